package io.sternik.app.structure.delegation;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.DELEGATION;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION_VERSION;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Delegations in the database. Its callers have judged whose delegations somebody may see. */
@Component
class DelegationStore {

    private static final int MOST = 100;

    private final DSLContext sql;
    private final CompanyTime time;

    DelegationStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** A person as far as delegating needs to know. */
    record Party(PersonId id, String name, @Nullable UserId user) {}

    Optional<Party> party(PersonId id) {
        return party(PERSON.ID.eq(id.value()));
    }

    Optional<Party> party(UserId user) {
        return party(PERSON.USER_ACCOUNT.eq(user.value()));
    }

    private Optional<Party> party(Condition which) {
        return sql.selectFrom(PERSON).where(which).fetchOptional(row -> {
            UUID user = row.getUserAccount();
            return new Party(
                    new PersonId(row.getId()),
                    Objects.requireNonNull(row.getDisplayName()),
                    user == null ? null : new UserId(user));
        });
    }

    /** Positions that the person holds today, with their names. */
    List<Ref> positions(PersonId person) {
        LocalDate today = time.today();
        return sql.select(ASSIGNMENT.POSITION, POSITION_VERSION.TITLE_PL, POSITION_VERSION.TITLE_EN)
                .from(ASSIGNMENT)
                .join(POSITION_VERSION)
                .on(
                        POSITION_VERSION.POSITION.eq(ASSIGNMENT.POSITION),
                        Validity.on(POSITION_VERSION.VALID_DURING, today))
                .where(ASSIGNMENT.PERSON.eq(person.value()), Validity.on(ASSIGNMENT.VALID_DURING, today))
                .orderBy(ASSIGNMENT.KIND.desc(), ASSIGNMENT.POSITION)
                .fetch(row -> Objects.requireNonNull(Ref.of(row.value1(), row.value2(), row.value3())));
    }

    boolean holds(PersonId person, PositionId position, LocalDate day) {
        return sql.fetchExists(
                ASSIGNMENT,
                ASSIGNMENT
                        .PERSON
                        .eq(person.value())
                        .and(ASSIGNMENT.POSITION.eq(position.value()))
                        .and(Validity.on(ASSIGNMENT.VALID_DURING, day)));
    }

    DelegationId insert(
            PersonId giver,
            PersonId receiver,
            PositionId position,
            List<String> scopes,
            Period during,
            String reason,
            Viewer by) {
        return new DelegationId(sql.insertInto(DELEGATION)
                .set(DELEGATION.GIVER, giver.value())
                .set(DELEGATION.RECEIVER, receiver.value())
                .set(DELEGATION.POSITION, position.value())
                .set(DELEGATION.SCOPES, scopes.toArray(String[]::new))
                .set(DELEGATION.VALID_DURING, during)
                .set(DELEGATION.REASON, reason)
                .set(DELEGATION.MADE_BY, History.idOf(by))
                .set(DELEGATION.MADE_AT, time.now())
                .returningResult(DELEGATION.ID)
                .fetchSingle()
                .value1());
    }

    void end(DelegationId id, Viewer by) {
        sql.update(DELEGATION)
                .set(DELEGATION.ENDED_AT, time.now())
                .set(DELEGATION.ENDED_BY, History.idOf(by))
                .where(DELEGATION.ID.eq(id.value()), DELEGATION.ENDED_AT.isNull())
                .execute();
    }

    Optional<DelegationRow> find(DelegationId id) {
        return rows(DELEGATION.ID.eq(id.value())).stream().findFirst();
    }

    List<DelegationRow> givenBy(PersonId person) {
        return rows(DELEGATION.GIVER.eq(person.value()));
    }

    List<DelegationRow> receivedBy(PersonId person) {
        return rows(DELEGATION.RECEIVER.eq(person.value()));
    }

    private List<DelegationRow> rows(Condition which) {
        LocalDate today = time.today();
        var giver = PERSON.as("giver");
        var receiver = PERSON.as("receiver");
        var held = ASSIGNMENT.as("held");
        Field<String> state = DSL.when(DELEGATION.ENDED_AT.isNotNull(), "ended")
                .when(Validity.to(DELEGATION.VALID_DURING).le(today), "ended")
                .when(Validity.from(DELEGATION.VALID_DURING).gt(today), "planned")
                .when(
                        DSL.notExists(DSL.selectOne()
                                .from(held)
                                .where(
                                        held.PERSON.eq(DELEGATION.GIVER),
                                        held.POSITION.eq(DELEGATION.POSITION),
                                        Validity.on(held.VALID_DURING, today))),
                        "idle")
                .else_("current");
        Field<UUID> position = DELEGATION.POSITION;
        return sql.select(
                        DELEGATION.ID,
                        giver.ID,
                        giver.DISPLAY_NAME,
                        receiver.ID,
                        receiver.DISPLAY_NAME,
                        title(POSITION_VERSION.TITLE_PL, position),
                        title(POSITION_VERSION.TITLE_EN, position),
                        position,
                        DELEGATION.SCOPES,
                        DELEGATION.VALID_DURING,
                        DELEGATION.REASON,
                        state)
                .from(DELEGATION)
                .join(giver)
                .on(giver.ID.eq(DELEGATION.GIVER))
                .join(receiver)
                .on(receiver.ID.eq(DELEGATION.RECEIVER))
                .where(which)
                .orderBy(Validity.from(DELEGATION.VALID_DURING).desc(), DELEGATION.ID.desc())
                .limit(MOST)
                .fetch(row -> new DelegationRow(
                        new DelegationId(row.value1()),
                        Ref.proper(row.value2(), row.value3()),
                        Ref.proper(row.value4(), row.value5()),
                        Ref.of(row.value8(), row.value6(), row.value7()),
                        List.of(row.value9()),
                        row.value10().from(),
                        Objects.requireNonNull(row.value10().to()).minusDays(1),
                        row.value11(),
                        row.value12()));
    }

    /** The newest title of a position, which may be closed by now. */
    private static Field<String> title(Field<String> title, Field<UUID> position) {
        return DSL.field(DSL.select(title)
                .from(POSITION_VERSION)
                .where(POSITION_VERSION.POSITION.eq(position))
                .orderBy(Validity.from(POSITION_VERSION.VALID_DURING).desc())
                .limit(1));
    }

    /** Those whose beginning is to be told now, each once, whichever node asks. */
    List<DelegationRow> claimBegun() {
        return claim(
                DELEGATION.TOLD_START,
                DELEGATION.TOLD_START.isFalse(),
                DELEGATION.TOLD_END.isFalse(),
                Validity.on(DELEGATION.VALID_DURING, time.today()),
                DELEGATION.ENDED_AT.isNull());
    }

    /** Those whose end is to be told now, each once; of what never began nobody is told. */
    List<DelegationRow> claimEnded() {
        Condition over = DELEGATION
                .ENDED_AT
                .isNotNull()
                .or(Validity.to(DELEGATION.VALID_DURING).le(time.today()));
        sql.update(DELEGATION)
                .set(DELEGATION.TOLD_END, true)
                .where(DELEGATION.TOLD_START.isFalse(), DELEGATION.TOLD_END.isFalse(), over)
                .execute();
        return claim(DELEGATION.TOLD_END, DELEGATION.TOLD_START.isTrue(), DELEGATION.TOLD_END.isFalse(), over);
    }

    private List<DelegationRow> claim(Field<Boolean> told, Condition... due) {
        List<UUID> claimed = sql.update(DELEGATION)
                .set(told, true)
                .where(due)
                .returningResult(DELEGATION.ID)
                .fetch(row -> row.value1());
        return claimed.isEmpty() ? List.of() : rows(DELEGATION.ID.in(claimed));
    }
}
