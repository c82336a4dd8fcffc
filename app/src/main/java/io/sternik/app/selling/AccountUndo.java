package io.sternik.app.selling;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.database.selling.tables.records.AccountRecord;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jooq.impl.DSL;
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
    private final JsonMapper json;
    private final RowUndo<AccountRecord> rows;

    AccountUndo(DSLContext sql, History history, JsonMapper json) {
        this.sql = sql;
        this.json = json;
        this.rows = new RowUndo<>(
                sql,
                history,
                Accounts.OBJECT,
                new RowUndo.Shape<>(ACCOUNT.ID, ACCOUNT.VERSION, ACCOUNT.DELETED_AT, FIELDS));
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
        Set<UUID> touched = rows.newerThan(made);
        UUID[] ids = made.stream().map(Made::id).toArray(UUID[]::new);
        touched.addAll(sql.selectDistinct(DEAL.ACCOUNT)
                .from(DEAL)
                .where(DEAL.ACCOUNT.eq(DSL.any(ids)))
                .fetch(DEAL.ACCOUNT));
        touched.addAll(sql.selectDistinct(ACCOUNT_CONTACT.ACCOUNT)
                .from(ACCOUNT_CONTACT)
                .where(ACCOUNT_CONTACT.ACCOUNT.eq(DSL.any(ids)))
                .fetch(ACCOUNT_CONTACT.ACCOUNT));
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
        rows.remove(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        rows.restore(deleted);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return rows.revert(edited, by, field -> field.startsWith(CUSTOM) ? this::takesBackCustom : null);
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
}
