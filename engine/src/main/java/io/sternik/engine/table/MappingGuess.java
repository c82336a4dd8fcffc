package io.sternik.engine.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which column is which field. Each pair scores {@code 0.45 · name + 0.35 · content + 0.20 · position}; columns and fields are paired so
 * that the sum of scores is largest (Hungarian method), each at most once.
 */
public final class MappingGuess {

    /** From this confidence on, in basis points, a pair is proposed; below it a person is asked. */
    public static final int PROPOSED_BASIS_POINTS = 6_000;

    private static final double NAME = 0.45;
    private static final double CONTENT = 0.35;
    private static final double POSITION = 0.20;

    /**
     * One pair.
     *
     * @param column number of the column, from 0
     * @param field the field
     * @param confidenceBasisPoints its score, 0 to 10,000, rounded
     * @param proposed whether it is sure enough to be proposed
     */
    public record Pair(int column, TargetField field, int confidenceBasisPoints, boolean proposed) {}

    private MappingGuess() {}

    /**
     * The best pairs in the order of columns; pairs with a score of 0 are left out.
     *
     * @param past codes of fields by folded column name, from earlier mappings: such a pair has the full score for position, other pairs
     *     of that column none
     */
    public static List<Pair> of(List<SourceColumn> columns, List<TargetField> fields, Map<String, String> past) {
        double[][] scores = new double[columns.size()][fields.size()];
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < fields.size(); j++) {
                scores[i][j] = NAME * name(columns.get(i), fields.get(j))
                        + CONTENT * content(columns.get(i), fields.get(j))
                        + POSITION * position(columns, i, fields, j, past);
            }
        }
        int[] assigned = HungarianMethod.assign(scores);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < assigned.length; i++) {
            if (assigned[i] >= 0 && scores[i][assigned[i]] > 0) {
                int confidence = (int) Math.round(scores[i][assigned[i]] * 10_000);
                pairs.add(new Pair(i, fields.get(assigned[i]), confidence, confidence >= PROPOSED_BASIS_POINTS));
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::column));
        return List.copyOf(pairs);
    }

    /** 1 for a synonym, else the best likeness by trigrams. */
    static double name(SourceColumn column, TargetField field) {
        String name = Fold.text(column.name());
        if (name.isEmpty()) {
            return 0;
        }
        double best = 0;
        for (String synonym : field.synonyms()) {
            String folded = Fold.text(synonym);
            boolean equal = folded.replace(" ", "").equals(name.replace(" ", ""));
            best = Math.max(best, equal ? 1 : Similarity.trigram(name, folded));
        }
        return best;
    }

    /** Share of cells that can be values of the field; 0 for a column without cells. */
    static double content(SourceColumn column, TargetField field) {
        List<String> cells =
                column.sample().stream().filter(cell -> !cell.isBlank()).toList();
        long valid = cells.stream().filter(field.content()).count();
        return cells.isEmpty() ? 0 : (double) valid / cells.size();
    }

    private static double position(
            List<SourceColumn> columns, int column, List<TargetField> fields, int field, Map<String, String> past) {
        String known = past.get(Fold.text(columns.get(column).name()));
        if (known != null) {
            return known.equals(fields.get(field).code()) ? 1 : 0;
        }
        return 1 - Math.abs(relative(column, columns.size()) - relative(field, fields.size()));
    }

    private static double relative(int index, int size) {
        return size == 1 ? 0 : (double) index / (size - 1);
    }
}
