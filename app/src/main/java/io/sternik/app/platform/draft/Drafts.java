package io.sternik.app.platform.draft;

import static io.sternik.database.platform.Tables.DRAFT;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Unsent forms of each person, one for each form and record; forgotten after thirty days without a keystroke. */
@Component
class Drafts implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST = 200;

    private final DSLContext sql;
    private final CompanyTime time;
    private final JsonMapper json;

    Drafts(DSLContext sql, CompanyTime time, JsonMapper json) {
        this.sql = sql;
        this.time = time;
        this.json = json;
    }

    /**
     * An unsent form.
     *
     * @param key which form and record: {@code deals/new}
     * @param body as the form wrote it
     */
    record Draft(String key, JsonNode body, OffsetDateTime at) {}

    List<Draft> of(Viewer viewer) {
        return sql.selectFrom(DRAFT)
                .where(DRAFT.USER_ACCOUNT.eq(user(viewer)))
                .orderBy(DRAFT.AT.desc())
                .limit(MOST)
                .fetch(row ->
                        new Draft(row.getKey(), json.readTree(row.getBody().data()), row.getAt()));
    }

    @Transactional
    void keep(String key, JsonNode body, Viewer by) {
        String text = json.writeValueAsString(body);
        if (text.length() > MOST_CHARACTERS) {
            throw RequestProblem.Invalid.field("body", "draft.too-long").refused();
        }
        sql.insertInto(DRAFT, DRAFT.USER_ACCOUNT, DRAFT.KEY, DRAFT.BODY, DRAFT.AT)
                .values(user(by), key, JSONB.valueOf(text), time.now())
                .onConflict(DRAFT.USER_ACCOUNT, DRAFT.KEY)
                .doUpdate()
                .set(DRAFT.BODY, JSONB.valueOf(text))
                .set(DRAFT.AT, time.now())
                .execute();
    }

    @Transactional
    void forget(String key, Viewer by) {
        sql.deleteFrom(DRAFT)
                .where(DRAFT.USER_ACCOUNT.eq(user(by)), DRAFT.KEY.eq(key))
                .execute();
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        sql.deleteFrom(DRAFT).where(DRAFT.AT.lt(time.now().minus(KEPT))).execute();
    }

    private static UUID user(Viewer viewer) {
        UserId user = viewer.user();
        if (user == null) {
            throw new RecordProblem.NotFound().refused();
        }
        return user.value();
    }
}
