package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingGuessTest {

    private static final List<TargetField> FIELDS = List.of(
            new TargetField(
                    "account.name", List.of("nazwa", "klient", "account", "company"), cell -> cell.length() > 3),
            new TargetField(
                    "deal.amount",
                    List.of("kwota", "wartość", "amount", "value"),
                    cell -> DecimalCell.parse(cell, DecimalMark.POINT).fits()),
            new TargetField(
                    "deal.closedOn",
                    List.of("data zamknięcia", "close date"),
                    cell -> DateCell.parse(cell, DateOrder.MONTH_DAY).fits()));

    @Test
    void mapsColumnsByNameContentAndPosition() {
        List<SourceColumn> columns = List.of(
                new SourceColumn("Close_Date", List.of("3/1/2017", "3/11/2017")),
                new SourceColumn("account", List.of("Northwind", "Southwind")),
                new SourceColumn("Close value", List.of("1054", "4514")));
        assertThat(MappingGuess.of(columns, FIELDS, Map.of()))
                .extracting(pair -> pair.column() + " " + pair.field().code() + " " + pair.proposed())
                .containsExactly("0 deal.closedOn true", "1 account.name true", "2 deal.amount true");
    }

    @Test
    void asksBelowTheThresholdAndRemembersThePast() {
        List<SourceColumn> columns =
                List.of(new SourceColumn("c1", List.of("Northwind")), new SourceColumn("c2", List.of("12.5")));
        List<MappingGuess.Pair> asked = MappingGuess.of(columns, FIELDS, Map.of());
        assertThat(asked).allMatch(pair -> !pair.proposed() && pair.confidenceBasisPoints() < 6_000);
        List<MappingGuess.Pair> remembered =
                MappingGuess.of(columns, FIELDS, Map.of("c1", "deal.closedOn", "c2", "deal.closedOn"));
        assertThat(remembered)
                .extracting(pair -> pair.column() + " " + pair.field().code())
                .contains("0 account.name");
    }

    @Test
    void weighsNameContentAndPositionAsDocumented() {
        SourceColumn column = new SourceColumn("Kwota", List.of("1", "x"));
        List<MappingGuess.Pair> pairs = MappingGuess.of(List.of(column), FIELDS.subList(1, 2), Map.of());
        assertThat(pairs.getFirst().confidenceBasisPoints()).isEqualTo(4_500 + 1_750 + 2_000);
    }

    @Test
    void givesNoPairsForNothing() {
        assertThat(MappingGuess.of(List.of(), FIELDS, Map.of())).isEmpty();
        assertThat(MappingGuess.of(List.of(new SourceColumn("a", List.of())), List.of(), Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82, 83})
    void pairsForTheLargestSum(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 200; run++) {
            double[][] scores = new double[random.nextInt(1, 7)][random.nextInt(1, 7)];
            for (double[] row : scores) {
                java.util.Arrays.setAll(row, i -> random.nextInt(100));
            }
            int[] assigned = HungarianMethod.assign(scores);
            double sum = 0;
            List<Integer> used = new ArrayList<>();
            for (int i = 0; i < assigned.length; i++) {
                if (assigned[i] >= 0) {
                    sum += scores[i][assigned[i]];
                    assertThat(used).as("seed %d run %d", seed, run).doesNotContain(assigned[i]);
                    used.add(assigned[i]);
                }
            }
            assertThat(sum).as("seed %d run %d", seed, run).isEqualTo(best(scores, 0, 0));
        }
    }

    /** Tries every assignment. */
    private static double best(double[][] scores, int row, int used) {
        if (row == scores.length) {
            return 0;
        }
        double best = best(scores, row + 1, used);
        for (int column = 0; column < scores[row].length; column++) {
            if ((used & (1 << column)) == 0) {
                best = Math.max(best, scores[row][column] + best(scores, row + 1, used | (1 << column)));
            }
        }
        return best;
    }
}
