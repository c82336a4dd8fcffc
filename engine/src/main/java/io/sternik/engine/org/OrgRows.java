package io.sternik.engine.org;

import java.util.List;

/**
 * Everything an {@link Org} is built from.
 *
 * @param positions seats, in any order
 * @param lines solid lines
 * @param assignments who holds what
 * @param matrix dotted lines
 */
public record OrgRows(
        List<Position> positions, List<ReportingLine> lines, List<Assignment> assignments, List<MatrixLine> matrix) {

    /** Takes copies. */
    public OrgRows {
        positions = List.copyOf(positions);
        lines = List.copyOf(lines);
        assignments = List.copyOf(assignments);
        matrix = List.copyOf(matrix);
    }

    /** Seats and solid lines alone. */
    public static OrgRows ofTree(List<Position> positions, List<ReportingLine> lines) {
        return new OrgRows(positions, lines, List.of(), List.of());
    }
}
