package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds small companies for tests: {@code new Company().positions("A", "B").line("B", "A", "2026-01-01", null)}. */
final class Company {

    private final List<Position> positions = new ArrayList<>();
    private final List<ReportingLine> lines = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<MatrixLine> matrix = new ArrayList<>();

    Company positions(String... ids) {
        for (String id : ids) {
            positions.add(new Position(id, Period.ALWAYS));
        }
        return this;
    }

    Company position(String id, String from, @Nullable String to) {
        positions.add(new Position(id, period(from, to)));
        return this;
    }

    Company line(String position, String manager, String from, @Nullable String to) {
        lines.add(new ReportingLine(position, manager, period(from, to)));
        return this;
    }

    Company holder(String person, String position, int share, String from, @Nullable String to) {
        assignments.add(new Assignment(person, position, share, period(from, to)));
        return this;
    }

    Company dotted(String position, String dottedTo, String from, @Nullable String to) {
        matrix.add(new MatrixLine(position, dottedTo, period(from, to)));
        return this;
    }

    Org org() {
        return Org.of(new OrgRows(positions, lines, assignments, matrix));
    }

    static Period period(String from, @Nullable String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
