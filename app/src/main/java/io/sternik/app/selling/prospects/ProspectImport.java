package io.sternik.app.selling.prospects;

import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldUndo;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.CustomCells;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.platform.imports.RowImport;
import io.sternik.app.platform.imports.RowKeys;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.PlannedPerson;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.contacts.ContactPoint;
import io.sternik.database.selling.tables.records.ProspectRecord;
import io.sternik.engine.table.Fold;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prospects from files: one a row, known again by external id, else by the content of the row. A customer by now stays as it is. */
@Component
class ProspectImport implements ImportTarget {

    private static final Map<String, ProspectStatus> STATUSES = statuses();
    private static final Map<String, ProspectReason> REASONS = reasons();

    private final RowImport<ProspectRecord> rows;
    private final CustomFields fields;
    private final CompanyTime time;

    ProspectImport(DSLContext sql, CustomFields fields, FieldUndo undo, CompanyTime time) {
        this.fields = fields;
        this.time = time;
        Map<String, TableField<ProspectRecord, ?>> columns = new LinkedHashMap<>(ProspectUndo.FIELDS);
        columns.put("createdAt", PROSPECT.CREATED_AT);
        this.rows = new RowImport<>(
                sql,
                ProspectId.OBJECT,
                new RowUndo.Shape<>(PROSPECT.ID, PROSPECT.VERSION, PROSPECT.DELETED_AT, columns),
                PROSPECT.EXTERNAL_ID,
                new RowImport.Own<>(PROSPECT.CUSTOM, ProspectList.OBJECT, undo));
    }

    private static Map<String, ProspectStatus> statuses() {
        Map<String, ProspectStatus> statuses = new HashMap<>();
        List.of("new", "nowy", "nowa", "open", "otwarty").forEach(word -> statuses.put(word, ProspectStatus.NEW));
        List.of("working", "in work", "w pracy", "w toku", "w trakcie", "kontakt", "contacted", "w kontakcie")
                .forEach(word -> statuses.put(word, ProspectStatus.WORKING));
        List.of("qualified", "zakwalifikowany", "kwalifikowany", "pasuje")
                .forEach(word -> statuses.put(word, ProspectStatus.QUALIFIED));
        List.of("disqualified", "unqualified", "odrzucony", "zdyskwalifikowany", "nie pasuje", "stracony")
                .forEach(word -> statuses.put(word, ProspectStatus.DISQUALIFIED));
        return statuses;
    }

    private static Map<String, ProspectReason> reasons() {
        Map<String, ProspectReason> reasons = new HashMap<>();
        for (ProspectReason reason : ProspectReason.values()) {
            reasons.put(Fold.text(reason.code().replace('_', ' ')), reason);
        }
        reasons.put("cannot be reached", ProspectReason.NO_CONTACT);
        reasons.put("nie nasz klient", ProspectReason.NOT_OURS);
        reasons.put("not our customer", ProspectReason.NOT_OURS);
        reasons.put("kupuje u konkurencji", ProspectReason.COMPETITOR);
        reasons.put("buys from a competitor", ProspectReason.COMPETITOR);
        reasons.put("powtorzenie", ProspectReason.DUPLICATE);
        reasons.put("brak potrzeby", ProspectReason.NO_NEED);
        reasons.put("brak budzetu", ProspectReason.NO_BUDGET);
        reasons.put("brak kontaktu", ProspectReason.NO_CONTACT);
        reasons.put("konkurencja", ProspectReason.COMPETITOR);
        reasons.put("duplikat", ProspectReason.DUPLICATE);
        return reasons;
    }

    @Override
    public ImportShape shape() {
        return new ProspectShape();
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        if (sheets.isEmpty()) {
            return ImportPlan.NOTHING;
        }
        RowImport<ProspectRecord>.Plan plan = rows.plan(context);
        RowKeys keys = new RowKeys(context);
        CustomCells cells = new CustomCells(
                fields.of(ProspectList.OBJECT), context.settings().currency());
        sheets.forEach(sheet -> sheet.forEach(row -> {
            String key = keys.of(row, "externalId");
            Map<String, @Nullable String> values = values(row, context, plan.knows(key));
            CustomValues custom = cells.read(row);
            if (!plan.knows(key)) {
                cells.requireWhole(custom, row);
            }
            custom.values().keySet().forEach(code -> values.put(CustomField.PREFIX + code, custom.text(code)));
            if (!row.isRefused()) {
                context.plan(plan.add(row, key, values), person(row.text("externalId"), values));
            }
        }));
        return plan;
    }

    private static PlannedPerson person(@Nullable String externalId, Map<String, @Nullable String> values) {
        String mail = values.get("mail");
        String phone = values.get("phone");
        return new PlannedPerson(
                ProspectId.OBJECT,
                String.valueOf(values.get("name")),
                externalId,
                null,
                mail == null ? List.of() : List.of(mail.toLowerCase(Locale.ROOT)),
                phone == null ? List.of() : List.of(phone.replaceAll("[^+0-9]", "")));
    }

    private Map<String, @Nullable String> values(ImportRow row, ImportContext context, boolean known) {
        row.required("owner");
        UUID owner = context.exactReference(row, "owner", ImportNames.HOLDER);
        ProspectStatus status = status(row);
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("name", row.required("name"));
        values.put("company", row.text("company"));
        values.put("mail", point(row, "mail", ContactPoint.Kind.MAIL));
        values.put("phone", point(row, "phone", ContactPoint.Kind.PHONE));
        values.put("town", row.text("town"));
        values.put("origin", row.text("origin"));
        values.put("note", row.text("note"));
        values.put("owner", owner == null ? null : owner.toString());
        if (status != null || !known) {
            values.put("status", (status == null ? ProspectStatus.NEW : status).code());
        }
        if (status == ProspectStatus.DISQUALIFIED) {
            reason(row, values);
        }
        LocalDate on = row.date("createdOn");
        if (on != null && on.isAfter(context.settings().today())) {
            row.refuse("createdOn", "document-ahead", Map.of("value", on.toString()));
        }
        if (!known) {
            OffsetDateTime at =
                    on == null ? context.settings().now() : time.startOf(on).plusHours(12);
            values.put("createdAt", at.toString());
        }
        return values;
    }

    private static @Nullable ProspectStatus status(ImportRow row) {
        String written = row.text("status");
        ProspectStatus status = written == null ? null : STATUSES.get(Fold.text(written));
        if (written != null && status == null) {
            row.refuse("status", "prospect-status", Map.of("value", written));
        }
        return status;
    }

    /** A reason in other words than ours is kept in its words. */
    private static void reason(ImportRow row, Map<String, @Nullable String> values) {
        String written = row.text("reason");
        ProspectReason reason = written == null ? null : REASONS.get(Fold.text(written));
        values.put("reason", (reason == null ? ProspectReason.OTHER : reason).code());
        values.put("reasonText", reason == null ? written == null ? "import" : written : null);
    }

    private static @Nullable String point(ImportRow row, String field, ContactPoint.Kind kind) {
        String written = row.text(field);
        if (written == null) {
            return null;
        }
        try {
            return ContactPoint.all(kind, List.of(written), field).getFirst().value();
        } catch (Refused refused) {
            row.refuse(field, field, Map.of("value", written));
            return null;
        }
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        rows.write(part, writing, prospect -> prospect.setSource(Source.IMPORT.code()));
    }
}
