package io.sternik.app.platform.history;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Knows records that make no sense without others, such as the activities of a deal; a bean of the module that owns them. */
public interface Belongings {

    /** Records of which one of the given ones, whatever its kind, is the customer, the deal, the document or the like. */
    List<Belonging> of(Collection<UUID> records);

    /**
     * A record that belongs to another.
     *
     * @param shown whether people still see it: it is not deleted
     */
    record Belonging(RecordRef ref, boolean shown) {}
}
