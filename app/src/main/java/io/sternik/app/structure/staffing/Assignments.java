package io.sternik.app.structure.staffing;

import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION_VERSION;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureProblem;
import io.sternik.app.structure.tree.Constraints;
import io.sternik.app.structure.tree.StructureLock;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts people on positions and takes them off. */
@Component
public class Assignments {

    /** Kind of record in histories. */
    public static final String OBJECT = "assignment";

    private final DSLContext sql;
    private final AssignmentStore store;
    private final StructureLock lock;
    private final FteCheck fte;
    private final Constraints constraints;
    private final ClosedDays closed;
    private final Journal journal;
    private final Edits edits;
    private final AssignmentEvents events;

    Assignments(
            DSLContext sql,
            AssignmentStore store,
            StructureLock lock,
            FteCheck fte,
            Constraints constraints,
            ClosedDays closed,
            Journal journal,
            Edits edits,
            AssignmentEvents events) {
        this.sql = sql;
        this.store = store;
        this.lock = lock;
        this.fte = fte;
        this.constraints = constraints;
        this.closed = closed;
        this.journal = journal;
        this.edits = edits;
        this.events = events;
    }

    /**
     * What is to begin.
     *
     * @param fteBp share of a full-time post in basis points
     * @param to first day after it, null when it is open; a person who leaves ends it on the day of leaving
     */
    public record Start(
            PersonId person,
            PositionId position,
            AssignmentKind kind,
            int fteBp,
            LocalDate from,
            @Nullable LocalDate to) {

        /** Refuses a share that is none. */
        public Start {
            if (fteBp < 1 || fteBp > 10_000) {
                throw RequestProblem.Invalid.field("fteBp", "structure.share").refused();
            }
        }

        /** The person's own full post from this day on. */
        public static Start own(PersonId person, PositionId position, LocalDate from) {
            return new Start(person, position, AssignmentKind.SUBSTANTIVE, 10_000, from, null);
        }
    }

    /** Lets a person hold a position; refuses a second time at once, more than is planned, and days without the position. */
    @Transactional
    public AssignmentId assign(Start start, Origin by) {
        lock.take();
        Period during = period(start);
        closed.requireOpen(ClosedTopic.RESULTS, during.from());
        requirePosition(start.position());
        if (store.ofPersonDuring(start.person(), during).stream()
                .anyMatch(other -> other.position().equals(start.position()))) {
            throw new StructureProblem.Overlap(during.from()).refused();
        }
        AssignmentId id = store.insert(start.person(), start.position(), start.kind(), start.fteBp(), during);
        constraints.judge();
        fte.require(Set.of(start.position()), by.viewer().language());
        journal.changed(
                by,
                ref(id),
                1,
                "assignment.created",
                new FieldChange.Difference()
                        .field("person", null, start.person().value())
                        .field("position", null, start.position().value())
                        .field("kind", null, start.kind().code())
                        .field("from", null, during.from())
                        .field("to", null, during.to())
                        .changes(),
                null);
        edits.created(by.act(), ref(id));
        events.made(store.find(id).orElseThrow(), by);
        return id;
    }

    /** Ends an assignment on a date, which is the first day without it. */
    @Transactional
    public void end(AssignmentId id, LocalDate on, long known, Origin by) {
        lock.take();
        Assignment assignment = store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(ref(id), known, assignment.version());
        if (!on.isAfter(assignment.validDuring().from())) {
            throw new StructureProblem.EmptyRange().refused();
        }
        closed.requireOpen(ClosedTopic.RESULTS, on);
        setEnd(assignment, on, by);
        constraints.judge();
        fte.require(Set.of(assignment.position()), by.viewer().language());
    }

    /** Ends whatever a person holds on the date; what would begin later never does. The caller holds the structure lock. */
    public void endOfPerson(PersonId person, LocalDate on, Origin by) {
        closed.requireOpen(ClosedTopic.RESULTS, on);
        store.ofPersonDuring(person, Period.startingOn(on)).forEach(held -> endOrDrop(held, on, by));
    }

    /** Ends whatever is held of a position on the date; what would begin later never does. The caller holds the structure lock. */
    public void endOfPosition(PositionId position, LocalDate on, Origin by) {
        store.ofPositionDuring(position, Period.startingOn(on)).forEach(held -> endOrDrop(held, on, by));
    }

    /** One assignment as shown. */
    public AssignmentRow get(AssignmentId id, Viewer viewer) {
        return store.row(id, viewer).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** What a person held, holds and will hold, newest first. */
    public List<AssignmentRow> ofPerson(PersonId person, Viewer viewer) {
        return store.ofPerson(person, viewer);
    }

    /** Who held, holds and will hold a position, newest first. */
    public List<AssignmentRow> ofPosition(PositionId position, Viewer viewer) {
        return store.ofPosition(position, viewer);
    }

    private void endOrDrop(Assignment held, LocalDate on, Origin by) {
        if (held.validDuring().from().isBefore(on)) {
            setEnd(held, on, by);
            return;
        }
        String before = store.image(held.id());
        store.delete(held.id());
        events.gone(held.id());
        List<FieldChange> changes = new FieldChange.Difference()
                .field("from", held.validDuring().from(), null)
                .changes();
        journal.changed(by, ref(held.id()), held.version() + 1, "assignment.dropped", changes, null);
        note(held.id(), held.version() + 1, before, by);
    }

    private void setEnd(Assignment held, LocalDate on, Origin by) {
        LocalDate before = held.validDuring().to();
        String image = store.image(held.id());
        long version = store.setPeriod(held.id(), new Period(held.validDuring().from(), on));
        journal.changed(
                by,
                ref(held.id()),
                version,
                "assignment.ended",
                new FieldChange.Difference().field("to", before, on).changes(),
                null);
        note(held.id(), version, image, by);
        events.changed(store.find(held.id()).orElseThrow(), held.validDuring(), by);
    }

    private void note(AssignmentId id, long version, String before, Origin by) {
        edits.changed(
                by.act(), ref(id), version, List.of(new FieldChange(AssignmentStore.IMAGE, before, store.image(id))));
    }

    private Period period(Start start) {
        LocalDate leftOn = sql.select(PERSON.LEFT_ON)
                .from(PERSON)
                .where(PERSON.ID.eq(start.person().value()))
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused())
                .value1();
        LocalDate to = start.to();
        LocalDate end = to == null || (leftOn != null && leftOn.isBefore(to)) ? leftOn : to;
        if (end != null && !end.isAfter(start.from())) {
            throw new StructureProblem.EmptyRange().refused();
        }
        return new Period(start.from(), end);
    }

    private void requirePosition(PositionId position) {
        if (!sql.fetchExists(POSITION_VERSION, POSITION_VERSION.POSITION.eq(position.value()))) {
            throw new RecordProblem.NotFound().refused();
        }
    }

    static RecordRef ref(AssignmentId id) {
        return new RecordRef(OBJECT, id.value());
    }
}
