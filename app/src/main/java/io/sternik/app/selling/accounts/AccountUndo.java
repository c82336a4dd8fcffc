package io.sternik.app.selling.accounts;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.FieldUndo;
import io.sternik.app.platform.file.HeldFiles;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.AccountId;
import io.sternik.database.selling.tables.records.AccountRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back what was done to accounts. */
@Component
class AccountUndo implements Undoable {

    private final DSLContext sql;
    private final References references;
    private final HeldFiles files;
    private final FieldUndo fields;
    private final RowUndo<AccountRecord> rows;

    AccountUndo(DSLContext sql, References references, HeldFiles files, History history, FieldUndo fields) {
        this.sql = sql;
        this.references = references;
        this.files = files;
        this.fields = fields;
        this.rows = new RowUndo<>(
                sql,
                history,
                AccountId.OBJECT,
                new RowUndo.Shape<>(ACCOUNT.ID, ACCOUNT.VERSION, ACCOUNT.DELETED_AT, AccountFacts.COLUMNS));
    }

    @Override
    public String object() {
        return AccountId.OBJECT;
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
        // Parents are judged below: a child that goes too does not keep its parent.
        touched.addAll(references.among(List.of(ids), ACCOUNT, Set.of(ACCOUNT_OWNER, ACCOUNT)));
        touched.addAll(files.holders(List.of(ids)));
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
        sql.update(ACCOUNT)
                .setNull(ACCOUNT.MERGED_INTO)
                .where(ACCOUNT.ID.eq(DSL.any(deleted.toArray(UUID[]::new))))
                .execute();
        rows.restore(deleted);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return rows.revert(edited, by, field -> CustomField.isKey(field) ? this::takesBackCustom : null);
    }

    private boolean takesBackCustom(AccountRecord account, FieldChange change) {
        return fields.takeBack(AccountList.OBJECT, account.getCustom(), change)
                .map(before -> {
                    account.setCustom(before);
                    return true;
                })
                .orElse(false);
    }
}
