package io.sternik.engine.table;

import java.util.Arrays;

/**
 * Pairs rows with columns of a matrix so that the sum of scores is largest, each at most once (Kuhn 1955, with potentials after Jonker and
 * Volgenant). Takes the square of the smaller side times the larger.
 */
final class HungarianMethod {

    private final double[][] cost;
    private final double[] rowPotential;
    private final double[] columnPotential;
    /** Row paired with each column, both from 1; 0 for none. */
    private final int[] rowOf;

    private final int[] previous;

    private HungarianMethod(double[][] cost, int rows, int columns) {
        this.cost = cost;
        this.rowPotential = new double[rows + 1];
        this.columnPotential = new double[columns + 1];
        this.rowOf = new int[columns + 1];
        this.previous = new int[columns + 1];
    }

    /** For each row its column, −1 for none. */
    static int[] assign(double[][] scores) {
        int rows = scores.length;
        int columns = rows == 0 ? 0 : scores[0].length;
        int[] result = new int[rows];
        Arrays.fill(result, -1);
        boolean turned = rows > columns;
        HungarianMethod method =
                new HungarianMethod(costs(scores, turned), Math.min(rows, columns), Math.max(rows, columns));
        for (int row = 1; row <= Math.min(rows, columns); row++) {
            method.add(row);
        }
        for (int column = 1; column < method.rowOf.length; column++) {
            int row = method.rowOf[column];
            if (row > 0) {
                result[turned ? column - 1 : row - 1] = turned ? row - 1 : column - 1;
            }
        }
        return result;
    }

    private static double[][] costs(double[][] scores, boolean turned) {
        int columns = scores.length == 0 ? 0 : scores[0].length;
        double[][] costs = turned ? new double[columns][scores.length] : new double[scores.length][columns];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < columns; j++) {
                costs[turned ? j : i][turned ? i : j] = -scores[i][j];
            }
        }
        return costs;
    }

    private void add(int row) {
        double[] least = new double[rowOf.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[rowOf.length];
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            column = step(column, least, used);
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[previous[column]];
            column = previous[column];
        }
    }

    /** Widens the search by the cheapest column and moves the potentials along. */
    private int step(int from, double[] least, boolean[] used) {
        int row = rowOf[from];
        double delta = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int j = 1; j < rowOf.length; j++) {
            if (used[j]) {
                continue;
            }
            double reduced = cost[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
            if (reduced < least[j]) {
                least[j] = reduced;
                previous[j] = from;
            }
            if (least[j] < delta) {
                delta = least[j];
                next = j;
            }
        }
        for (int j = 0; j < rowOf.length; j++) {
            if (used[j]) {
                rowPotential[rowOf[j]] += delta;
                columnPotential[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
        return next;
    }
}
