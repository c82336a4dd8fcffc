package io.sternik.app.platform.live;

import static io.sternik.database.platform.Tables.LIVE_WATCH;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.time.CompanyTime;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What open pages show, kept for all nodes. */
@Component
class Watches {

    /** A page that has not been heard of for so long is gone. */
    private static final Duration GONE = Duration.ofSeconds(60);

    private final DSLContext sql;
    private final CompanyTime time;
    private final JsonMapper json;

    Watches(DSLContext sql, CompanyTime time, JsonMapper json) {
        this.sql = sql;
        this.time = time;
        this.json = json;
    }

    /**
     * A record by its kind and id.
     *
     * @param kind as in addresses: {@code deals}
     */
    record Shown(String kind, UUID id) {}

    /**
     * What a page shows.
     *
     * @param open the record that is open, null when none is
     * @param rows kind → ids of the rows that are seen
     */
    record Watch(@Nullable Shown open, Map<String, Set<UUID>> rows) {

        static final Watch NOTHING = new Watch(null, Map.of());

        boolean shows(String kind, UUID id) {
            return isOpen(kind, id) || rows.getOrDefault(kind, Set.of()).contains(id);
        }

        boolean isOpen(String kind, UUID id) {
            return open != null && open.kind().equals(kind) && open.id().equals(id);
        }
    }

    /** Keeps what the page shows now; answers what it had open before. A page of somebody else is left alone. */
    @Transactional
    Optional<Shown> put(UUID tab, UserId user, Watch watch) {
        Optional<Shown> before = find(tab, user).map(Watch::open);
        Shown open = watch.open();
        JSONB rows = JSONB.valueOf(json.writeValueAsString(watch.rows()));
        sql.insertInto(LIVE_WATCH)
                .set(LIVE_WATCH.TAB, tab)
                .set(LIVE_WATCH.USER_ACCOUNT, user.value())
                .set(LIVE_WATCH.OPEN_KIND, open == null ? null : open.kind())
                .set(LIVE_WATCH.OPEN_RECORD, open == null ? null : open.id())
                .set(LIVE_WATCH.RECORDS, rows)
                .set(LIVE_WATCH.SEEN_AT, time.now())
                .onConflict(LIVE_WATCH.TAB)
                .doUpdate()
                .set(LIVE_WATCH.OPEN_KIND, open == null ? null : open.kind())
                .set(LIVE_WATCH.OPEN_RECORD, open == null ? null : open.id())
                .set(LIVE_WATCH.RECORDS, rows)
                .set(LIVE_WATCH.SEEN_AT, time.now())
                .where(LIVE_WATCH.USER_ACCOUNT.eq(user.value()))
                .execute();
        return before;
    }

    Optional<Watch> find(UUID tab, UserId user) {
        return sql.selectFrom(LIVE_WATCH)
                .where(LIVE_WATCH.TAB.eq(tab), LIVE_WATCH.USER_ACCOUNT.eq(user.value()))
                .fetchOptional(row -> new Watch(
                        row.getOpenRecord() == null ? null : new Shown(row.getOpenKind(), row.getOpenRecord()),
                        json.readValue(row.getRecords().data(), new TypeReference<Map<String, Set<UUID>>>() {})));
    }

    /** The names of those who have the record open, but not of this user. */
    List<String> others(String kind, UUID id, UserId user) {
        return sql.selectDistinct(USER_ACCOUNT.DISPLAY_NAME)
                .from(LIVE_WATCH)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(LIVE_WATCH.USER_ACCOUNT))
                .where(
                        LIVE_WATCH.OPEN_RECORD.eq(id),
                        LIVE_WATCH.OPEN_KIND.eq(kind),
                        LIVE_WATCH.USER_ACCOUNT.ne(user.value()),
                        LIVE_WATCH.SEEN_AT.gt(time.now().minus(GONE)))
                .orderBy(USER_ACCOUNT.DISPLAY_NAME)
                .fetch(USER_ACCOUNT.DISPLAY_NAME);
    }

    /** The pages are still there. */
    void seen(Collection<UUID> tabs) {
        sql.update(LIVE_WATCH)
                .set(LIVE_WATCH.SEEN_AT, time.now())
                .where(LIVE_WATCH.TAB.eq(DSL.any(tabs.toArray(UUID[]::new))))
                .execute();
    }

    /** The page is gone; answers what it had open. */
    Optional<Shown> forget(UUID tab, UserId user) {
        return sql.deleteFrom(LIVE_WATCH)
                .where(LIVE_WATCH.TAB.eq(tab), LIVE_WATCH.USER_ACCOUNT.eq(user.value()))
                .returningResult(LIVE_WATCH.OPEN_KIND, LIVE_WATCH.OPEN_RECORD)
                .fetchOptional(row -> row.value2() == null ? null : new Shown(row.value1(), row.value2()));
    }

    /** Forgets pages whose node died with them; answers what they had open. */
    List<Shown> forgetGone() {
        return sql
                .deleteFrom(LIVE_WATCH)
                .where(LIVE_WATCH.SEEN_AT.lt(time.now().minus(GONE)))
                .returningResult(LIVE_WATCH.OPEN_KIND, LIVE_WATCH.OPEN_RECORD)
                .fetch()
                .stream()
                .filter(row -> row.value2() != null)
                .map(row -> new Shown(row.value1(), row.value2()))
                .toList();
    }
}
