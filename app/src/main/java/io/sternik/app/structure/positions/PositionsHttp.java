package io.sternik.app.structure.positions;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureRights;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.staffing.AssignmentRow;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Positions. */
@RestController
@RequestMapping("/api/structure/positions")
class PositionsHttp {

    private final Positions positions;
    private final PositionViews views;
    private final Journal journal;
    private final CompanyTime time;
    private final Edits edits;

    PositionsHttp(Positions positions, PositionViews views, Journal journal, CompanyTime time, Edits edits) {
        this.positions = positions;
        this.views = views;
        this.journal = journal;
        this.time = time;
        this.edits = edits;
    }

    record Open(
            String code,
            Text title,
            @Nullable String profile,
            UnitId unit,
            @Nullable PositionId manager,
            @Nullable Integer plannedFteBp,
            @Nullable LocalDate from) {}

    record PositionMove(
            @Nullable PositionId manager,
            @Nullable UnitId unit,
            @Nullable LocalDate from,
            Effective.@Nullable Mode mode,
            @Nullable String reason) {}

    record PositionChange(
            @Nullable Text title,
            @Nullable String profile,
            @Nullable Integer plannedFteBp,
            @Nullable UnitId unit,
            @Nullable PositionId manager,
            @Nullable LocalDate from,
            Effective.@Nullable Mode mode,
            @Nullable String reason) {}

    record Close(LocalDate on, @Nullable Boolean reportsToManagerAbove) {}

    /** A state of the position; the planned share is null when the viewer may not know it. */
    record VersionView(
            Text title,
            String profile,
            UnitId unit,
            @Nullable Integer plannedFteBp,
            LocalDate from,
            @Nullable LocalDate to) {}

    record PositionView(
            PositionRow position,
            List<VersionView> versions,
            List<PositionStore.ManagerRow> managers,
            List<AssignmentRow> assignments)
            implements Versioned {
        @Override
        public long version() {
            return position.version();
        }
    }

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping
    Page<PositionRow> list(ListRequest request, Viewer viewer) {
        return views.page(request, viewer);
    }

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}")
    PositionView one(@PathVariable PositionId id, Viewer viewer) {
        return views.one(id, viewer);
    }

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable PositionId id, Viewer viewer) {
        views.one(id, viewer);
        return journal.of(Positions.ref(id));
    }

    @Access(permission = StructureRights.EDIT_POSITIONS, relation = Relation.ALL)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PositionView open(@RequestBody Open body, Viewer viewer) {
        Integer share = body.plannedFteBp();
        String profile = body.profile();
        Positions.Opening opening = new Positions.Opening(
                body.code().strip(),
                body.title(),
                profile == null ? "" : profile,
                body.unit(),
                body.manager(),
                share == null ? 10_000 : share,
                orToday(body.from()));
        PositionId id = edits.make(opening.code(), viewer, act -> positions.open(opening, Origin.hand(viewer, act)));
        return views.one(id, viewer);
    }

    @Access(permission = StructureRights.EDIT_POSITIONS, relation = Relation.ALL)
    @PatchMapping("/{id}")
    PositionView change(
            @PathVariable PositionId id, @RequestBody PositionChange body, KnownVersion known, Viewer viewer) {
        Positions.Change change =
                new Positions.Change(body.title(), body.profile(), body.plannedFteBp(), body.unit(), body.manager());
        return changed(id, change, effective(body.from(), body.mode(), body.reason()), known, viewer);
    }

    @Access(permission = StructureRights.EDIT_POSITIONS, relation = Relation.ALL)
    @PostMapping("/{id}/move")
    PositionView move(@PathVariable PositionId id, @RequestBody PositionMove body, KnownVersion known, Viewer viewer) {
        Positions.Change move = Positions.Change.move(body.manager(), body.unit());
        return changed(id, move, effective(body.from(), body.mode(), body.reason()), known, viewer);
    }

    private PositionView changed(
            PositionId id, Positions.Change change, Effective effective, KnownVersion known, Viewer viewer) {
        edits.make("position", viewer, act -> {
            positions.change(id, change, effective, known.value(), Origin.hand(viewer, act));
            return id;
        });
        return views.one(id, viewer);
    }

    @Access(permission = StructureRights.EDIT_POSITIONS, relation = Relation.ALL)
    @PostMapping("/{id}/close")
    PositionView close(@PathVariable PositionId id, @RequestBody Close body, KnownVersion known, Viewer viewer) {
        Positions.Reports reports = Boolean.TRUE.equals(body.reportsToManagerAbove())
                ? Positions.Reports.TO_MANAGER_ABOVE
                : Positions.Reports.REFUSE;
        edits.make("position", viewer, act -> {
            positions.close(id, body.on(), reports, known.value(), Origin.hand(viewer, act));
            return id;
        });
        return views.one(id, viewer);
    }

    private Effective effective(@Nullable LocalDate from, Effective.@Nullable Mode mode, @Nullable String reason) {
        return new Effective(orToday(from), mode == null ? Effective.Mode.CHANGE : mode, reason);
    }

    private LocalDate orToday(@Nullable LocalDate date) {
        return date == null ? time.today() : date;
    }
}
