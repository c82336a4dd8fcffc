package io.sternik.app.platform.list;

import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Rights;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a list by its name and refuses those who may not read it. */
@Component
class OpenLists {

    private final List<ListCatalogue> catalogues;
    private final Rights rights;

    OpenLists(List<ListCatalogue> catalogues, Rights rights) {
        this.catalogues = catalogues;
        this.rights = rights;
    }

    ListSource<?> open(String object, @Nullable UUID within, Viewer viewer) {
        OpenList list = catalogues.stream()
                .flatMap(catalogue -> catalogue.lists().stream())
                .filter(candidate -> candidate.object().equals(object))
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        if (!viewer.may(list.permission())) {
            List<String> holders =
                    rights.holders(list.permission()).stream().map(Role::code).toList();
            throw new AccessProblem.Forbidden(list.permission(), holders).refused();
        }
        return list.open(viewer, Optional.ofNullable(within));
    }
}
