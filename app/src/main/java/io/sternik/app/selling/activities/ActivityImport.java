package io.sternik.app.selling.activities;

import static io.sternik.database.selling.Tables.ACTIVITY;

import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Source;
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
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.ActivityId;
import io.sternik.app.selling.ActivityKind;
import io.sternik.database.selling.tables.records.ActivityRecord;
import io.sternik.engine.table.Fold;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Activities from files: one a row, known again by external id, else by the content of the row. One on a day that is over was done unless the
 * file says otherwise; one ahead is planned.
 */
@Component
class ActivityImport implements ImportTarget {

    private static final int DAY_MINUTES = 24 * 60;
    private static final Map<String, ActivityKind> KINDS = kinds();
    private static final Map<String, ActivityState> STATES = states();

    private final ActivityImportStore store;
    private final RowImport<ActivityRecord> rows;
    private final CompanyTime time;

    ActivityImport(DSLContext sql, ActivityImportStore store, CompanyTime time) {
        this.store = store;
        this.time = time;
        this.rows = new RowImport<>(
                sql,
                ActivityId.OBJECT,
                new RowUndo.Shape<>(ACTIVITY.ID, ACTIVITY.VERSION, ACTIVITY.DELETED_AT, ActivityUndo.FIELDS),
                ACTIVITY.EXTERNAL_ID);
    }

    private static Map<String, ActivityKind> kinds() {
        Map<String, ActivityKind> kinds = new HashMap<>();
        List.of("call", "telefon", "rozmowa", "rozmowa telefoniczna", "phone", "phone call")
                .forEach(word -> kinds.put(word, ActivityKind.CALL));
        List.of("meeting", "spotkanie", "spotkanie online").forEach(word -> kinds.put(word, ActivityKind.MEETING));
        List.of("visit", "wizyta", "wizyta u klienta").forEach(word -> kinds.put(word, ActivityKind.VISIT));
        List.of("mail", "e mail", "email", "wiadomosc").forEach(word -> kinds.put(word, ActivityKind.MAIL));
        List.of("task", "zadanie", "to do", "todo").forEach(word -> kinds.put(word, ActivityKind.TASK));
        List.of("note", "notatka").forEach(word -> kinds.put(word, ActivityKind.NOTE));
        return kinds;
    }

    private static Map<String, ActivityState> states() {
        Map<String, ActivityState> states = new HashMap<>();
        List.of(
                        "planned",
                        "to do",
                        "do zrobienia",
                        "zaplanowane",
                        "zaplanowana",
                        "planowane",
                        "open",
                        "otwarte",
                        "nie",
                        "no",
                        "0",
                        "n")
                .forEach(word -> states.put(word, ActivityState.PLANNED));
        List.of("done", "zrobione", "wykonane", "wykonana", "zakonczone", "completed", "tak", "yes", "1", "t", "x")
                .forEach(word -> states.put(word, ActivityState.DONE));
        List.of("cancelled", "canceled", "odwolane", "anulowane")
                .forEach(word -> states.put(word, ActivityState.CANCELLED));
        List.of("missed", "did not happen", "no show", "nie doszlo do skutku", "nie odbylo sie")
                .forEach(word -> states.put(word, ActivityState.MISSED));
        return states;
    }

    @Override
    public ImportShape shape() {
        return new ActivityShape();
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        if (sheets.isEmpty()) {
            return ImportPlan.NOTHING;
        }
        store.name(context.names());
        RowImport<ActivityRecord>.Plan plan = rows.plan(context);
        RowKeys keys = new RowKeys(context);
        sheets.forEach(sheet -> sheet.forEach(row -> {
            String key = keys.of(row, "externalId");
            Map<String, @Nullable String> values = values(row, context);
            if (!row.isRefused()) {
                plan.add(row, key, values);
            }
        }));
        return plan;
    }

    private Map<String, @Nullable String> values(ImportRow row, ImportContext context) {
        row.required("owner");
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("subject", row.required("subject"));
        values.put("body", row.text("body"));
        values.put("outcome", row.text("outcome"));
        values.put("owner", id(context.exactReference(row, "owner", ImportNames.HOLDER)));
        values.put("account", id(context.reference(row, "account", ImportNames.ACCOUNT)));
        values.put("contact", id(context.reference(row, "contact", ImportNames.CONTACT)));
        values.put("deal", id(context.reference(row, "deal", ImportNames.DEAL)));
        ActivityKind kind = kind(row);
        values.put("kind", kind == null ? null : kind.code());
        values.put("durationMinutes", minutes(row));
        row.required("day");
        LocalDate day = row.date("day");
        if (day != null && kind != null) {
            state(row, kind, day, context.settings().today(), values);
        }
        return values;
    }

    private void state(
            ImportRow row, ActivityKind kind, LocalDate day, LocalDate today, Map<String, @Nullable String> values) {
        String written = row.text("state");
        ActivityState state = written == null ? null : STATES.get(Fold.text(written));
        if (written != null && state == null) {
            row.refuse("state", "activity-state", Map.of("value", written));
            return;
        }
        if (state == null) {
            state = kind == ActivityKind.NOTE || !day.isAfter(today) ? ActivityState.DONE : ActivityState.PLANNED;
        }
        if (state == ActivityState.DONE && day.isAfter(today)) {
            row.refuse("day", "document-ahead", Map.of("value", day.toString()));
        }
        values.put("state", state.code());
        values.put("day", day.toString());
        values.put("dueOn", day.toString());
        if (state != ActivityState.PLANNED) {
            values.put("endedAt", time.startOf(day).plusHours(12).toString());
        }
    }

    private static @Nullable ActivityKind kind(ImportRow row) {
        String written = row.required("kind");
        ActivityKind kind = KINDS.get(Fold.text(written));
        if (kind == null && !written.isEmpty()) {
            row.refuse("kind", "activity-kind", Map.of("value", written));
        }
        return kind;
    }

    private static @Nullable String minutes(ImportRow row) {
        Long minutes = row.integer("minutes");
        if (minutes != null && (minutes < 1 || minutes > DAY_MINUTES)) {
            row.refuse("minutes", "activity-minutes", Map.of("value", minutes.toString()));
        }
        return minutes == null ? null : minutes.toString();
    }

    private static @Nullable String id(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        List<UUID> written = rows.write(part, writing, activity -> {
            activity.setSource(Source.IMPORT.code());
            activity.setCreatedAt(writing.now());
            activity.setMadeBy(History.idOf(writing.by()));
        });
        store.touch(written);
    }
}
