package io.sternik.app.platform.imports;

import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldUndo;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Brings in records of one versioned table whose fields are columns, known again by an external id: new ones are inserted, fields of those that
 * are there take values of the file as the mapping wants it. An import acts on all records, so there is no visibility here.
 */
public final class RowImport<R extends UpdatableRecord<R>> {

    private static final String CREATED = "created";
    private static final String UPDATED = "updated";
    private static final int RECORDS_AT_ONCE = 1_000;

    private final DSLContext sql;
    private final String object;
    private final RowUndo.Shape<R> shape;
    private final TableField<R, String> externalId;
    private final @Nullable Own<R> own;

    /** Records of one kind, named as in {@link RecordRef}, with their columns by the names in their history. */
    public RowImport(DSLContext sql, String object, RowUndo.Shape<R> shape, TableField<R, String> externalId) {
        this(sql, object, shape, externalId, null);
    }

    /** The same with the fields that the company has added. */
    public RowImport(
            DSLContext sql,
            String object,
            RowUndo.Shape<R> shape,
            TableField<R, String> externalId,
            @Nullable Own<R> own) {
        this.sql = sql;
        this.object = object;
        this.shape = shape;
        this.externalId = externalId;
        this.own = own;
    }

    /**
     * The own fields of the company in these records.
     *
     * @param kind of records, as lists call it
     */
    public record Own<R extends UpdatableRecord<R>>(TableField<R, JSONB> column, String kind, FieldUndo fields) {

        private void set(R row, String key, @Nullable String value) {
            JSONB now = row.get(column);
            fields.set(kind, now == null ? CustomValues.NONE : CustomValues.of(now), key, value)
                    .ifPresent(values -> row.set(column, values.json()));
        }
    }

    /** A new record: its values by the names of its fields, as its history writes them. */
    record Fresh(UUID id, String externalId, Map<String, String> values) {}

    /** New records. */
    record Created(List<Fresh> records) {}

    /** A record that takes values of the file. */
    record Change(UUID id, long version, List<FieldChange> changes) {}

    /** Records that change. */
    record Updated(List<Change> changes) {}

    private record Known(UUID id, long version, Map<String, String> values) {}

    /** Starts a plan, which knows the records that were imported before. */
    public Plan plan(ImportContext context) {
        Map<String, Known> known = new HashMap<>();
        List<Field<?>> columns = new ArrayList<>(List.of(shape.id(), shape.version(), externalId));
        columns.addAll(shape.fields().values());
        if (own != null) {
            columns.add(own.column());
        }
        sql.select(columns)
                .from(shape.id().getTable())
                .where(externalId.isNotNull(), shape.deletedAt().isNull())
                .forEach(row -> known.put(
                        row.get(externalId), new Known(row.get(shape.id()), row.get(shape.version()), values(row))));
        return new Plan(context, known);
    }

    private Map<String, String> values(Record row) {
        Map<String, String> values = new HashMap<>();
        shape.fields().forEach((name, field) -> {
            Object value = row.get(field);
            if (value != null) {
                values.put(name, value.toString());
            }
        });
        if (own != null) {
            CustomValues custom = CustomValues.of(row.get(own.column()));
            custom.values().keySet().forEach(code -> {
                String text = custom.text(code);
                if (text != null) {
                    values.put(CustomField.PREFIX + code, text);
                }
            });
        }
        return values;
    }

    /** What rows come to. */
    public final class Plan implements ImportPlan {

        private final ImportContext context;
        private final Map<String, Known> known;
        private final List<Fresh> created = new ArrayList<>();
        private final List<Change> updated = new ArrayList<>();

        private Plan(ImportContext context, Map<String, Known> known) {
            this.context = context;
            this.known = known;
        }

        /** Whether a record with this external id is there. */
        public boolean knows(String key) {
            return known.containsKey(key);
        }

        /** Plans the record of a row that was not refused; answers its id. */
        public UUID add(ImportRow row, String key, Map<String, @Nullable String> values) {
            Known before = known.get(key);
            Map<String, String> given = new HashMap<>();
            values.forEach((field, value) -> {
                if (value != null) {
                    given.put(field, value);
                }
            });
            if (before == null) {
                Fresh fresh = new Fresh(context.newId(), key, given);
                created.add(fresh);
                context.report().count(object, Outcome.CREATED);
                return fresh.id();
            }
            FieldChange.Difference difference = new FieldChange.Difference();
            given.forEach((field, value) -> {
                String was = before.values().get(field);
                if (!Objects.equals(was, same(field, value)) && context.takes(row, was, value)) {
                    difference.field(field, was, value);
                }
            });
            List<FieldChange> changes = difference.changes();
            if (!changes.isEmpty()) {
                updated.add(new Change(before.id(), before.version(), changes));
            }
            context.report().count(object, changes.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED);
            return before.id();
        }

        @Override
        public void cut(ImportParts parts) {
            parts.each(CREATED, created, RECORDS_AT_ONCE, Created::new);
            parts.each(UPDATED, updated, RECORDS_AT_ONCE, Updated::new);
        }
    }

    /** A value as the column gives it back. */
    private String same(String field, String value) {
        return CustomField.isKey(field)
                ? value
                : String.valueOf(column(field).getDataType().convert(value));
    }

    /**
     * Writes a part of a plan.
     *
     * @param finish sets what belongs to every new record: when it was made, that it comes from a file
     */
    public List<UUID> write(ImportPart part, ImportWriting writing, Consumer<R> finish) {
        return switch (part.kind()) {
            case CREATED -> insert(part.as(Created.class).records(), writing, finish);
            case UPDATED -> update(part.as(Updated.class).changes(), writing);
            default -> throw new IllegalStateException("no part of " + object + ": " + part.kind());
        };
    }

    private List<UUID> insert(List<Fresh> records, ImportWriting writing, Consumer<R> finish) {
        List<R> rows = new ArrayList<>();
        List<ChangeSets.Item> items = new ArrayList<>();
        for (Fresh fresh : records) {
            R row = sql.newRecord(Objects.requireNonNull(shape.id().getTable()));
            row.set(shape.id(), fresh.id());
            row.set(externalId, fresh.externalId());
            fresh.values().forEach((field, value) -> set(row, field, value));
            finish.accept(row);
            rows.add(row);
            FieldChange.Difference told = new FieldChange.Difference();
            shape.fields().keySet().stream()
                    .filter(fresh.values()::containsKey)
                    .limit(1)
                    .forEach(field -> told.field(field, null, fresh.values().get(field)));
            items.add(new ChangeSets.Item(
                    new RecordRef(object, fresh.id()), ChangeSets.Operation.CREATED, told.changes(), 1));
        }
        ManyRows.insert(sql, rows);
        writing.wrote(items);
        return records.stream().map(Fresh::id).toList();
    }

    private List<UUID> update(List<Change> planned, ImportWriting writing) {
        List<Change> changes = writing.asPlanned(shape.id(), shape.version(), planned, Change::id, Change::version);
        Map<UUID, R> rows = sql.selectFrom(Objects.requireNonNull(shape.id().getTable()))
                .where(shape.id().eq(DSL.any(changes.stream().map(Change::id).toArray(UUID[]::new))))
                .fetchMap(shape.id());
        List<ChangeSets.Item> items = new ArrayList<>();
        for (Change change : changes) {
            R row = Objects.requireNonNull(rows.get(change.id()));
            change.changes().forEach(field -> set(row, field.field(), field.after()));
            row.set(shape.version(), change.version() + 1);
            items.add(new ChangeSets.Item(
                    new RecordRef(object, change.id()),
                    ChangeSets.Operation.UPDATED,
                    change.changes(),
                    change.version() + 1));
        }
        ManyRows.update(sql, shape.id(), rows.values());
        writing.wrote(items);
        return changes.stream().map(Change::id).toList();
    }

    private TableField<R, ?> column(String field) {
        return Objects.requireNonNull(shape.fields().get(field), field);
    }

    private void set(R row, String field, @Nullable String value) {
        if (own != null && CustomField.isKey(field)) {
            own.set(row, field, value);
        } else {
            set(row, column(field), value);
        }
    }

    private static <R extends UpdatableRecord<R>, T> void set(R row, TableField<R, T> field, @Nullable String value) {
        row.set(field, ((Field<T>) field).getDataType().convert(value));
    }
}
