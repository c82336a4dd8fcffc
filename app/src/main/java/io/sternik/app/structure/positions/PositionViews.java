package io.sternik.app.structure.positions;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.positions.PositionsHttp.PositionView;
import io.sternik.app.structure.positions.PositionsHttp.VersionView;
import io.sternik.app.structure.staffing.Assignments;
import java.util.List;
import org.springframework.stereotype.Component;

/** Positions as lists and records show them; open to all staff but for planned shares of a post. */
@Component
class PositionViews {

    private final Lists lists;
    private final PositionList list;
    private final PositionStore store;
    private final Assignments assignments;

    PositionViews(Lists lists, PositionList list, PositionStore store, Assignments assignments) {
        this.lists = lists;
        this.list = list;
        this.store = store;
        this.assignments = assignments;
    }

    Page<PositionRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(viewer), request, viewer.visibility());
    }

    PositionView one(PositionId id, Viewer viewer) {
        ListRequest itself = new ListRequest("position = " + id.value(), null, null, 1);
        PositionRow row = page(itself, viewer).rows().stream()
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        List<VersionView> versions = store.versions(id).stream()
                .map(version -> new VersionView(
                        version.title(),
                        version.profile(),
                        version.unit(),
                        row.plannedFteBp() == null ? null : version.plannedFteBp(),
                        version.validDuring().from(),
                        version.validDuring().to()))
                .toList();
        return new PositionView(row, versions, store.managers(id), assignments.ofPosition(id, viewer));
    }
}
