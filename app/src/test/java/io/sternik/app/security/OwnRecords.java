package io.sternik.app.security;

import static io.sternik.database.platform.Tables.APPROVAL;
import static io.sternik.database.platform.Tables.APPROVAL_STEP;
import static io.sternik.database.platform.Tables.CHANGE_SET;
import static io.sternik.database.platform.Tables.EVENT_DELIVERY;
import static io.sternik.database.platform.Tables.JOB;
import static io.sternik.database.platform.Tables.MAIL;
import static io.sternik.database.platform.Tables.OPEN_LINK;
import static io.sternik.database.platform.Tables.SAVED_VIEW;
import static io.sternik.database.platform.Tables.SESSION;
import static io.sternik.database.structure.Tables.DELEGATION;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION;

import io.sternik.app.platform.access.UserId;
import io.sternik.engine.calendar.Period;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Records that belong to a user personally: jobs, sessions, change sets, views. */
final class OwnRecords {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    private final DSLContext sql;
    private final Function<String, UserId> users;

    OwnRecords(DSLContext sql, Function<String, UserId> users) {
        this.sql = sql;
        this.users = users;
    }

    /** A new record of the role's user, or of somebody else; null where there is none between the two. */
    @Nullable UUID id(String path, String relation, String role) {
        if (relation.equals("subtree")) {
            return null;
        }
        UUID user = user(relation, role);
        if (path.startsWith("/api/jobs/")) {
            return job(user);
        }
        if (path.startsWith("/api/me/sessions/")) {
            return session(user);
        }
        if (path.startsWith("/api/change-sets/")) {
            return changeSet(user);
        }
        if (path.startsWith("/api/views/")) {
            return view(user);
        }
        if (path.startsWith("/api/approvals/")) {
            return approval(user);
        }
        if (path.startsWith("/api/structure/delegations/")) {
            return delegation(user);
        }
        if (path.startsWith("/api/deals/results/links/")) {
            return link(user);
        }
        throw new IllegalArgumentException("no record is known for " + path);
    }

    /** A mail that waits. */
    UUID mail() {
        return sql.insertInto(MAIL)
                .set(MAIL.ADDRESS, "matrix@example.com")
                .set(MAIL.BASIS, "service")
                .set(MAIL.LANGUAGE, "en")
                .set(MAIL.SUBJECT, "matrix")
                .set(MAIL.PLAIN, "")
                .set(MAIL.HTML, "")
                .set(MAIL.AT, NOW)
                .set(MAIL.NEXT_AT, NOW)
                .returningResult(MAIL.ID)
                .fetchSingle()
                .value1();
    }

    /** The role's user for an own record, else somebody else. */
    UUID user(String relation, String role) {
        boolean own = relation.equals("own") && !role.equals(Matrix.NOBODY);
        return users.apply(own ? role : role.equals("seller") ? "leader" : "seller")
                .value();
    }

    private UUID job(UUID user) {
        return sql.insertInto(JOB)
                .set(JOB.KIND, "matrix")
                .set(JOB.INPUT, JSONB.valueOf("{}"))
                .set(JOB.STATE, "done")
                .set(JOB.CREATED_BY, user)
                .set(JOB.CREATED_AT, NOW)
                .returningResult(JOB.ID)
                .fetchSingle()
                .value1();
    }

    private UUID session(UUID user) {
        return sql.insertInto(SESSION)
                .set(SESSION.ID_HASH, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .set(SESSION.USER_ID, user)
                .set(SESSION.CSRF_TOKEN, "matrix")
                .set(SESSION.CREATED_AT, NOW)
                .set(SESSION.LAST_USED_AT, NOW)
                .set(SESSION.ADDRESS, "127.0.0.1")
                .set(SESSION.AGENT, "matrix")
                .returningResult(SESSION.ID)
                .fetchSingle()
                .value1();
    }

    private UUID link(UUID user) {
        return sql.insertInto(OPEN_LINK)
                .set(OPEN_LINK.TOKEN_HASH, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .set(OPEN_LINK.PURPOSE, "results")
                .set(OPEN_LINK.MADE_BY, user)
                .set(OPEN_LINK.MADE_AT, NOW)
                .set(OPEN_LINK.ENDS_AT, NOW.plusYears(9))
                .set(OPEN_LINK.MOST_USES, 1)
                .returningResult(OPEN_LINK.ID)
                .fetchSingle()
                .value1();
    }

    private UUID view(UUID user) {
        return sql.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.OBJECT, "deals")
                .set(SAVED_VIEW.NAME, "matrix")
                .set(SAVED_VIEW.FILTER, "")
                .set(SAVED_VIEW.SORT, "")
                .set(SAVED_VIEW.COLUMNS, new String[0])
                .set(SAVED_VIEW.LAYOUT, "list")
                .set(SAVED_VIEW.SCOPE, "private")
                .set(SAVED_VIEW.OWNER, user)
                .set(SAVED_VIEW.RANK, 1)
                .set(SAVED_VIEW.CREATED_AT, NOW)
                .returningResult(SAVED_VIEW.ID)
                .fetchSingle()
                .value1();
    }

    /** Something that the user asked and that nobody may decide. */
    private UUID approval(UUID user) {
        UUID id = UUID.randomUUID();
        sql.insertInto(APPROVAL)
                .set(APPROVAL.ID, id)
                .set(APPROVAL.KIND, "matrix")
                .set(APPROVAL.AUTHOR, user)
                .set(APPROVAL.PARAMS, JSONB.valueOf("{}"))
                .set(APPROVAL.CONTENT, JSONB.valueOf("{}"))
                .set(APPROVAL.SEAL, new byte[32])
                .set(APPROVAL.SHOWN, JSONB.valueOf("{}"))
                .set(APPROVAL.NOTE, "")
                .set(APPROVAL.ASKED_AT, NOW)
                .execute();
        sql.insertInto(APPROVAL_STEP)
                .set(APPROVAL_STEP.APPROVAL, id)
                .set(APPROVAL_STEP.STEP, (short) 1)
                .set(APPROVAL_STEP.PERMISSION, "matrix.nobody")
                .execute();
        return id;
    }

    /** Something that the user has given to somebody, from a position that does not matter here. */
    private UUID delegation(UUID user) {
        return sql.insertInto(DELEGATION)
                .set(DELEGATION.GIVER, person(user))
                .set(DELEGATION.RECEIVER, newPerson(null))
                .set(
                        DELEGATION.POSITION,
                        sql.select(POSITION.ID)
                                .from(POSITION)
                                .limit(1)
                                .fetchSingle()
                                .value1())
                .set(DELEGATION.SCOPES, new String[] {"approve"})
                .set(
                        DELEGATION.VALID_DURING,
                        new Period(NOW.toLocalDate(), NOW.toLocalDate().plusYears(9)))
                .set(DELEGATION.REASON, "matrix")
                .set(DELEGATION.MADE_BY, user)
                .set(DELEGATION.MADE_AT, NOW)
                .returningResult(DELEGATION.ID)
                .fetchSingle()
                .value1();
    }

    private UUID person(UUID user) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.USER_ACCOUNT.eq(user))
                .fetchOptional(PERSON.ID)
                .orElseGet(() -> newPerson(user));
    }

    private UUID newPerson(@Nullable UUID user) {
        return sql.insertInto(PERSON)
                .set(PERSON.GIVEN_NAME, "Matrix")
                .set(PERSON.FAMILY_NAME, "Matrix")
                .set(PERSON.USER_ACCOUNT, user)
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1();
    }

    private UUID changeSet(UUID user) {
        return sql.insertInto(CHANGE_SET)
                .set(CHANGE_SET.KIND, "matrix")
                .set(CHANGE_SET.TITLE, "matrix")
                .set(CHANGE_SET.BY, user)
                .set(CHANGE_SET.AT, NOW)
                .returningResult(CHANGE_SET.ID)
                .fetchSingle()
                .value1();
    }

    /** An event that a listener has not heard, of which there are always new ones. */
    UUID delivery() {
        UUID event = UUID.randomUUID();
        sql.execute(
                "insert into platform.event (id, type, subject, payload, by_name, at, due_at, handed_out_at)"
                        + " values ({0}, 'Matrix', {0}, '{}', 'matrix', {1}, {1}, {1})",
                DSL.val(event), DSL.val(NOW));
        sql.execute(
                "insert into platform.event_listener values ('matrix', 'Matrix', {0}) on conflict do nothing",
                DSL.val(NOW));
        return sql.insertInto(EVENT_DELIVERY)
                .set(EVENT_DELIVERY.EVENT, event)
                .set(EVENT_DELIVERY.LISTENER, "matrix")
                .set(EVENT_DELIVERY.SUBJECT, event)
                .set(EVENT_DELIVERY.NEXT_AT, NOW)
                .returningResult(EVENT_DELIVERY.ID)
                .fetchSingle()
                .value1();
    }
}
