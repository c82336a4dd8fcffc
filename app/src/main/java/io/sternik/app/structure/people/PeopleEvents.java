package io.sternik.app.structure.people;

import static io.sternik.database.structure.Tables.ASSIGNMENT;

import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PersonJoined;
import io.sternik.app.structure.PersonLeft;
import io.sternik.app.structure.PositionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells when people come and go, on the day; imports and the demo are told as a whole. */
@Component
class PeopleEvents {

    private final DSLContext sql;
    private final Events events;

    PeopleEvents(DSLContext sql, Events events) {
        this.sql = sql;
        this.events = events;
    }

    /** The person is new. */
    void joins(PersonId id, PersonDetails details, Origin by) {
        LocalDate on = details.hiredOn();
        if (isTold(by) && on != null) {
            events.publishFor(on, new PersonJoined(id, on), by.viewer());
        }
    }

    /** The person comes or leaves on another day than was known; what was said of a day ahead is taken back. */
    void changed(PersonId id, PersonDetails before, PersonDetails after, Origin by) {
        if (!isTold(by)) {
            return;
        }
        if (!Objects.equals(before.hiredOn(), after.hiredOn())) {
            events.withdraw(PersonJoined.class, id.value());
            joins(id, after, by);
        }
        if (!Objects.equals(before.leftOn(), after.leftOn())) {
            events.withdraw(PersonLeft.class, id.value());
            leaves(id, after, by);
        }
    }

    /** The person never came: it was a mistake. */
    void gone(PersonId id) {
        events.withdraw(PersonJoined.class, id.value());
        events.withdraw(PersonLeft.class, id.value());
    }

    private static boolean isTold(Origin by) {
        return by.source() == Source.HAND || by.source() == Source.UNDO;
    }

    private void leaves(PersonId id, PersonDetails after, Origin by) {
        LocalDate on = after.leftOn();
        if (on == null) {
            return;
        }
        List<PositionId> held = sql.selectDistinct(ASSIGNMENT.POSITION)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.PERSON.eq(id.value()), Validity.on(ASSIGNMENT.VALID_DURING, on.minusDays(1)))
                .fetch(row -> new PositionId(row.value1()));
        String name = (after.givenName() + " " + after.familyName()).strip();
        events.publishFor(on, new PersonLeft(id, name, held, on), by.viewer());
    }
}
