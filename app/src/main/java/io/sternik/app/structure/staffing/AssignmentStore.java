package io.sternik.app.structure.staffing;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION_VERSION;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureRights;
import io.sternik.database.structure.tables.records.AssignmentRecord;
import io.sternik.engine.calendar.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Assignments in the database. Who holds what is open to all staff; shares of a post to those above and to whoever may edit people. The
 * writing methods are called by use cases that hold the structure lock and have checked the right.
 */
@Component
class AssignmentStore {

    /** Name in change sets of the row as a whole. */
    static final String IMAGE = "assignment";

    private static final RowImage<AssignmentRecord> ROW = new RowImage<>(ASSIGNMENT, ASSIGNMENT.ID);

    private final DSLContext sql;

    AssignmentStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Assignment> find(AssignmentId id) {
        return sql.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.ID.eq(id.value()))
                .fetchOptional(AssignmentStore::assignment);
    }

    List<AssignmentRow> ofPerson(PersonId person, Viewer viewer) {
        return rows(ASSIGNMENT.PERSON.eq(person.value()), viewer);
    }

    List<AssignmentRow> ofPosition(PositionId position, Viewer viewer) {
        return rows(ASSIGNMENT.POSITION.eq(position.value()), viewer);
    }

    Optional<AssignmentRow> row(AssignmentId id, Viewer viewer) {
        return rows(ASSIGNMENT.ID.eq(id.value()), viewer).stream().findFirst();
    }

    AssignmentId insert(PersonId person, PositionId position, AssignmentKind kind, int fteBp, Period during) {
        return new AssignmentId(sql.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.PERSON, person.value())
                .set(ASSIGNMENT.POSITION, position.value())
                .set(ASSIGNMENT.KIND, kind.code())
                .set(ASSIGNMENT.FTE_BP, fteBp)
                .set(ASSIGNMENT.VALID_DURING, during)
                .returningResult(ASSIGNMENT.ID)
                .fetchSingle()
                .value1());
    }

    /** Sets the period; answers the new version. */
    long setPeriod(AssignmentId id, Period during) {
        return sql.update(ASSIGNMENT)
                .set(ASSIGNMENT.VALID_DURING, during)
                .set(ASSIGNMENT.VERSION, ASSIGNMENT.VERSION.plus(1))
                .where(ASSIGNMENT.ID.eq(id.value()))
                .returningResult(ASSIGNMENT.VERSION)
                .fetchSingle()
                .value1();
    }

    /** The row as text, for undo. */
    String image(AssignmentId id) {
        return ROW.of(sql, id.value());
    }

    /** Puts the row back as it was, under a version that nobody has seen yet. */
    void putBack(AssignmentId id, String image) {
        ROW.put(sql, id.value(), image);
        sql.update(ASSIGNMENT)
                .set(ASSIGNMENT.VERSION, ASSIGNMENT.VERSION.plus(2))
                .where(ASSIGNMENT.ID.eq(id.value()))
                .execute();
    }

    void delete(AssignmentId id) {
        sql.deleteFrom(ASSIGNMENT).where(ASSIGNMENT.ID.eq(id.value())).execute();
    }

    /** Assignments of a person that have a day in the period. */
    List<Assignment> ofPersonDuring(PersonId person, Period period) {
        return during(ASSIGNMENT.PERSON.eq(person.value()), period);
    }

    /** Assignments to a position that have a day in the period. */
    List<Assignment> ofPositionDuring(PositionId position, Period period) {
        return during(ASSIGNMENT.POSITION.eq(position.value()), period);
    }

    private List<Assignment> during(Condition whose, Period period) {
        return sql.selectFrom(ASSIGNMENT)
                .where(whose, Validity.overlaps(ASSIGNMENT.VALID_DURING, period))
                .orderBy(Validity.from(ASSIGNMENT.VALID_DURING))
                .fetch(AssignmentStore::assignment);
    }

    private List<AssignmentRow> rows(Condition condition, Viewer viewer) {
        var title = POSITION_VERSION.as("title");
        var inSight = DSL.field(
                viewer.may(StructureRights.EDIT_PEOPLE)
                        ? DSL.trueCondition()
                        : viewer.visibility().owns(ASSIGNMENT.POSITION));
        Table<?> titles = DSL.select(title.POSITION, title.TITLE_PL, title.TITLE_EN)
                .from(title)
                .where(title.POSITION.eq(ASSIGNMENT.POSITION))
                .orderBy(Validity.from(title.VALID_DURING).desc())
                .limit(1)
                .asTable("position_title");
        return sql.select(ASSIGNMENT.fields())
                .select(PERSON.DISPLAY_NAME, inSight.as("in_sight"))
                .select(titles.field(title.TITLE_PL), titles.field(title.TITLE_EN))
                .from(ASSIGNMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(ASSIGNMENT.PERSON))
                .join(DSL.lateral(titles))
                .on(DSL.trueCondition())
                .where(condition)
                .orderBy(Validity.from(ASSIGNMENT.VALID_DURING).desc(), ASSIGNMENT.KIND.desc(), ASSIGNMENT.ID)
                .fetch(AssignmentStore::row);
    }

    private static AssignmentRow row(Record row) {
        Period during = row.get(ASSIGNMENT.VALID_DURING);
        UUID position = row.get(ASSIGNMENT.POSITION);
        return new AssignmentRow(
                new AssignmentId(row.get(ASSIGNMENT.ID)),
                row.get(ASSIGNMENT.VERSION),
                Ref.named(row.get(ASSIGNMENT.PERSON), row.get(PERSON.DISPLAY_NAME)),
                Ref.of(
                        position,
                        row.get(POSITION_VERSION.TITLE_PL.getName(), String.class),
                        row.get(POSITION_VERSION.TITLE_EN.getName(), String.class)),
                AssignmentKind.ofCode(row.get(ASSIGNMENT.KIND)),
                Boolean.TRUE.equals(row.get("in_sight", Boolean.class)) ? row.get(ASSIGNMENT.FTE_BP) : null,
                during.from(),
                during.to());
    }

    private static Assignment assignment(AssignmentRecord row) {
        return new Assignment(
                new AssignmentId(row.getId()),
                new PersonId(row.getPerson()),
                new PositionId(row.getPosition()),
                AssignmentKind.ofCode(row.getKind()),
                row.getFteBp(),
                row.getValidDuring(),
                row.getVersion());
    }
}
