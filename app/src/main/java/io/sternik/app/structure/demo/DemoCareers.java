package io.sternik.app.structure.demo;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.load.StructureBatch;
import io.sternik.app.structure.load.StructureBatch.Line;
import io.sternik.app.structure.load.StructureBatch.NewAssignment;
import io.sternik.app.structure.load.StructureBatch.NewPerson;
import io.sternik.app.structure.load.StructureBatch.NewPosition;
import io.sternik.app.structure.load.StructureBatch.NewUnit;
import io.sternik.app.structure.load.StructureBatch.UnitParent;
import io.sternik.app.structure.people.PersonDetails;
import io.sternik.app.structure.positions.PositionVersion;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.table.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who held which position when. Eight sellers and a manager left and were followed, the manager after four months; two seats were added
 * later; one leader's seat is looked after by a seller of the team; one seat is shared.
 */
final class DemoCareers {

    private static final int LEFT = 8;
    private static final int SHARED_SEAT = 4;

    private final DemoPlan plan;
    private final DemoSeats seats;
    private final LocalDate reorganisedOn;
    private final Function<DemoSeat, @Nullable UserId> users;
    private final List<NewPerson> people = new ArrayList<>();
    private final List<NewAssignment> assignments = new ArrayList<>();
    private final Map<String, UUID> positions = new HashMap<>();

    DemoCareers(DemoPlan plan, DemoSeats seats, LocalDate reorganisedOn, Function<DemoSeat, @Nullable UserId> users) {
        this.plan = plan;
        this.seats = seats;
        this.reorganisedOn = reorganisedOn;
        this.users = users;
        Instant beginning = plan.start().atStartOfDay().toInstant(ZoneOffset.UTC);
        for (DemoSeat seat : seats.seats()) {
            positions.put(seat.code(), DemoRandom.of(plan, "position", positions.size()).id(beginning));
        }
    }

    /** Name of whoever holds the seat today. */
    String nameOf(DemoSeat seat) {
        DemoNames.Name name = DemoNames.of(plan, seats.seats().indexOf(seat));
        return name.given() + " " + name.family();
    }

    StructureBatch batch(List<NewUnit> units, List<UnitParent> parents, Function<String, UnitId> unitOf) {
        List<NewPosition> made = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (DemoSeat seat : seats.seats()) {
            Period during = Period.startingOn(opened(seat));
            made.add(new NewPosition(
                    position(seat.code()),
                    seat.code(),
                    List.of(new PositionVersion(seat.title(), seat.profile(), unitOf.apply(seat.unit()), 10_000, during))));
            addLines(lines, seat, during);
            staff(seat);
        }
        return new StructureBatch(units, parents, people, made, lines, assignments);
    }

    private PositionId position(String code) {
        return new PositionId(Objects.requireNonNull(positions.get(code), code));
    }

    private void addLines(List<Line> lines, DemoSeat seat, Period during) {
        String manager = seat.manager();
        if (manager == null) {
            return;
        }
        boolean moved = seat.profile().equals("leader") && seat.unit().equals(seats.teams().getLast().code());
        if (moved) {
            int former = (seats.teams().getLast().district() + 1) % seats.districts().size();
            lines.add(new Line(
                    position(seat.code()), position("KIER-" + (former + 1)), new Period(plan.start(), reorganisedOn)));
            lines.add(new Line(position(seat.code()), position(manager), Period.startingOn(reorganisedOn)));
        } else {
            lines.add(new Line(position(seat.code()), position(manager), during));
        }
    }

    /** Two seats were added when the company grew. */
    private LocalDate opened(DemoSeat seat) {
        int number = sellerNumber(seat);
        return number == 11 ? plan.start().plusMonths(8) : number == 17 ? plan.start().plusMonths(20) : plan.start();
    }

    private void staff(DemoSeat seat) {
        int number = sellerNumber(seat);
        int index = seats.seats().indexOf(seat);
        LocalDate from = opened(seat);
        if (number > seats.seats().stream().filter(DemoSeat::isSeller).count() - seats.vacancies()) {
            return;
        }
        if (seat.code().equals("LID-" + seats.teams().size()) && seats.teams().size() > 3) {
            standIn(seat, index);
            return;
        }
        LocalDate handed = handedOver(seat, number);
        if (handed != null) {
            hold(seat, person(10_000 + index, from, handed, null), AssignmentKind.SUBSTANTIVE, 10_000, new Period(from, handed));
            from = handed.plusDays(number > 0 ? 21 : 120);
        }
        boolean shared = number == SHARED_SEAT;
        AssignmentKind kind = shared ? AssignmentKind.JOB_SHARE : AssignmentKind.SUBSTANTIVE;
        int share = shared ? 5_000 : 10_000;
        hold(seat, person(index, from, null, users.apply(seat)), kind, share, Period.startingOn(from));
        if (shared) {
            hold(seat, person(20_000 + index, from, null, null), kind, share, Period.startingOn(from));
        }
    }

    /** The day on which somebody left the seat, if anybody did. */
    private @Nullable LocalDate handedOver(DemoSeat seat, int number) {
        if (seat.code().equals("KIER-2")) {
            return plan.start().plusMonths(14);
        }
        boolean left = number > 5 && number % 4 == 2 && number / 4 <= LEFT;
        return left ? plan.start().plusMonths(4L + number % 27).plusDays(number) : null;
    }

    /** A seller of the team looks after the leader's seat and keeps the own one. */
    private void standIn(DemoSeat seat, int index) {
        LocalDate since = plan.anchor().minusMonths(2).withDayOfMonth(1);
        hold(
                seat,
                person(10_000 + index, plan.start(), since, null),
                AssignmentKind.SUBSTANTIVE,
                10_000,
                new Period(plan.start(), since));
        DemoSeat stand = seats.seats().stream()
                .filter(candidate -> candidate.isSeller() && candidate.unit().equals(seat.unit()))
                .findFirst()
                .orElseThrow();
        hold(seat, personId(seats.seats().indexOf(stand)), AssignmentKind.ACTING, 10_000, Period.startingOn(since));
    }

    private void hold(DemoSeat seat, PersonId person, AssignmentKind kind, int share, Period during) {
        UUID id = DemoRandom.of(plan, "assignment", assignments.size()).id(during.from().atStartOfDay().toInstant(ZoneOffset.UTC));
        assignments.add(new NewAssignment(new AssignmentId(id), person, position(seat.code()), kind, share, during));
    }

    private PersonId person(int number, LocalDate hired, @Nullable LocalDate left, @Nullable UserId user) {
        DemoNames.Name name = DemoNames.of(plan, number);
        String address = (Fold.text(name.given()) + "." + Fold.text(name.family())).replace(' ', '-') + "." + number;
        PersonId id = personId(number);
        people.add(new NewPerson(
                id,
                new PersonDetails(name.given(), name.family(), address + "@legowit.example", "P" + number, hired, left),
                user));
        return id;
    }

    private PersonId personId(int number) {
        return new PersonId(
                DemoRandom.of(plan, "person.id", number).id(plan.start().atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /** Number of a seller's seat from 1; 0 for any other seat. */
    private static int sellerNumber(DemoSeat seat) {
        return seat.isSeller() ? Integer.parseInt(seat.code().substring("SPR-".length())) : 0;
    }
}
