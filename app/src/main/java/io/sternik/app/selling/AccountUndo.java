package io.sternik.app.selling;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.history.Undoable;
import io.sternik.database.selling.tables.records.AccountRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back what was done to accounts. */
@Component
class AccountUndo implements Undoable {

    private static final Map<String, TableField<AccountRecord, String>> FIELDS = Map.of(
            "name", ACCOUNT.NAME,
            "nip", ACCOUNT.NIP,
            "country", ACCOUNT.COUNTRY,
            "town", ACCOUNT.TOWN,
            "sector", ACCOUNT.SECTOR,
            "status", ACCOUNT.STATUS);

    private final DSLContext sql;
    private final History history;

    AccountUndo(DSLContext sql, History history) {
        this.sql = sql;
        this.history = history;
    }

    @Override
    public String object() {
        return Accounts.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        UUID[] ids = versions.keySet().toArray(UUID[]::new);
        Set<UUID> touched = new HashSet<>();
        sql.select(ACCOUNT.ID, ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(DSL.any(ids)))
                .forEach(row -> {
                    if (row.value2() > Objects.requireNonNull(versions.get(row.value1()))) {
                        touched.add(row.value1());
                    }
                });
        touched.addAll(sql.selectDistinct(DEAL.ACCOUNT)
                .from(DEAL)
                .where(DEAL.ACCOUNT.eq(DSL.any(ids)))
                .fetch(DEAL.ACCOUNT));
        keepParents(ids, touched);
        return List.copyOf(touched);
    }

    /** A parent stays as long as one of its children does. */
    private void keepParents(UUID[] ids, Set<UUID> touched) {
        Map<UUID, UUID> parents = sql.select(ACCOUNT.ID, ACCOUNT.PARENT)
                .from(ACCOUNT)
                .where(ACCOUNT.PARENT.eq(DSL.any(ids)))
                .fetchMap(ACCOUNT.ID, ACCOUNT.PARENT);
        Set<UUID> removable = new HashSet<>(List.of(ids));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<UUID, UUID> child : parents.entrySet()) {
                boolean stays = touched.contains(child.getKey()) || !removable.contains(child.getKey());
                grown |= stays && touched.add(child.getValue());
            }
        }
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        UUID[] ids = created.toArray(UUID[]::new);
        sql.deleteFrom(ACCOUNT_OWNER)
                .where(ACCOUNT_OWNER.ACCOUNT.eq(DSL.any(ids)))
                .execute();
        sql.update(ACCOUNT)
                .setNull(ACCOUNT.PARENT)
                .where(ACCOUNT.ID.eq(DSL.any(ids)))
                .execute();
        sql.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(DSL.any(ids))).execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        sql.update(ACCOUNT)
                .setNull(ACCOUNT.DELETED_AT)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(DSL.any(deleted.toArray(UUID[]::new))))
                .execute();
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Edited edit : edited) {
            AccountRecord account = sql.selectFrom(ACCOUNT)
                    .where(ACCOUNT.ID.eq(edit.id()))
                    .forUpdate()
                    .fetchOne();
            if (account == null) {
                conflicts.add(new Conflict(object(), edit.id(), "*"));
            } else {
                revert(account, edit, by, conflicts);
            }
        }
        return conflicts;
    }

    private void revert(AccountRecord account, Edited edit, Viewer by, List<Conflict> conflicts) {
        List<FieldChange> back = new ArrayList<>();
        for (FieldChange change : edit.changes()) {
            TableField<AccountRecord, String> field = FIELDS.get(change.field());
            if (field == null || !Objects.equals(account.get(field), change.after())) {
                conflicts.add(new Conflict(object(), edit.id(), change.field()));
            } else {
                account.set(field, change.before());
                back.add(new FieldChange(change.field(), change.after(), change.before()));
            }
        }
        if (!back.isEmpty()) {
            account.setVersion(account.getVersion() + 1);
            account.store();
            history.changed(by, Accounts.ref(edit.id()), account.getVersion(), back, Source.UNDO, null);
        }
    }
}
