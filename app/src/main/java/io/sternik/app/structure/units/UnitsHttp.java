package io.sternik.app.structure.units;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.StructureRights;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
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

/** Units of the company. */
@RestController
@RequestMapping("/api/structure/units")
class UnitsHttp {

    private final Units units;
    private final Lists lists;
    private final UnitList list;
    private final Journal journal;
    private final CompanyTime time;
    private final Edits edits;

    UnitsHttp(Units units, Lists lists, UnitList list, Journal journal, CompanyTime time, Edits edits) {
        this.units = units;
        this.lists = lists;
        this.list = list;
        this.journal = journal;
        this.time = time;
        this.edits = edits;
    }

    record NewUnit(
            String code,
            UnitKind kind,
            Text name,
            @Nullable UnitId parent,
            @Nullable LocalDate from) {}

    record UnitChange(
            @Nullable UnitKind kind,
            @Nullable Text name,
            @Nullable UnitId parent,
            @Nullable LocalDate from,
            Effective.@Nullable Mode mode,
            @Nullable String reason) {}

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping
    Page<UnitRow> list(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}")
    Unit one(@PathVariable UnitId id, Viewer viewer) {
        ListRequest itself = new ListRequest("unit = " + id.value(), null, null, 1);
        UnitRow row = list(itself, viewer).rows().stream()
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        return units.get(id, row.status().equals("current") ? time.today() : row.from());
    }

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable UnitId id) {
        return journal.of(new RecordRef(Units.OBJECT, id.value()));
    }

    @Access(permission = StructureRights.EDIT_POSITIONS, relation = Relation.ALL)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Unit found(@RequestBody NewUnit body, Viewer viewer) {
        LocalDate given = body.from();
        LocalDate from = given == null ? time.today() : given;
        Units.Description description = new Units.Description(body.kind(), body.name(), body.parent());
        UnitId id = edits.make(
                body.code(),
                viewer,
                act -> units.found(body.code().strip(), description, from, Origin.hand(viewer, act)));
        return units.get(id, from);
    }

    @Access(permission = StructureRights.EDIT_POSITIONS, relation = Relation.ALL)
    @PatchMapping("/{id}")
    Unit change(@PathVariable UnitId id, @RequestBody UnitChange body, KnownVersion known, Viewer viewer) {
        LocalDate given = body.from();
        LocalDate from = given == null ? time.today() : given;
        Effective.Mode mode = body.mode();
        Effective effective = new Effective(from, mode == null ? Effective.Mode.CHANGE : mode, body.reason());
        Unit unit = units.get(id, from);
        UnitKind kind = body.kind();
        Text name = body.name();
        UnitId parent = body.parent();
        Ref current = unit.parent();
        Units.Description description = new Units.Description(
                kind == null ? unit.kind() : kind,
                name == null ? unit.name() : name,
                parent == null ? (current == null ? null : new UnitId(current.id())) : parent);
        edits.make(unit.code(), viewer, act -> {
            units.change(id, description, effective, known.value(), Origin.hand(viewer, act));
            return id;
        });
        return units.get(id, from);
    }
}
