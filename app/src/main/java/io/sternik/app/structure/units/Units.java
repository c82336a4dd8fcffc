package io.sternik.app.structure.units;

import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.StructureProblem;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.app.structure.tree.Constraints;
import io.sternik.app.structure.tree.StructureLock;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds, renames and moves units. */
@Component
public class Units {

    /** Kind of record in histories. */
    public static final String OBJECT = "unit";

    private final UnitStore store;
    private final StructureLock lock;
    private final Constraints constraints;
    private final ClosedDays closed;
    private final Journal journal;
    private final Edits edits;

    Units(
            UnitStore store,
            StructureLock lock,
            Constraints constraints,
            ClosedDays closed,
            Journal journal,
            Edits edits) {
        this.store = store;
        this.lock = lock;
        this.constraints = constraints;
        this.closed = closed;
        this.journal = journal;
        this.edits = edits;
    }

    /**
     * What a unit is.
     *
     * @param parent unit that it belongs to, null at the top; a unit that has a parent keeps one
     */
    public record Description(
            UnitKind kind, Text name, @Nullable UnitId parent) {}

    /** The unit as it is on a day; not found when it is not there. */
    public Unit get(UnitId id, LocalDate day) {
        return store.find(id, day).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** Founds a unit from a date on. */
    @Transactional
    public UnitId found(String code, Description description, LocalDate from, Origin by) {
        lock.take();
        if (store.hasCode(code)) {
            throw new RecordProblem.Taken("code", code).refused();
        }
        closed.requireOpen(ClosedTopic.RESULTS, from);
        UnitId id = store.insert(code, description.kind(), description.name(), Period.startingOn(from));
        UnitId parent = description.parent();
        if (parent != null) {
            store.setParent(id, parent, Period.startingOn(from), Effective.changeFrom(from));
        }
        constraints.judge();
        FieldChange.Difference difference = new FieldChange.Difference().field("code", null, code);
        compare(difference, null, description);
        journal.changed(by, ref(id), 1, "unit.created", difference.changes(), null);
        edits.created(by.act(), ref(id));
        return id;
    }

    /** Renames a unit or gives it another kind or parent. */
    @Transactional
    public void change(UnitId id, Description description, Effective effective, long known, Origin by) {
        lock.take();
        Unit before = get(id, effective.from());
        journal.requireCurrent(ref(id), known, before.version());
        closed.requireOpen(
                ClosedTopic.RESULTS,
                effective.span(new Period(before.from(), before.to())).from());
        UnitImage image = store.image(id);
        Description was = describe(before);
        if (!was.kind().equals(description.kind()) || !was.name().equals(description.name())) {
            store.describe(id, description.kind(), description.name(), effective);
        }
        UnitId parent = description.parent();
        if (parent != null && !parent.equals(was.parent())) {
            move(id, parent, effective);
        }
        constraints.judge();
        FieldChange.Difference difference = new FieldChange.Difference();
        compare(difference, was, description);
        if (!difference.changes().isEmpty()) {
            long version = store.nextVersion(id);
            List<FieldChange> changes = difference.changes();
            journal.changed(by, ref(id), version, effective.auditKind(OBJECT), changes, effective.reason());
            edits.changed(by.act(), ref(id), version, store.image(id).since(image, changes));
        }
    }

    private void move(UnitId id, UnitId parent, Effective effective) {
        Period span = store.parentSpan(id, effective);
        store.firstDayInside(parent, id, span).ifPresent(day -> {
            List<String> path = List.of(code(parent, day), code(id, day));
            throw new StructureProblem.Cycle(day, path).refused();
        });
        store.setParent(id, parent, span, effective);
    }

    private String code(UnitId id, LocalDate day) {
        return store.find(id, day).map(Unit::code).orElse("?");
    }

    private static Description describe(Unit unit) {
        Ref parent = unit.parent();
        return new Description(unit.kind(), unit.name(), parent == null ? null : new UnitId(parent.id()));
    }

    private static void compare(FieldChange.Difference difference, @Nullable Description before, Description after) {
        difference
                .field(
                        "kind",
                        before == null ? null : before.kind().code(),
                        after.kind().code())
                .field(
                        "namePl",
                        before == null ? null : before.name().pl(),
                        after.name().pl())
                .field(
                        "nameEn",
                        before == null ? null : before.name().en(),
                        after.name().en())
                .field("parent", before == null ? null : text(before.parent()), text(after.parent()));
    }

    private static @Nullable String text(@Nullable UnitId id) {
        return Objects.toString(id == null ? null : id.value(), null);
    }

    static RecordRef ref(UnitId id) {
        return new RecordRef(OBJECT, id.value());
    }
}
