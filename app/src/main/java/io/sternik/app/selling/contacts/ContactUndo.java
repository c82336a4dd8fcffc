package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.FieldUndo;
import io.sternik.app.platform.file.HeldFiles;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.ContactId;
import io.sternik.database.selling.tables.records.ContactRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what was done to contacts. */
@Component
class ContactUndo implements Undoable {

    private final DSLContext sql;
    private final ContactStore store;
    private final References references;
    private final HeldFiles files;
    private final FieldUndo fields;
    private final CompanyTime time;
    private final RowUndo<ContactRecord> rows;

    ContactUndo(
            DSLContext sql,
            ContactStore store,
            References references,
            HeldFiles files,
            FieldUndo fields,
            History history,
            CompanyTime time) {
        this.sql = sql;
        this.store = store;
        this.references = references;
        this.files = files;
        this.fields = fields;
        this.time = time;
        this.rows = new RowUndo<>(
                sql,
                history,
                ContactId.OBJECT,
                new RowUndo.Shape<>(
                        CONTACT.ID,
                        CONTACT.VERSION,
                        CONTACT.DELETED_AT,
                        Map.of(
                                "title", CONTACT.TITLE,
                                "language", CONTACT.LANGUAGE,
                                "externalId", CONTACT.EXTERNAL_ID)));
    }

    @Override
    public String object() {
        return ContactId.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Set<UUID> touched = rows.newerThan(made);
        touched.addAll(references.among(
                made.stream().map(Made::id).toList(), CONTACT, Set.of(CONTACT_POINT, ACCOUNT_CONTACT)));
        touched.addAll(files.holders(made.stream().map(Made::id).toList()));
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        UUID[] ids = created.toArray(UUID[]::new);
        sql.deleteFrom(CONTACT_POINT)
                .where(CONTACT_POINT.CONTACT.eq(DSL.any(ids)))
                .execute();
        sql.deleteFrom(ACCOUNT_CONTACT)
                .where(ACCOUNT_CONTACT.CONTACT.eq(DSL.any(ids)))
                .execute();
        rows.remove(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        sql.update(CONTACT)
                .setNull(CONTACT.MERGED_INTO)
                .where(CONTACT.ID.eq(DSL.any(deleted.toArray(UUID[]::new))))
                .execute();
        rows.restore(deleted);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        Set<UUID> employed = takeBackJobs(edited);
        return rows.revert(
                edited,
                by,
                field -> field.equals(Employment.IMAGE)
                        ? (contact, change) -> employed.contains(contact.getId()) || takesBackJobs(contact, change)
                        : special(field));
    }

    /** Takes back the jobs of all whose jobs changed once, in a few statements; answers those whose jobs were as the change had left them. */
    private Set<UUID> takeBackJobs(List<Edited> edited) {
        Map<UUID, FieldChange> changes = new HashMap<>();
        Set<UUID> often = new HashSet<>();
        for (Edited edit : edited) {
            for (FieldChange change : edit.changes()) {
                if (change.field().equals(Employment.IMAGE) && changes.put(edit.id(), change) != null) {
                    often.add(edit.id());
                }
            }
        }
        changes.keySet().removeAll(often);
        store.lock(changes.keySet());
        Map<UUID, String> now = Employment.ROWS.of(sql, changes.keySet());
        changes.entrySet()
                .removeIf(entry -> !now.getOrDefault(entry.getKey(), "[]")
                        .equals(entry.getValue().after()));
        Map<UUID, String> before = new HashMap<>();
        changes.forEach((contact, change) -> before.put(contact, Objects.requireNonNullElse(change.before(), "[]")));
        Employment.ROWS.put(sql, before);
        store.copyAccounts(before.keySet(), time.today());
        return before.keySet();
    }

    private @Nullable BiPredicate<ContactRecord, FieldChange> special(String field) {
        return switch (field) {
            case "given", "family" -> ContactUndo::takesBackName;
            case "phones" -> (contact, change) -> takesBackPoints(contact, ContactPoint.Kind.PHONE, change);
            case "mails" -> (contact, change) -> takesBackPoints(contact, ContactPoint.Kind.MAIL, change);
            default -> CustomField.isKey(field) ? this::takesBackCustom : null;
        };
    }

    private boolean takesBackCustom(ContactRecord contact, FieldChange change) {
        return fields.takeBack(ContactList.OBJECT, contact.getCustom(), change)
                .map(before -> {
                    contact.setCustom(before);
                    return true;
                })
                .orElse(false);
    }

    /** A name that is left out is empty, not null. */
    private static boolean takesBackName(ContactRecord contact, FieldChange change) {
        var column = change.field().equals("given") ? CONTACT.GIVEN : CONTACT.FAMILY;
        if (!contact.get(column).equals(Objects.requireNonNullElse(change.after(), ""))) {
            return false;
        }
        contact.set(column, Objects.requireNonNullElse(change.before(), ""));
        return true;
    }

    private boolean takesBackPoints(ContactRecord contact, ContactPoint.Kind kind, FieldChange change) {
        String now = ContactPoint.text(store.points(contact.getId(), kind));
        if (!now.equals(Objects.requireNonNullElse(change.after(), ""))) {
            return false;
        }
        List<String> before =
                change.before() == null ? List.of() : List.of(change.before().split(ContactPoint.SEPARATOR));
        store.setPoints(contact.getId(), kind, ContactPoint.all(kind, before, kind.field()));
        return true;
    }

    private boolean takesBackJobs(ContactRecord contact, FieldChange change) {
        if (!Employment.ROWS.of(sql, contact.getId()).equals(change.after())) {
            return false;
        }
        Employment.ROWS.put(sql, contact.getId(), Objects.requireNonNullElse(change.before(), "[]"));
        store.copyAccounts(Set.of(contact.getId()), time.today());
        contact.refresh(CONTACT.ACCOUNT, CONTACT.LINKED);
        return true;
    }
}
