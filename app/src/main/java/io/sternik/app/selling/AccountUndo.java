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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes back what was done to accounts. */
@Component
class AccountUndo implements Undoable {

    /** Prefix of fields that are kept as custom facts. */
    private static final String CUSTOM = "custom.";

    private static final Map<String, TableField<AccountRecord, ?>> FIELDS = Map.of(
            "externalId", ACCOUNT.EXTERNAL_ID,
            "name", ACCOUNT.NAME,
            "nip", ACCOUNT.NIP,
            "country", ACCOUNT.COUNTRY,
            "town", ACCOUNT.TOWN,
            "sector", ACCOUNT.SECTOR,
            "status", ACCOUNT.STATUS,
            "parent", ACCOUNT.PARENT);

    private final DSLContext sql;
    private final History history;
    private final JsonMapper json;

    AccountUndo(DSLContext sql, History history, JsonMapper json) {
        this.sql = sql;
        this.history = history;
        this.json = json;
    }

    @Override
    public String object() {
        return Accounts.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return sql.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(DSL.any(ids.toArray(UUID[]::new))), AccountQueries.visible(viewer.visibility()))
                .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
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
        UUID[] ids = edited.stream().map(Edited::id).sorted().toArray(UUID[]::new);
        Map<UUID, AccountRecord> accounts = sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(DSL.any(ids)))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetchMap(ACCOUNT.ID);
        List<Conflict> conflicts = new ArrayList<>();
        List<AccountRecord> changed = new ArrayList<>();
        for (Edited edit : edited) {
            AccountRecord account = accounts.get(edit.id());
            if (account == null) {
                conflicts.add(new Conflict(object(), edit.id(), "*"));
            } else if (revert(account, edit, by, conflicts)) {
                changed.add(account);
            }
        }
        sql.batchUpdate(changed).execute();
        return conflicts;
    }

    /** Sets a field to what it was before; false when it no longer holds what was written. */
    private boolean takesBack(AccountRecord account, FieldChange change) {
        if (change.field().startsWith(CUSTOM)) {
            return takesBackCustom(account, change);
        }
        TableField<AccountRecord, ?> field = FIELDS.get(change.field());
        Object now = field == null ? null : account.get(field);
        if (field == null || !Objects.equals(now == null ? null : now.toString(), change.after())) {
            return false;
        }
        set(account, field, change.before());
        return true;
    }

    private boolean takesBackCustom(AccountRecord account, FieldChange change) {
        Map<String, Object> custom = json.readValue(account.getCustom().data(), new TypeReference<>() {});
        String key = change.field().substring(CUSTOM.length());
        Object now = custom.get(key);
        if (now == null || !Objects.equals(number(now.toString()), change.after())) {
            return false;
        }
        if (change.before() == null) {
            custom.remove(key);
        } else {
            custom.put(key, new BigDecimal(change.before()));
        }
        account.setCustom(JSONB.valueOf(json.writeValueAsString(custom)));
        return true;
    }

    private static String number(String text) {
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static <T> void set(AccountRecord account, TableField<AccountRecord, T> field, @Nullable String value) {
        account.set(field, ((Field<T>) field).getDataType().convert(value));
    }

    private boolean revert(AccountRecord account, Edited edit, Viewer by, List<Conflict> conflicts) {
        List<FieldChange> back = new ArrayList<>();
        for (FieldChange change : edit.changes()) {
            if (!takesBack(account, change)) {
                conflicts.add(new Conflict(object(), edit.id(), change.field()));
            } else {
                back.add(new FieldChange(change.field(), change.after(), change.before()));
            }
        }
        if (back.isEmpty()) {
            return false;
        }
        account.setVersion(account.getVersion() + 1);
        history.changed(by, Accounts.ref(edit.id()), account.getVersion(), back, Source.UNDO, null);
        return true;
    }
}
