package io.sternik.app.platform.search;

import static io.sternik.database.platform.Tables.RECENT_RECORD;
import static io.sternik.database.platform.Tables.STARRED_RECORD;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person opened lately and starred, on every device the same. What the person no longer sees is left out without a word. */
@Component
class MyRecords {

    private static final int SHOWN = 12;
    private static final int KEPT = 50;
    private static final int MOST_STARS = 100;

    private final DSLContext sql;
    private final Searches searches;
    private final CompanyTime time;

    MyRecords(DSLContext sql, Searches searches, CompanyTime time) {
        this.sql = sql;
        this.searches = searches;
        this.time = time;
    }

    /** Starred records, the latest star first, and recent ones, the latest first. */
    record MyFindings(List<FoundRecord> starred, List<FoundRecord> recent) {}

    /** A record by its kind and id. */
    record RecordPointer(String kind, UUID id) {}

    MyFindings of(Viewer viewer) {
        UUID user = user(viewer);
        List<RecordPointer> starred = pointers(sql.select(STARRED_RECORD.KIND, STARRED_RECORD.RECORD)
                .from(STARRED_RECORD)
                .where(STARRED_RECORD.USER_ACCOUNT.eq(user))
                .orderBy(STARRED_RECORD.AT.desc())
                .limit(MOST_STARS)
                .fetch());
        List<RecordPointer> recent = pointers(sql.select(RECENT_RECORD.KIND, RECENT_RECORD.RECORD)
                .from(RECENT_RECORD)
                .where(RECENT_RECORD.USER_ACCOUNT.eq(user))
                .orderBy(RECENT_RECORD.AT.desc())
                .limit(KEPT)
                .fetch());
        Map<String, List<UUID>> ids = new HashMap<>();
        starred.forEach(
                one -> ids.computeIfAbsent(one.kind(), _ -> new ArrayList<>()).add(one.id()));
        recent.forEach(
                one -> ids.computeIfAbsent(one.kind(), _ -> new ArrayList<>()).add(one.id()));
        Map<String, Map<UUID, FoundRecord>> named = searches.named(ids, viewer);
        return new MyFindings(
                seen(starred, named), seen(recent, named).stream().limit(SHOWN).toList());
    }

    /** Remembers that the viewer opened the record; not found when the viewer may not see it. */
    @Transactional
    void opened(RecordPointer record, Viewer by) {
        requireSeen(record, by);
        sql.insertInto(
                        RECENT_RECORD,
                        RECENT_RECORD.USER_ACCOUNT,
                        RECENT_RECORD.KIND,
                        RECENT_RECORD.RECORD,
                        RECENT_RECORD.AT)
                .values(user(by), record.kind(), record.id(), time.now())
                .onConflict(RECENT_RECORD.USER_ACCOUNT, RECENT_RECORD.KIND, RECENT_RECORD.RECORD)
                .doUpdate()
                .set(RECENT_RECORD.AT, time.now())
                .execute();
        sql.deleteFrom(RECENT_RECORD)
                .where(RECENT_RECORD.USER_ACCOUNT.eq(user(by)))
                .and(RECENT_RECORD.AT.lt(DSL.field(DSL.select(DSL.min(DSL.field("at", RECENT_RECORD.AT.getDataType())))
                        .from(DSL.select(RECENT_RECORD.AT)
                                .from(RECENT_RECORD)
                                .where(RECENT_RECORD.USER_ACCOUNT.eq(user(by)))
                                .orderBy(RECENT_RECORD.AT.desc())
                                .limit(KEPT)
                                .asTable("kept")))))
                .execute();
    }

    /** Stars the record, or takes the star away. */
    @Transactional
    void star(RecordPointer record, boolean starred, Viewer by) {
        if (starred) {
            requireSeen(record, by);
            sql.insertInto(
                            STARRED_RECORD,
                            STARRED_RECORD.USER_ACCOUNT,
                            STARRED_RECORD.KIND,
                            STARRED_RECORD.RECORD,
                            STARRED_RECORD.AT)
                    .values(user(by), record.kind(), record.id(), time.now())
                    .onConflictDoNothing()
                    .execute();
        } else {
            sql.deleteFrom(STARRED_RECORD)
                    .where(
                            STARRED_RECORD.USER_ACCOUNT.eq(user(by)),
                            STARRED_RECORD.KIND.eq(record.kind()),
                            STARRED_RECORD.RECORD.eq(record.id()))
                    .execute();
        }
    }

    private void requireSeen(RecordPointer record, Viewer by) {
        if (searches.one(record.kind(), record.id(), by).isEmpty()) {
            throw new RecordProblem.NotFound().refused();
        }
    }

    private static List<RecordPointer> pointers(Result<Record2<String, UUID>> rows) {
        return rows.map(row -> new RecordPointer(row.value1(), row.value2()));
    }

    private static List<FoundRecord> seen(List<RecordPointer> pointers, Map<String, Map<UUID, FoundRecord>> named) {
        return pointers.stream()
                .map(one -> named.getOrDefault(one.kind(), Map.of()).get(one.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static UUID user(Viewer viewer) {
        UserId user = viewer.user();
        if (user == null) {
            throw new RecordProblem.NotFound().refused();
        }
        return user.value();
    }
}
