package io.sternik.app.platform.imports;

import io.sternik.engine.table.CellKinds;
import io.sternik.engine.table.DateCell;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DecimalCell;
import io.sternik.engine.table.DecimalMark;
import io.sternik.engine.table.Fold;
import io.sternik.engine.table.IntegerCell;
import io.sternik.engine.table.MappingGuess;
import io.sternik.engine.table.SourceColumn;
import io.sternik.engine.table.TargetField;
import io.sternik.engine.table.ValuesCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what a file is. A file mapped before is mapped alike. Else, when its columns name several kinds of records before their fields,
 * each group of columns is paired with the fields of its kind. Else, for each kind, the columns are paired with the fields, and the kind
 * wins whose proposed pairs explain most of the file; columns that are left are offered to the other kinds.
 */
final class ImportGuess {

    /** Least share of a file, in basis points, that the proposed pairs must explain. */
    private static final int LEAST = 3_000;

    /** How sure a mapping is that a person has committed before. */
    private static final int KNOWN = 9_500;

    private static final int LEAST_LEFT = 2;

    /** Columns of {@code errors.csv}, which comes back mended. */
    static final Set<String> ERROR_COLUMNS = Set.of("error_column", "error_code", "error_text");

    private final ImportShapes shapes;

    ImportGuess(ImportShapes shapes) {
        this.shapes = shapes;
    }

    /**
     * The guess of a file.
     *
     * @param target code, null when none fits
     * @param fields confidence and field by number of the column
     */
    record Guessed(@Nullable String target, int confidenceBp, Map<Integer, Pair> fields) {

        static final Guessed NOTHING = new Guessed(null, 0, Map.of());
    }

    /** Where a column goes. */
    record Pair(String to, int confidenceBp) {}

    /**
     * Guesses the target and the mapping of a file.
     *
     * @param past how an earlier import mapped a file with the same header
     */
    Guessed guess(List<SourceColumn> columns, ImportMapping.@Nullable File past) {
        if (past != null && past.target() != null) {
            return known(columns, past);
        }
        Map<Integer, SourceColumn> own = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!ERROR_COLUMNS.contains(columns.get(i).name())) {
                own.put(i, columns.get(i));
            }
        }
        ColumnGroups groups = ColumnGroups.of(own, shapes.all());
        return groups.areSeveral() ? severalKinds(groups, own) : oneKind(own);
    }

    private static Guessed known(List<SourceColumn> columns, ImportMapping.File past) {
        Map<String, String> places = new HashMap<>();
        for (ImportMapping.Column column : past.columns()) {
            String to = column.to();
            if (to != null) {
                places.put(Fold.text(column.name()), to);
            }
        }
        Map<Integer, Pair> pairs = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String to = places.get(Fold.text(columns.get(i).name()));
            if (to != null) {
                pairs.put(i, new Pair(to, KNOWN));
            }
        }
        return new Guessed(past.target(), KNOWN, pairs);
    }

    private Guessed severalKinds(ColumnGroups groups, Map<Integer, SourceColumn> own) {
        String main = groups.main();
        Map<Integer, Pair> pairs = new HashMap<>();
        int sum = 0;
        for (String part : groups.parts()) {
            ImportShape shape = shapes.find(ImportMapping.Place.shapeOf(part)).orElseThrow();
            String prefix = part.equals(main) ? "" : part + ".";
            for (Map.Entry<Integer, MappingGuess.Pair> found :
                    pair(groups.columns(part), shape).entrySet()) {
                int confidence = found.getValue().confidenceBasisPoints();
                pairs.put(
                        found.getKey(),
                        new Pair(prefix + found.getValue().field().code(), confidence));
                sum += confidence;
            }
        }
        Guessed guessed = new Guessed(main, sum / groups.size(), pairs);
        return withOthers(guessed, shapes.find(main).orElseThrow(), own, Set.copyOf(groups.parts()));
    }

    private Guessed oneKind(Map<Integer, SourceColumn> columns) {
        Guessed best = Guessed.NOTHING;
        for (ImportShape shape : shapes.all()) {
            Guessed guessed = one(columns, shape);
            if (guessed.confidenceBp() > best.confidenceBp()) {
                best = guessed;
            }
        }
        String main = best.target();
        return main == null ? best : withOthers(best, shapes.find(main).orElseThrow(), columns, Set.of(main));
    }

    private static Guessed one(Map<Integer, SourceColumn> columns, ImportShape shape) {
        Map<Integer, Pair> pairs = new HashMap<>();
        Set<String> found = new HashSet<>();
        int sum = 0;
        for (Map.Entry<Integer, MappingGuess.Pair> pair : pair(columns, shape).entrySet()) {
            String field = pair.getValue().field().code();
            pairs.put(pair.getKey(), new Pair(field, pair.getValue().confidenceBasisPoints()));
            found.add(field);
            sum += pair.getValue().confidenceBasisPoints();
        }
        boolean told = shape.tellTale().isEmpty() || shape.tellTale().stream().anyMatch(found::contains);
        boolean complete = told && shape.lacking(found).isEmpty();
        int confidence = columns.isEmpty() || !complete ? 0 : sum / columns.size();
        return confidence < LEAST ? Guessed.NOTHING : new Guessed(shape.code(), confidence, pairs);
    }

    /** Offers the columns that are left to the kinds that the main one can stand beside. */
    private Guessed withOthers(Guessed best, ImportShape main, Map<Integer, SourceColumn> columns, Set<String> taken) {
        if (main.rowsTogether()) {
            return best;
        }
        Map<Integer, Pair> pairs = new HashMap<>(best.fields());
        for (ImportShape other : shapes.all()) {
            Map<Integer, SourceColumn> left = new LinkedHashMap<>(columns);
            left.keySet().removeAll(pairs.keySet());
            if (taken.contains(other.code()) || left.isEmpty()) {
                continue;
            }
            Integer name = columnNaming(other, main, pairs);
            Map<Integer, MappingGuess.Pair> found = pair(left, other);
            if (name == null ? isLinked(other, main, found) : !found.isEmpty()) {
                found.forEach((column, pair) -> pairs.put(
                        column, new Pair(other.code() + "." + pair.field().code(), pair.confidenceBasisPoints())));
                if (name != null) {
                    pairs.computeIfPresent(name, (_, known) -> new Pair(other.code() + ".name", known.confidenceBp()));
                }
            }
        }
        return new Guessed(best.target(), best.confidenceBp(), pairs);
    }

    /** The column by which the main record names one of the other kind, whose own name it can be: the account of a deal. */
    private static @Nullable Integer columnNaming(ImportShape other, ImportShape main, Map<Integer, Pair> pairs) {
        boolean named = other.fields().stream().anyMatch(field -> field.key().equals("name"));
        for (ImportField field : main.fields()) {
            if (named && other.code().equals(field.refersTo())) {
                return pairs.entrySet().stream()
                        .filter(pair -> pair.getValue().to().equals(field.key()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /** Whether records of the other kind belong to the main one and the columns give all that they need. */
    private static boolean isLinked(ImportShape other, ImportShape main, Map<Integer, MappingGuess.Pair> found) {
        Set<String> given = new HashSet<>();
        found.values().forEach(pair -> given.add(pair.field().code()));
        boolean enough = given.size() >= LEAST_LEFT;
        List<String> links = other.fields().stream()
                .filter(field -> main.code().equals(field.refersTo()))
                .map(ImportField::key)
                .toList();
        given.addAll(links);
        return enough && !links.isEmpty() && other.lacking(given).isEmpty();
    }

    /** The proposed pairs of some columns by their numbers. */
    private static Map<Integer, MappingGuess.Pair> pair(Map<Integer, SourceColumn> columns, ImportShape shape) {
        List<TargetField> fields = shape.fields().stream()
                .map(field -> new TargetField(field.key(), names(field), content(field.type())))
                .toList();
        List<Integer> numbers = new ArrayList<>(columns.keySet());
        Map<Integer, MappingGuess.Pair> pairs = new HashMap<>();
        for (MappingGuess.Pair pair : MappingGuess.of(List.copyOf(columns.values()), fields, Map.of())) {
            if (pair.proposed()) {
                pairs.put(numbers.get(pair.column()), pair);
            }
        }
        return pairs;
    }

    private static List<String> names(ImportField field) {
        return Stream.concat(Stream.of(field.key()), field.synonyms().stream()).toList();
    }

    private static Predicate<String> content(ImportField.Type type) {
        return switch (type) {
            case TEXT, REFERENCE -> cell -> !isDate(cell) && !CellKinds.isMail(cell) && !isDecimal(cell);
            case DATE -> cell -> isDate(cell) || CellKinds.isSerialDay(cell);
            case DECIMAL -> ImportGuess::isDecimal;
            case INTEGER -> cell -> IntegerCell.parse(cell).fits();
            case NIP -> cell -> CellKinds.isNip(cell) || CellKinds.isCut(cell);
            case MAIL -> cell -> !ValuesCell.mails(cell).isEmpty();
            case PHONE -> cell -> !ValuesCell.phones(cell).isEmpty();
            case PERSON -> CellKinds::isPersonName;
            case ADDRESS -> cell -> cell.chars().anyMatch(Character::isDigit) && cell.contains(" ") && !isDecimal(cell);
        };
    }

    private static boolean isDecimal(String cell) {
        return DecimalCell.parse(cell, DecimalMark.POINT).fits()
                || DecimalCell.parse(cell, DecimalMark.COMMA).fits();
    }

    private static boolean isDate(String cell) {
        return DateCell.parse(cell, DateOrder.DAY_MONTH).fits()
                || DateCell.parse(cell, DateOrder.MONTH_DAY).fits();
    }
}
