package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The viewer's own acts and their undo; of changes of many records by others what concerns the viewer's records. */
@RestController
class ChangeSetsHttp {

    private final ChangeSets changeSets;
    private final MyChanges changes;

    ChangeSetsHttp(ChangeSets changeSets, MyChanges changes) {
        this.changeSets = changeSets;
        this.changes = changes;
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/api/change-sets")
    MyChanges.Acts mine(@RequestParam(required = false) @Nullable ChangeSetId after, Viewer viewer) {
        return changes.page(after, viewer);
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/api/change-sets/{id}")
    MyChanges.Details one(@PathVariable ChangeSetId id, Viewer viewer) {
        return changes.one(id, viewer);
    }

    @Access(relation = Relation.OWN)
    @PostMapping("/api/change-sets/{id}/undo")
    ChangeSets.Undone undo(@PathVariable ChangeSetId id, Viewer viewer) {
        return changeSets.undoOwn(id, viewer);
    }
}
