package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.database.platform.tables.records.ImportJobRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose imports somebody works with, and what they may bring in: those who load everything see all of them, others their own. */
@Component
class ImportReach {

    private final ImportStore store;
    private final ImportTargets targets;

    ImportReach(ImportStore store, ImportTargets targets) {
        this.store = store;
        this.targets = targets;
    }

    /** Refuses an import of somebody else as not found. */
    void require(ImportId id, Viewer viewer) {
        if (!sees(store.get(id), viewer)) {
            throw new RecordProblem.NotFound().refused();
        }
    }

    static boolean sees(ImportJobRecord row, Viewer viewer) {
        UserId user = viewer.user();
        return viewer.may(ImportRights.EVERYTHING)
                || (user != null && user.value().equals(row.getCreatedBy()));
    }

    /** Codes of the kinds of records that the viewer may bring in. */
    List<String> targets(Viewer viewer) {
        return targets.all().stream()
                .filter(target -> viewer.may(target.permission()))
                .map(target -> target.shape().code())
                .toList();
    }

    /** The shapes among which a file of the viewer is guessed. */
    ImportShapes shapes(Viewer viewer) {
        return targets.shapes().only(targets(viewer));
    }
}
