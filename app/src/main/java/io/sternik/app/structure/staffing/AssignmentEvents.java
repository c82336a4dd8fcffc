package io.sternik.app.structure.staffing;

import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.structure.AssignmentChanged;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.Origin;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Tells when somebody begins and ceases to hold a position. What is decided for later is told on its day, unless it is decided otherwise
 * before; imports and the demo are told as a whole.
 */
@Component
class AssignmentEvents {

    private final Events events;
    private final CompanyTime time;

    AssignmentEvents(Events events, CompanyTime time) {
        this.events = events;
        this.time = time;
    }

    /** The assignment is new. */
    void made(Assignment assignment, Origin by) {
        if (isTold(by)) {
            tell(assignment, assignment.validDuring().from(), by);
            tellEnd(assignment, by);
        }
    }

    /** The assignment has another period than before; what has taken effect already is not told again. */
    void changed(Assignment assignment, Period before, Origin by) {
        if (!isTold(by)) {
            return;
        }
        gone(assignment.id());
        if (assignment.validDuring().from().isAfter(time.today())) {
            tell(assignment, assignment.validDuring().from(), by);
        }
        LocalDate to = assignment.validDuring().to();
        if (to == null || !to.equals(before.to()) || to.isAfter(time.today())) {
            tellEnd(assignment, by);
        }
    }

    /** The assignment never comes to be, or its future is being decided anew. */
    void gone(AssignmentId assignment) {
        events.withdraw(AssignmentChanged.class, assignment.value());
    }

    private static boolean isTold(Origin by) {
        return by.source() == Source.HAND || by.source() == Source.UNDO;
    }

    private void tellEnd(Assignment assignment, Origin by) {
        LocalDate to = assignment.validDuring().to();
        if (to != null) {
            tell(assignment, to, by);
        }
    }

    private void tell(Assignment assignment, LocalDate on, Origin by) {
        Period during = assignment.validDuring();
        events.publishFor(
                on,
                new AssignmentChanged(
                        assignment.id(),
                        assignment.person(),
                        assignment.position(),
                        assignment.kind(),
                        during.from(),
                        during.to()),
                by.viewer());
    }
}
