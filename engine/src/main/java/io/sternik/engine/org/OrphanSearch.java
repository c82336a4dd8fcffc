package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;
import io.sternik.engine.org.Orphan.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the days of each row with the days on which the positions that it names exist. */
final class OrphanSearch {

    private final PositionIndex index;
    private final Timeline existence;
    private final List<Orphan> orphans = new ArrayList<>();

    OrphanSearch(PositionIndex index, Timeline existence) {
        this.index = index;
        this.existence = existence;
    }

    List<Orphan> in(OrgRows rows) {
        for (ReportingLine line : rows.lines()) {
            check(line, line.position(), Reason.OUTSIDE_POSITION);
            check(line, line.manager(), Reason.MANAGER_NOT_THERE);
        }
        for (Assignment assignment : rows.assignments()) {
            check(assignment, assignment.position(), Reason.OUTSIDE_POSITION);
        }
        for (MatrixLine line : rows.matrix()) {
            check(line, line.position(), Reason.OUTSIDE_POSITION);
            check(line, line.dottedTo(), Reason.MANAGER_NOT_THERE);
        }
        return List.copyOf(orphans);
    }

    private void check(OrgRow row, String position, Reason reason) {
        int number = index.numberOf(position);
        if (number < 0) {
            orphans.add(new Orphan(row, position, Reason.UNKNOWN_POSITION, row.validDuring()));
        } else {
            uncovered(row.validDuring(), number)
                    .ifPresent(days -> orphans.add(new Orphan(row, position, reason, days)));
        }
    }

    /** The first days of the period on which the position does not exist. */
    private Optional<Period> uncovered(Period period, int position) {
        int day = Timeline.firstDay(period);
        int end = Timeline.endDay(period);
        for (int i = existence.start()[position]; i < existence.start()[position + 1] && day < end; i++) {
            if (existence.from()[i] > day) {
                return Optional.of(Timeline.period(day, Math.min(end, existence.from()[i])));
            }
            day = Math.max(day, existence.to()[i]);
        }
        return day < end ? Optional.of(Timeline.period(day, end)) : Optional.empty();
    }
}
