package io.sternik.app.structure.load;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.app.structure.people.People;
import io.sternik.app.structure.people.PersonDetails;
import io.sternik.app.structure.positions.PositionVersion;
import io.sternik.app.structure.positions.Positions;
import io.sternik.app.structure.staffing.Assignments;
import io.sternik.app.structure.units.Units;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New records that are written at once. They name each other, and records that exist already, by id; ids come from
 * {@link StructureLoad#freshIds}.
 */
public record StructureBatch(
        List<NewUnit> units,
        List<UnitParent> unitParents,
        List<NewPerson> people,
        List<NewPosition> positions,
        List<Line> lines,
        List<NewAssignment> assignments) {

    /** Takes copies. */
    public StructureBatch {
        units = List.copyOf(units);
        unitParents = List.copyOf(unitParents);
        people = List.copyOf(people);
        positions = List.copyOf(positions);
        lines = List.copyOf(lines);
        assignments = List.copyOf(assignments);
    }

    /** A unit with one name for the whole time. */
    public record NewUnit(UnitId id, String code, UnitKind kind, Text name, Period validDuring) {}

    /** A unit belongs to another one during a period. */
    public record UnitParent(UnitId unit, UnitId parent, Period validDuring) {}

    /**
     * A person.
     *
     * @param user account that exists already, if the person has one
     */
    public record NewPerson(PersonId id, PersonDetails details, @Nullable UserId user) {}

    /**
     * A position with its versions, which do not overlap.
     *
     * @param code unique
     */
    public record NewPosition(PositionId id, String code, List<PositionVersion> versions) {

        /** Refuses a position that never exists. */
        public NewPosition {
            versions = List.copyOf(versions);
            if (versions.isEmpty()) {
                throw new IllegalArgumentException("position " + code + " has no version");
            }
        }
    }

    /** A position, new or not, reports to another one during a period. */
    public record Line(PositionId position, PositionId manager, Period validDuring) {}

    /** Somebody holds a position. */
    public record NewAssignment(
            AssignmentId id,
            PersonId person,
            PositionId position,
            AssignmentKind kind,
            int fteBp,
            Period validDuring) {}

    /** The new records for a change set, those that others point to first. Lines go with their positions. */
    public List<ChangeSets.Item> items() {
        List<ChangeSets.Item> items = new ArrayList<>();
        units.forEach(unit -> items.add(created(Units.OBJECT, unit.id().value())));
        people.forEach(person -> items.add(created(People.OBJECT, person.id().value())));
        positions.forEach(position -> items.add(created(Positions.OBJECT, position.id().value())));
        assignments.forEach(held -> items.add(created(Assignments.OBJECT, held.id().value())));
        return List.copyOf(items);
    }

    private static ChangeSets.Item created(String object, UUID id) {
        return new ChangeSets.Item(new RecordRef(object, id), ChangeSets.Operation.CREATED, List.of(), 1);
    }
}
