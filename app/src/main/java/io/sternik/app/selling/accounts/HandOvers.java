package io.sternik.app.selling.accounts;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.dated.CopyOfToday;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.Owners;
import io.sternik.database.selling.tables.records.AccountRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts pass from owner to owner on a date, and their open deals with them; closed ones stay with whoever closed them. The owner in the
 * account's row is that of today; a hand-over decided for later gets there on its day, once, however often the work runs.
 */
@Component
public class HandOvers implements CopyOfToday {

    private final DSLContext sql;
    private final Accounts accounts;
    private final AccountStore store;
    private final Owners owners;
    private final History history;
    private final Journal journal;
    private final Viewers viewers;
    private final CompanyTime time;

    HandOvers(
            DSLContext sql,
            Accounts accounts,
            AccountStore store,
            Owners owners,
            History history,
            Journal journal,
            Viewers viewers,
            CompanyTime time) {
        this.sql = sql;
        this.accounts = accounts;
        this.store = store;
        this.owners = owners;
        this.history = history;
        this.journal = journal;
        this.viewers = viewers;
        this.time = time;
    }

    /** A record that gets another owner. */
    private record Passing(
            UUID id,
            long version,
            @Nullable UUID before,
            @Nullable UUID after) {}

    @Override
    public String name() {
        return "account-owners";
    }

    /** Gives an account to another position from a date on; null leaves it without owner. */
    @Transactional
    public AccountRow handOver(AccountId id, @Nullable UUID to, LocalDate from, long knownVersion, Viewer by) {
        AccountRecord account = accounts.current(id, knownVersion, by);
        if (to != null && !owners.isWithinSight(to, from, by.visibility())) {
            throw new DealProblem.ForeignOwner().refused();
        }
        store.own(id.value(), to, from);
        UUID before = account.getOwnerPosition();
        if (!from.isAfter(time.today())) {
            account.setOwnerPosition(to);
            giveOpenDeals(Map.of(id.value(), to == null ? List.of() : List.of(to)), by, Source.HAND);
        }
        store.save(account);
        List<FieldChange> changes =
                new FieldChange.Difference().field("owner", before, to).changes();
        journal.noted(by, AccountId.ref(id.value()), account.getVersion(), "handed-over", changes, null);
        return store.find(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** Carries out what was decided for today or an earlier day and has not happened yet. */
    @Override
    public void takeEffect(@Nullable LocalDate since, LocalDate today) {
        List<Passing> due = sql.select(ACCOUNT.ID, ACCOUNT.VERSION, ACCOUNT.OWNER_POSITION, ACCOUNT_OWNER.POSITION)
                .from(ACCOUNT)
                .leftJoin(ACCOUNT_OWNER)
                .on(ACCOUNT_OWNER.ACCOUNT.eq(ACCOUNT.ID))
                .and(DSL.condition("{0} @> {1}", ACCOUNT_OWNER.VALID_DURING, DSL.val(today)))
                .where(ACCOUNT.OWNER_POSITION.isDistinctFrom(ACCOUNT_OWNER.POSITION), ACCOUNT.DELETED_AT.isNull())
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .of(ACCOUNT)
                .fetch(row -> new Passing(row.value1(), row.value2(), row.value3(), row.value4()));
        if (due.isEmpty()) {
            return;
        }
        Viewer program = viewers.system("account hand-overs");
        Map<UUID, List<UUID>> owners = new LinkedHashMap<>();
        List<Query> updates = new ArrayList<>();
        for (Passing account : due) {
            owners.put(account.id, account.after == null ? List.of() : List.of(account.after));
            updates.add(sql.update(ACCOUNT)
                    .set(ACCOUNT.OWNER_POSITION, account.after)
                    .set(ACCOUNT.VERSION, account.version + 1)
                    .where(ACCOUNT.ID.eq(account.id)));
        }
        sql.batch(updates).execute();
        due.forEach(account -> note(AccountId.ref(account.id), account, program, Source.SYSTEM));
        giveOpenDeals(owners, program, Source.SYSTEM);
    }

    /** @param owners the new owner of each account; an account without one keeps its deals where they are */
    private void giveOpenDeals(Map<UUID, List<UUID>> owners, Viewer by, Source source) {
        List<Passing> passing = sql
                .select(DEAL.ID, DEAL.VERSION, DEAL.OWNER_POSITION, DEAL.ACCOUNT)
                .from(DEAL)
                .where(DEAL.ACCOUNT.in(owners.keySet()), DEAL.STATUS.eq("open"), DEAL.DELETED_AT.isNull())
                .orderBy(DEAL.ID)
                .forUpdate()
                .fetch()
                .stream()
                .flatMap(row -> owners.getOrDefault(row.get(DEAL.ACCOUNT), List.of()).stream()
                        .filter(to -> !to.equals(row.get(DEAL.OWNER_POSITION)))
                        .map(to -> deal(row, to)))
                .toList();
        sql.batch(passing.stream()
                        .map(deal -> sql.update(DEAL)
                                .set(DEAL.OWNER_POSITION, deal.after)
                                .set(DEAL.VERSION, deal.version + 1)
                                .where(DEAL.ID.eq(deal.id)))
                        .toList())
                .execute();
        passing.forEach(deal -> note(DealId.ref(deal.id), deal, by, source));
    }

    private static Passing deal(Record row, UUID to) {
        return new Passing(row.get(DEAL.ID), row.get(DEAL.VERSION), row.get(DEAL.OWNER_POSITION), to);
    }

    private void note(RecordRef ref, Passing passing, Viewer by, Source source) {
        List<FieldChange> changes = new FieldChange.Difference()
                .field("owner", passing.before, passing.after)
                .changes();
        history.changed(by, ref, passing.version + 1, changes, source, null);
    }
}
