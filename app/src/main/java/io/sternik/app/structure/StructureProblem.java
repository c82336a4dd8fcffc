package io.sternik.app.structure;

import io.sternik.app.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of the structure. Names in them are those of the viewer's language. */
public sealed interface StructureProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    /**
     * Something would end up above itself.
     *
     * @param firstDate first day on which it would
     * @param path names from the chosen superior up to the one that is to be moved
     */
    record Cycle(LocalDate firstDate, List<String> path) implements StructureProblem {
        @Override
        public String code() {
            return "structure.cycle";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("date", firstDate.toString(), "path", path);
        }
    }

    /**
     * More of a post would be given out than is planned.
     *
     * @param firstDate first day on which it is too much
     * @param plannedPercent planned share of a post
     * @param assignedPercent what would be given out
     */
    record OverFte(
            String position, LocalDate firstDate, String plannedPercent, String assignedPercent, List<String> people)
            implements StructureProblem {
        @Override
        public String code() {
            return "structure.over-fte";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of(
                    "position",
                    position,
                    "date",
                    firstDate.toString(),
                    "planned",
                    plannedPercent,
                    "assigned",
                    assignedPercent,
                    "people",
                    people);
        }
    }

    /** A position is to be closed while others report to it. */
    record PositionHasReports(int count, List<String> reports) implements StructureProblem {
        @Override
        public String code() {
            return "structure.position-has-reports";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("count", count, "reports", reports);
        }
    }

    /** The person holds this position at that time already. */
    record Overlap(LocalDate from) implements StructureProblem {
        @Override
        public String code() {
            return "structure.overlap";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("date", from.toString());
        }
    }

    /** No day would be left. */
    record EmptyRange() implements StructureProblem {
        @Override
        public String code() {
            return "structure.empty-range";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** What is referred to does not exist on every day of the period. */
    record OutsidePosition(LocalDate from) implements StructureProblem {
        @Override
        public String code() {
            return "structure.outside-position";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("date", from.toString());
        }
    }

    /** What was received from another person is not given on. */
    record DelegationPassedOn() implements StructureProblem {
        @Override
        public String code() {
            return "structure.delegation-passed-on";
        }
    }

    /** The person has a user account already. */
    record HasUser() implements StructureProblem {
        @Override
        public String code() {
            return "structure.has-user";
        }
    }

    /** The person has no user account. */
    record NoUser() implements StructureProblem {
        @Override
        public String code() {
            return "structure.no-user";
        }
    }
}
