package io.sternik.app.structure.tree;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.DELEGATION;
import static io.sternik.database.structure.Tables.ORG_CLOSURE_NOW;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.REPORTS_TO;

import io.sternik.app.platform.access.Mandate;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.VisibilitySource;
import io.sternik.app.platform.dated.DailyEffects;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.database.structure.tables.OrgClosureNow;
import io.sternik.database.structure.tables.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Whoever holds a position today, also standing in, sees what belongs to it and to all below it. Decided anew for each request, so a move
 * that was decided for a later date takes effect on that date by itself.
 */
@Component
class StructureVisibility implements VisibilitySource {

    private final DSLContext sql;
    private final CompanyTime time;
    private final DailyEffects effects;

    StructureVisibility(DSLContext sql, CompanyTime time, DailyEffects effects) {
        this.sql = sql;
        this.time = time;
        this.effects = effects;
    }

    @Override
    public Place placeOf(UserId user) {
        effects.bringAbout();
        Result<Record2<UUID, Boolean>> held = held(user, time.today());
        return held.isEmpty()
                ? Place.NONE
                : new Place(held.map(Record2::value1), held.stream().anyMatch(Record2::value2));
    }

    /** Positions held on the day, and whether each is a root: one statement for each request. */
    private Result<Record2<UUID, Boolean>> held(UserId user, LocalDate day) {
        return sql.select(ASSIGNMENT.POSITION, root(ASSIGNMENT.POSITION, day))
                .from(PERSON)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.PERSON.eq(PERSON.ID), Validity.on(ASSIGNMENT.VALID_DURING, day))
                .where(
                        PERSON.USER_ACCOUNT.eq(user.value()),
                        PERSON.LEFT_ON.isNull().or(PERSON.LEFT_ON.gt(day)))
                .orderBy(rank(ASSIGNMENT.KIND), ASSIGNMENT.FTE_BP.desc(), ASSIGNMENT.POSITION)
                .fetch();
    }

    private static Field<Integer> rank(Field<String> kind) {
        return DSL.case_(kind)
                .when(AssignmentKind.SUBSTANTIVE.code(), 1)
                .when(AssignmentKind.JOB_SHARE.code(), 2)
                .else_(3);
    }

    @Override
    public Select<Record1<UUID>> subtree(List<UUID> positions) {
        return sql.select(ORG_CLOSURE_NOW.DESCENDANT)
                .from(ORG_CLOSURE_NOW)
                .where(ORG_CLOSURE_NOW.ANCESTOR.in(positions));
    }

    @Override
    public Map<UUID, UUID> teamHeads(Collection<UUID> positions) {
        OrgClosureNow below = ORG_CLOSURE_NOW.as("below");
        Condition heads = DSL.exists(
                DSL.selectOne().from(below).where(below.ANCESTOR.eq(ORG_CLOSURE_NOW.ANCESTOR), below.DEPTH.gt(0)));
        return sql.select(ORG_CLOSURE_NOW.DESCENDANT, ORG_CLOSURE_NOW.ANCESTOR)
                .distinctOn(ORG_CLOSURE_NOW.DESCENDANT)
                .from(ORG_CLOSURE_NOW)
                .where(ORG_CLOSURE_NOW.DESCENDANT.in(positions), ORG_CLOSURE_NOW.DEPTH.le(1), heads)
                .orderBy(ORG_CLOSURE_NOW.DESCENDANT, ORG_CLOSURE_NOW.DEPTH)
                .fetchMap(ORG_CLOSURE_NOW.DESCENDANT, ORG_CLOSURE_NOW.ANCESTOR);
    }

    @Override
    public Map<UUID, List<UUID>> chains(Collection<UUID> positions) {
        return sql.select(ORG_CLOSURE_NOW.DESCENDANT, ORG_CLOSURE_NOW.ANCESTOR)
                .from(ORG_CLOSURE_NOW)
                .where(ORG_CLOSURE_NOW.DESCENDANT.in(positions), ORG_CLOSURE_NOW.DEPTH.gt(0))
                .orderBy(ORG_CLOSURE_NOW.DEPTH)
                .fetchGroups(ORG_CLOSURE_NOW.DESCENDANT, ORG_CLOSURE_NOW.ANCESTOR);
    }

    @Override
    public Map<UUID, List<UserId>> holders(Collection<UUID> positions) {
        LocalDate day = time.today();
        return sql.selectDistinct(ASSIGNMENT.POSITION, PERSON.USER_ACCOUNT)
                .from(ASSIGNMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(ASSIGNMENT.PERSON), PERSON.USER_ACCOUNT.isNotNull())
                .where(
                        ASSIGNMENT.POSITION.in(positions),
                        Validity.on(ASSIGNMENT.VALID_DURING, day),
                        PERSON.LEFT_ON.isNull().or(PERSON.LEFT_ON.gt(day)))
                .fetchGroups(row -> row.value1(), row -> new UserId(row.value2()));
    }

    @Override
    public List<Mandate> mandates(UserId user) {
        LocalDate day = time.today();
        var giver = PERSON.as("giver");
        var receiver = PERSON.as("receiver");
        return sql.select(
                        DELEGATION.ID,
                        giver.USER_ACCOUNT,
                        DELEGATION.POSITION,
                        root(DELEGATION.POSITION, day),
                        DELEGATION.SCOPES,
                        Validity.to(DELEGATION.VALID_DURING))
                .from(receiver)
                .join(DELEGATION)
                .on(
                        DELEGATION.RECEIVER.eq(receiver.ID),
                        Validity.on(DELEGATION.VALID_DURING, day),
                        DELEGATION.ENDED_AT.isNull())
                .join(giver)
                .on(giver.ID.eq(DELEGATION.GIVER), giver.USER_ACCOUNT.isNotNull(), stays(giver, day))
                .where(
                        receiver.USER_ACCOUNT.eq(user.value()),
                        stays(receiver, day),
                        DSL.exists(DSL.selectOne()
                                .from(ASSIGNMENT)
                                .where(
                                        ASSIGNMENT.PERSON.eq(giver.ID),
                                        ASSIGNMENT.POSITION.eq(DELEGATION.POSITION),
                                        Validity.on(ASSIGNMENT.VALID_DURING, day))))
                .orderBy(giver.DISPLAY_NAME, DELEGATION.ID)
                .fetch(row -> new Mandate(
                        row.value1(),
                        new UserId(row.value2()),
                        row.value3(),
                        row.value4(),
                        Set.of(row.value5()),
                        row.value6().minusDays(1)));
    }

    private static Condition stays(Person person, LocalDate day) {
        return person.LEFT_ON.isNull().or(person.LEFT_ON.gt(day));
    }

    private static Field<Boolean> root(Field<UUID> position, LocalDate day) {
        return DSL.field(DSL.notExists(DSL.selectOne()
                .from(REPORTS_TO)
                .where(REPORTS_TO.POSITION.eq(position), Validity.on(REPORTS_TO.VALID_DURING, day))));
    }

    @Override
    public List<UUID> above(List<UUID> positions) {
        return sql.selectDistinct(ORG_CLOSURE_NOW.ANCESTOR)
                .from(ORG_CLOSURE_NOW)
                .where(ORG_CLOSURE_NOW.DESCENDANT.in(positions))
                .fetch(ORG_CLOSURE_NOW.ANCESTOR);
    }
}
