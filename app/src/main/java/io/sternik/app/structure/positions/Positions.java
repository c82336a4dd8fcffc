package io.sternik.app.structure.positions;

import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureProblem;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.staffing.Assignments;
import io.sternik.app.structure.staffing.FteCheck;
import io.sternik.app.structure.tree.Closure;
import io.sternik.app.structure.tree.Constraints;
import io.sternik.app.structure.tree.ReportingLines;
import io.sternik.app.structure.tree.StructureLock;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes, moves and closes positions. Every write keeps the closure of the tree in the same transaction. */
@Component
public class Positions {

    /** Kind of record in histories. */
    public static final String OBJECT = "position";

    private final PositionStore store;
    private final ReportingLines lines;
    private final Closure closure;
    private final StructureLock lock;
    private final Assignments assignments;
    private final FteCheck fte;
    private final Constraints constraints;
    private final ClosedDays closed;
    private final Journal journal;
    private final Edits edits;

    Positions(
            PositionStore store,
            ReportingLines lines,
            Closure closure,
            StructureLock lock,
            Assignments assignments,
            FteCheck fte,
            Constraints constraints,
            ClosedDays closed,
            Journal journal,
            Edits edits) {
        this.store = store;
        this.lines = lines;
        this.closure = closure;
        this.lock = lock;
        this.assignments = assignments;
        this.fte = fte;
        this.constraints = constraints;
        this.closed = closed;
        this.journal = journal;
        this.edits = edits;
    }

    /**
     * A position that is to be opened.
     *
     * @param manager position to report to; null for a root, whose holder sees everything
     */
    public record Opening(
            String code,
            Text title,
            String profile,
            UnitId unit,
            @Nullable PositionId manager,
            int plannedFteBp,
            LocalDate from) {}

    /** What is to be different; null stays as it is. */
    public record Change(
            @Nullable Text title,
            @Nullable String profile,
            @Nullable Integer plannedFteBp,
            @Nullable UnitId unit,
            @Nullable PositionId manager) {

        /** Another place in the tree or another unit. */
        public static Change move(@Nullable PositionId manager, @Nullable UnitId unit) {
            return new Change(null, null, null, unit, manager);
        }

        PositionVersion applyTo(PositionVersion before) {
            return new PositionVersion(
                    title == null ? before.title() : title,
                    profile == null ? before.profile() : profile,
                    unit == null ? before.unit() : unit,
                    plannedFteBp == null ? before.plannedFteBp() : plannedFteBp,
                    before.validDuring());
        }
    }

    /** What happens to those who report to a position that is closed. */
    public enum Reports {
        /** The position is closed only when there are none. */
        REFUSE,
        /** They report to the manager above from that day. */
        TO_MANAGER_ABOVE
    }

    /** Opens a position from a date on. */
    @Transactional
    public PositionId open(Opening opening, Origin by) {
        lock.take();
        if (opening.code().isBlank()) {
            throw RequestProblem.Invalid.field("code", "field.required").refused();
        }
        if (store.hasCode(opening.code())) {
            throw new RecordProblem.Taken("code", opening.code()).refused();
        }
        Period during = Period.startingOn(opening.from());
        closed.requireOpen(ClosedTopic.RESULTS, during.from());
        requireUnit(opening.unit(), during);
        PositionVersion version = new PositionVersion(
                opening.title(), opening.profile(), opening.unit(), share(opening.plannedFteBp()), during);
        PositionId id = store.insert(opening.code(), version);
        PositionId manager = opening.manager();
        if (manager != null) {
            lines.set(
                    id,
                    manager,
                    Effective.changeFrom(opening.from()),
                    by.viewer().language());
        }
        constraints.judge();
        closure.renew(Set.of(id));
        FieldChange.Difference difference =
                new FieldChange.Difference().field("code", null, opening.code()).field("from", null, opening.from());
        compare(difference, null, version);
        difference.field("manager", null, manager == null ? null : manager.value());
        journal.changed(by, ref(id), 1, "position.created", difference.changes(), null);
        edits.created(by.act(), ref(id));
        return id;
    }

    /**
     * Changes a position from a date until the next decision, or corrects what it was on that date. Refuses a ring on any day, and a
     * superior or a unit that does not exist on all days.
     */
    @Transactional
    public void change(PositionId id, Change change, Effective effective, long known, Origin by) {
        lock.take();
        requireCurrent(id, known);
        PositionImage image = store.image(id);
        PositionVersion before = store.on(id, effective.from())
                .orElseThrow(() -> new StructureProblem.OutsidePosition(effective.from()).refused());
        closed.requireOpen(
                ClosedTopic.RESULTS, effective.span(before.validDuring()).from());
        Optional<PositionId> managerBefore = lines.managerOf(id, effective.from());
        PositionVersion after = change.applyTo(before);
        FieldChange.Difference difference = new FieldChange.Difference();
        if (!after.equals(before)) {
            share(after.plannedFteBp());
            requireUnit(after.unit(), effective.span(before.validDuring()));
            store.describe(id, after, effective);
            compare(difference, before, after);
        }
        PositionId manager = change.manager();
        if (manager != null && !Optional.of(manager).equals(managerBefore)) {
            lines.set(id, manager, effective, by.viewer().language());
            difference.field("manager", managerBefore.map(PositionId::value).orElse(null), manager.value());
        }
        if (difference.changes().isEmpty()) {
            return;
        }
        constraints.judge();
        fte.require(Set.of(id), by.viewer().language());
        closure.renew(Set.of(id));
        difference.field("from", null, effective.from());
        written(id, image, effective.auditKind(OBJECT), difference, effective.reason(), by);
    }

    private void written(
            PositionId id,
            PositionImage before,
            String action,
            FieldChange.Difference difference,
            @Nullable String reason,
            Origin by) {
        long version = store.nextVersion(id);
        List<FieldChange> changes = difference.changes();
        journal.changed(by, ref(id), version, action, changes, reason);
        edits.changed(by.act(), ref(id), version, store.image(id).since(before, changes));
    }

    /** Closes a position: the date is the first day without it. Whoever holds it then no longer does. */
    @Transactional
    public void close(PositionId id, LocalDate on, Reports reports, long known, Origin by) {
        lock.take();
        requireCurrent(id, known);
        LocalDate first = store.versions(id).getFirst().validDuring().from();
        if (!on.isAfter(first)) {
            throw new StructureProblem.EmptyRange().refused();
        }
        closed.requireOpen(ClosedTopic.RESULTS, on);
        PositionImage image = store.image(id);
        List<PositionId> below = lines.reportsFrom(id, on);
        if (!below.isEmpty()) {
            moveAbove(id, below, on, reports, by);
        }
        assignments.endOfPosition(id, on, by);
        lines.endOn(id, on);
        store.endOn(id, on);
        constraints.judge();
        closure.renew(Set.of(id));
        FieldChange.Difference closing = new FieldChange.Difference().field("to", null, on);
        written(id, image, "position.closed", closing, null, by);
    }

    private void moveAbove(PositionId id, List<PositionId> below, LocalDate on, Reports reports, Origin by) {
        Optional<PositionId> above = lines.managerOf(id, on);
        if (reports == Reports.REFUSE || above.isEmpty()) {
            List<String> titles = lines.titles(
                    below.subList(0, Math.min(below.size(), 10)), by.viewer().language());
            throw new StructureProblem.PositionHasReports(below.size(), titles).refused();
        }
        List<PositionImage> images = below.stream().map(store::image).toList();
        lines.handOver(id, above.get(), on, by.viewer().language());
        for (int i = 0; i < below.size(); i++) {
            FieldChange.Difference moved = new FieldChange.Difference()
                    .field("manager", id.value(), above.get().value())
                    .field("from", null, on);
            written(below.get(i), images.get(i), "position.changed", moved, null, by);
        }
    }

    private void requireCurrent(PositionId id, long known) {
        long current = store.version(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(ref(id), known, current);
    }

    private void requireUnit(UnitId unit, Period during) {
        if (!store.unitExists(unit, during)) {
            throw new StructureProblem.OutsidePosition(during.from()).refused();
        }
    }

    private static int share(int plannedFteBp) {
        if (plannedFteBp < 1 || plannedFteBp > 100_000) {
            throw RequestProblem.Invalid.field("plannedFteBp", "structure.share")
                    .refused();
        }
        return plannedFteBp;
    }

    private static void compare(
            FieldChange.Difference difference, @Nullable PositionVersion before, PositionVersion after) {
        difference
                .field(
                        "titlePl",
                        before == null ? null : before.title().pl(),
                        after.title().pl())
                .field(
                        "titleEn",
                        before == null ? null : before.title().en(),
                        after.title().en())
                .field("profile", before == null ? null : before.profile(), after.profile())
                .field(
                        "unit",
                        before == null ? null : before.unit().value(),
                        after.unit().value())
                .field("plannedFteBp", before == null ? null : before.plannedFteBp(), after.plannedFteBp());
    }

    static RecordRef ref(PositionId id) {
        return new RecordRef(OBJECT, id.value());
    }
}
