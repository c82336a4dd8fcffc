package io.sternik.app.platform.search;

import io.sternik.app.platform.access.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether somebody sees a record, whatever its kind, as far as the kind can be searched for. */
@Component
public class SeenRecords {

    private final Searches searches;

    SeenRecords(Searches searches) {
        this.searches = searches;
    }

    /** @param kind as in addresses: {@code deals} */
    public boolean sees(Viewer viewer, String kind, UUID id) {
        return searches.one(kind, id, viewer).isPresent();
    }
}
