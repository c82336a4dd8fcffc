package io.sternik.app.platform.imports;

import io.sternik.engine.table.DateCell;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DecimalCell;
import io.sternik.engine.table.DecimalMark;
import io.sternik.engine.table.Fold;
import io.sternik.engine.table.IntegerCell;
import io.sternik.engine.table.MappingGuess;
import io.sternik.engine.table.SourceColumn;
import io.sternik.engine.table.TargetField;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what a file is: for each target its columns are paired with the fields, and the target wins whose proposed pairs explain most of
 * the file. A target whose required fields are not all proposed is out.
 */
final class ImportGuess {

    /** Least share of a file, in basis points, that the proposed pairs must explain. */
    private static final int LEAST = 3_000;

    /** Columns of {@code errors.csv}, which comes back mended. */
    static final Set<String> ERROR_COLUMNS = Set.of("error_column", "error_code", "error_text");

    private final Collection<ImportTarget> targets;

    ImportGuess(Collection<ImportTarget> targets) {
        this.targets = targets;
    }

    /**
     * The guess of a file.
     *
     * @param target code, null when none fits
     * @param fields confidence and field by number of the column
     */
    record Guessed(@Nullable String target, int confidenceBp, Map<Integer, Pair> fields) {}

    /** The field of a column. */
    record Pair(String field, int confidenceBp) {}

    /**
     * Guesses the target and the mapping of a file.
     *
     * @param past how an earlier import mapped a file with the same header
     */
    Guessed guess(List<SourceColumn> columns, ImportMapping.@Nullable File past) {
        List<SourceColumn> own = columns.stream()
                .filter(column -> !ERROR_COLUMNS.contains(column.name()))
                .toList();
        Guessed best = new Guessed(null, 0, Map.of());
        for (ImportTarget target : targets) {
            boolean wanted =
                    past == null || past.target() == null || past.target().equals(target.code());
            Guessed guessed = wanted ? guess(own, target, past) : best;
            if (guessed.confidenceBp() > best.confidenceBp()) {
                best = guessed;
            }
        }
        return best;
    }

    private static Guessed guess(List<SourceColumn> columns, ImportTarget target, ImportMapping.@Nullable File past) {
        List<TargetField> fields = target.fields().stream()
                .map(field -> new TargetField(field.key(), names(field), content(field.type())))
                .toList();
        Map<Integer, Pair> pairs = new HashMap<>();
        Set<String> found = new HashSet<>();
        int sum = 0;
        for (MappingGuess.Pair pair : MappingGuess.of(columns, fields, pastFields(past))) {
            if (pair.proposed()) {
                pairs.put(pair.column(), new Pair(pair.field().code(), pair.confidenceBasisPoints()));
                found.add(pair.field().code());
                sum += pair.confidenceBasisPoints();
            }
        }
        boolean complete = target.fields().stream().allMatch(field -> !field.required() || found.contains(field.key()));
        int confidence = columns.isEmpty() || !complete ? 0 : sum / columns.size();
        return confidence < LEAST ? new Guessed(null, 0, Map.of()) : new Guessed(target.code(), confidence, pairs);
    }

    private static List<String> names(ImportField field) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(field.key()), field.synonyms().stream())
                .toList();
    }

    private static Map<String, String> pastFields(ImportMapping.@Nullable File past) {
        Map<String, String> fields = new HashMap<>();
        if (past != null) {
            for (ImportMapping.Column column : past.columns()) {
                String field = column.to();
                if (field != null) {
                    fields.put(Fold.text(column.name()), field);
                }
            }
        }
        return fields;
    }

    private static Predicate<String> content(ImportField.Type type) {
        return switch (type) {
            case TEXT, REFERENCE ->
                cell -> !isDate(cell)
                        && !DecimalCell.parse(cell, DecimalMark.POINT).fits();
            case DATE -> ImportGuess::isDate;
            case DECIMAL ->
                cell -> DecimalCell.parse(cell, DecimalMark.POINT).fits()
                        || DecimalCell.parse(cell, DecimalMark.COMMA).fits();
            case INTEGER -> cell -> IntegerCell.parse(cell).fits();
        };
    }

    private static boolean isDate(String cell) {
        return DateCell.parse(cell, DateOrder.DAY_MONTH).fits()
                || DateCell.parse(cell, DateOrder.MONTH_DAY).fits();
    }
}
