package io.sternik.app.selling.prospects;

import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.FieldUndo;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.qualification.AnswerUndo;
import io.sternik.database.selling.tables.records.ProspectRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what was done to prospects. A conversion goes back as a whole, or not at all while something hangs on what it made. */
@Component
class ProspectUndo implements Undoable {

    /** What can be taken back of a prospect, by the names in its history. */
    static final Map<String, TableField<ProspectRecord, ?>> FIELDS = fields();

    /** What the history does not tell. */
    static final Set<String> UNTOLD = Set.of("madeAccount", "madeContact");

    private final ProspectStore store;
    private final References references;
    private final Hanging hanging;
    private final AnswerUndo answers;
    private final FieldUndo fields;
    private final RowUndo<ProspectRecord> rows;

    ProspectUndo(
            DSLContext sql,
            ProspectStore store,
            References references,
            Hanging hanging,
            AnswerUndo answers,
            FieldUndo fields,
            History history) {
        this.store = store;
        this.references = references;
        this.hanging = hanging;
        this.answers = answers;
        this.fields = fields;
        this.rows = new RowUndo<>(
                sql,
                history,
                ProspectId.OBJECT,
                new RowUndo.Shape<>(PROSPECT.ID, PROSPECT.VERSION, PROSPECT.DELETED_AT, FIELDS));
    }

    private static Map<String, TableField<ProspectRecord, ?>> fields() {
        Map<String, TableField<ProspectRecord, ?>> fields = new LinkedHashMap<>();
        fields.put("name", PROSPECT.NAME);
        fields.put("company", PROSPECT.COMPANY);
        fields.put("mail", PROSPECT.MAIL);
        fields.put("phone", PROSPECT.PHONE);
        fields.put("town", PROSPECT.TOWN);
        fields.put("origin", PROSPECT.ORIGIN);
        fields.put("campaign", PROSPECT.CAMPAIGN_ID);
        fields.put("pipeline", PROSPECT.PIPELINE);
        fields.put("status", PROSPECT.STATUS);
        fields.put("reason", PROSPECT.REASON);
        fields.put("reasonText", PROSPECT.REASON_TEXT);
        fields.put("owner", PROSPECT.OWNER_POSITION);
        fields.put("note", PROSPECT.NOTE);
        fields.put("account", PROSPECT.CONVERTED_ACCOUNT);
        fields.put("contact", PROSPECT.CONVERTED_CONTACT);
        fields.put("deal", PROSPECT.CONVERTED_DEAL);
        fields.put("convertedAt", PROSPECT.CONVERTED_AT);
        fields.put("madeAccount", PROSPECT.MADE_ACCOUNT);
        fields.put("madeContact", PROSPECT.MADE_CONTACT);
        return fields;
    }

    @Override
    public String object() {
        return ProspectId.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Set<UUID> touched = rows.newerThan(made);
        touched.addAll(references.among(made.stream().map(Made::id).toList(), PROSPECT, Set.of()));
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        rows.remove(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        rows.restore(deleted);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        edited.stream().filter(ProspectUndo::converts).forEach(edit -> hanging.requireNothing(edit.id(), by));
        Set<UUID> closed = store.converted(
                edited.stream().filter(edit -> !converts(edit)).map(Edited::id).toList());
        List<Conflict> conflicts = new ArrayList<>(rows.revert(
                edited.stream()
                        .filter(edit -> converts(edit) || !closed.contains(edit.id()))
                        .toList(),
                by,
                field -> special(field, by)));
        closed.forEach(id -> conflicts.add(new Conflict(object(), id, "*")));
        return conflicts;
    }

    private static boolean converts(Edited edit) {
        return edit.changes().stream().anyMatch(change -> change.field().equals("account"));
    }

    private @Nullable BiPredicate<ProspectRecord, FieldChange> special(String field, Viewer by) {
        if (CustomField.isKey(field)) {
            return (prospect, change) -> fields.takeBack(ProspectList.OBJECT, prospect.getCustom(), change)
                    .map(before -> {
                        prospect.setCustom(before);
                        return true;
                    })
                    .orElse(false);
        }
        return AnswerUndo.knows(field)
                ? (prospect, change) -> answers.takeBack(ProspectId.ref(prospect.getId()), change, by)
                        .isPresent()
                : null;
    }
}
