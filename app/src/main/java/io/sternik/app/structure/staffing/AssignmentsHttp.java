package io.sternik.app.structure.staffing;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureRights;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Putting people on positions. */
@RestController
@RequestMapping("/api/structure/assignments")
class AssignmentsHttp {

    private final Assignments assignments;
    private final Edits edits;

    AssignmentsHttp(Assignments assignments, Edits edits) {
        this.assignments = assignments;
        this.edits = edits;
    }

    record Assign(
            PersonId person,
            PositionId position,
            AssignmentKind kind,
            @Nullable Integer fteBp,
            LocalDate from,
            @Nullable LocalDate to) {}

    record End(LocalDate on) {}

    @Access(permission = StructureRights.EDIT_PEOPLE, relation = Relation.ALL)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AssignmentRow assign(@RequestBody Assign body, Viewer viewer) {
        Integer fteBp = body.fteBp();
        Assignments.Start start = new Assignments.Start(
                body.person(), body.position(), body.kind(), fteBp == null ? 10_000 : fteBp, body.from(), body.to());
        AssignmentId id = edits.make("assignment", viewer, act -> assignments.assign(start, Origin.hand(viewer, act)));
        return assignments.get(id, viewer);
    }

    @Access(permission = StructureRights.EDIT_PEOPLE, relation = Relation.ALL)
    @PostMapping("/{id}/end")
    AssignmentRow end(@PathVariable AssignmentId id, @RequestBody End body, KnownVersion known, Viewer viewer) {
        edits.make("assignment", viewer, act -> {
            assignments.end(id, body.on(), known.value(), Origin.hand(viewer, act));
            return id;
        });
        return assignments.get(id, viewer);
    }
}
