package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Undo of the viewer's own change sets. */
@RestController
class ChangeSetsHttp {

    private final ChangeSets changeSets;

    ChangeSetsHttp(ChangeSets changeSets) {
        this.changeSets = changeSets;
    }

    @Access(relation = Relation.OWN)
    @PostMapping("/api/change-sets/{id}/undo")
    ChangeSets.Undone undo(@PathVariable ChangeSetId id, Viewer viewer) {
        return changeSets.undoOwn(id, viewer);
    }
}
