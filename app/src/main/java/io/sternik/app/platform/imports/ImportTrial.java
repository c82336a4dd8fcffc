package io.sternik.app.platform.imports;

import io.sternik.app.platform.imports.ImportNames.Reference;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.table.CellKinds;
import io.sternik.engine.table.Fold;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of files come to without an installation: cells are read by the types of their fields, records that stand twice are found,
 * and references are looked up among the files themselves, as far as these hold such records.
 */
public final class ImportTrial {

    private final ImportShapes shapes;
    private final ImportMapping mapping;
    private final List<Rows> files;
    private final Outcome outcome;
    private final ImportReport report;
    private final ImportNames names = new ImportNames();
    private final Map<String, Map<String, Known>> known = new HashMap<>();
    private final Set<String> present = new HashSet<>();

    /** The rows of a file, handed out once for each call. */
    public interface Rows {

        /** Hands out all records with their numbers, from 1. */
        void forEach(RowSink sink);
    }

    /** Takes rows. */
    public interface RowSink {

        /** The next record. */
        void row(int number, List<String> cells);
    }

    /** What comes of the rows. */
    public interface Outcome {

        /** A record with its fields, dates as 2025-12-31 and numbers with a decimal point. */
        void accepted(ImportShape shape, String file, int row, Map<String, String> values);

        /** A record that stands in the files already. */
        void duplicate(ImportShape shape, String key, String value, Known here, Known first);
    }

    /** Where a record stands. */
    public record Known(String file, int row) {}

    /** Prepares a trial; the files stand in the order of the mapping. */
    public ImportTrial(ImportShapes shapes, Texts texts, ImportMapping mapping, List<Rows> files, Outcome outcome) {
        this.shapes = shapes;
        this.mapping = mapping;
        this.files = List.copyOf(files);
        this.outcome = outcome;
        this.report = new ImportReport(texts);
    }

    /** Tries all rows; answers what is refused, by number of the file and of the row. */
    public Map<Integer, Map<Integer, List<RowFinding>>> run() {
        for (ImportShape shape : shapes.all()) {
            for (int number = 0; number < mapping.files().size(); number++) {
                ImportMapping.File file = mapping.files().get(number);
                for (String part : file.parts()) {
                    if (ImportMapping.Place.shapeOf(part).equals(shape.code())) {
                        present.add(shape.code());
                        ImportSheet sheet = new ImportSheet(number, file, part, shape, report, this::read);
                        sheet.forEach(row -> read(shape, row));
                    }
                }
            }
        }
        Map<Integer, Map<Integer, List<RowFinding>>> refused = new TreeMap<>();
        for (int number = 0; number < mapping.files().size(); number++) {
            refused.put(number, report.refused(number));
        }
        return refused;
    }

    /** What was accepted although a person should know, by code. */
    public List<ImportSummary.Notice> notices() {
        return report.summary().notices();
    }

    private void read(ImportSheet sheet, Consumer<ImportRow> consumer) {
        files.get(sheet.file()).forEach((number, cells) -> consumer.accept(new ImportRow(sheet, number, cells)));
    }

    private void read(ImportShape shape, ImportRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ImportField field : shape.fields()) {
            String value = value(shape, row, field);
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        if (row.isRefused() || (!shape.rowsTogether() && isKnown(shape, row, values))) {
            return;
        }
        List<String> called = new ArrayList<>(shape.keys());
        called.add("name");
        called.forEach(key -> {
            String name = values.get(key);
            if (name != null) {
                names.add(shape.code(), name, new java.util.UUID(row.sheet().file(), row.number()));
            }
        });
        outcome.accepted(shape, row.sheet().name(), row.number(), values);
    }

    private @Nullable String value(ImportShape shape, ImportRow row, ImportField field) {
        if (field.required() && field.refersTo() == null) {
            row.required(field.key());
        }
        return switch (field.type()) {
            case DATE -> text(row.date(field.key()));
            case DECIMAL -> {
                var number = row.amount(field.key(), Currency.getInstance(mapping.currency()));
                yield number == null ? null : number.toPlainString();
            }
            case INTEGER -> text(row.integer(field.key()));
            case NIP -> nip(row, field);
            case MAIL, PHONE, PERSON, ADDRESS, TEXT -> row.code(field.key());
            case REFERENCE -> shape.code().equals(field.refersTo()) ? row.text(field.key()) : reference(row, field);
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String nip(ImportRow row, ImportField field) {
        String written = row.code(field.key());
        if (written != null && !CellKinds.isNip(written)) {
            row.refuse(field.key(), "nip", Map.of("value", written));
        }
        return written == null ? null : written.replaceAll("\\D", "");
    }

    /** The name that is meant; only names of records of these files can be looked up. */
    private @Nullable String reference(ImportRow row, ImportField field) {
        String written = row.text(field.key());
        String shape = field.refersTo();
        if (written == null
                || shape == null
                || !present.contains(shape)
                || row.sheet().refersBeside(field.key())) {
            return written;
        }
        return switch (names.similar(shape, written)) {
            case Reference.Found(var _, String name, boolean similar) -> {
                if (similar) {
                    report.notice("similar", row, written, name);
                }
                yield similar ? name : written;
            }
            case Reference.Ambiguous(List<String> candidates) -> {
                row.refuse(
                        field.key(),
                        "ambiguous-reference",
                        Map.of("value", written, "candidates", String.join(", ", candidates)));
                yield null;
            }
            case Reference.Unknown() -> {
                row.refuse(field.key(), "unknown-reference", Map.of("value", written));
                yield null;
            }
        };
    }

    private static String together(ImportShape shape, Map<String, String> values) {
        return shape.keys().stream()
                .map(key -> values.getOrDefault(key, ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether the record stands in the files already, by the surest of its keys. */
    private boolean isKnown(ImportShape shape, ImportRow row, Map<String, String> values) {
        for (String key : shape.keysTogether() ? shape.keys().subList(0, 1) : shape.keys()) {
            String value = shape.keysTogether() ? together(shape, values) : values.get(key);
            if (value == null) {
                continue;
            }
            Known here = new Known(row.sheet().name(), row.number());
            Known first = known.computeIfAbsent(shape.code() + "." + key, _ -> new HashMap<>())
                    .putIfAbsent(Fold.text(value), here);
            if (first == null || mapping.onDuplicate() == ImportMapping.OnDuplicate.CREATE) {
                return false;
            }
            if (!row.sheet().mayRepeat()) {
                row.refuse(key, "twice", Map.of("value", value));
                outcome.duplicate(shape, key, value, here, first);
            }
            return true;
        }
        return false;
    }
}
