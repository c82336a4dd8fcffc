package io.sternik.app.structure.demo;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.signin.DemoUsers;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.app.structure.load.StructureBatch.NewUnit;
import io.sternik.app.structure.load.StructureBatch.UnitParent;
import io.sternik.app.structure.load.StructureLoad;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Units, positions and people of the demo company over three years, with one reorganisation, leavers, newcomers and vacancies. */
@Component
class DemoStaff implements DemoPart {

    /** Months after the beginning at which the last team moved to another district. */
    private static final int REORGANISED_AFTER_MONTHS = 18;

    private final StructureLoad load;
    private final Accounts accounts;

    DemoStaff(StructureLoad load, Accounts accounts) {
        this.load = load;
        this.accounts = accounts;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public void fill(DemoRun run) {
        DemoPlan plan = run.plan();
        DemoSeats seats = new DemoSeats(plan);
        Map<String, UserId> users = new HashMap<>();
        DemoCareers careers = new DemoCareers(plan, seats, reorganisedOn(plan), seat -> {
            String login = seat.login();
            return login == null ? null : users.get(login);
        });
        for (DemoSeat seat : seats.seats()) {
            String login = seat.login();
            if (login != null) {
                users.put(
                        login,
                        accounts.create(
                                login + DemoUsers.DOMAIN,
                                careers.nameOf(seat),
                                Set.of(seat.role()),
                                null,
                                Language.PL,
                                run.viewer()));
            }
        }
        Units units = units(plan, seats);
        addGuests(seats, run);
        load.load(
                careers.batch(
                        units.made, units.parents, code -> new UnitId(Objects.requireNonNull(units.ids.get(code)))),
                new Origin(run.viewer(), Source.DEMO, null));
        run.progress("job.step.demo-staff", seats.seats().size(), seats.seats().size());
    }

    /** Roles that no position of the company has: whoever works for it from outside, and whoever helps with interviews. */
    private void addGuests(DemoSeats seats, DemoRun run) {
        Map<String, Role> guests = new LinkedHashMap<>();
        guests.put("rozmowa", Role.INTERVIEWER);
        guests.put("finanse", Role.FINANCE);
        int number = seats.seats().size();
        for (Map.Entry<String, Role> guest : guests.entrySet()) {
            DemoNames.Name name = DemoNames.of(run.plan(), number++);
            accounts.create(
                    guest.getKey() + DemoUsers.DOMAIN,
                    name.given() + " " + name.family(),
                    Set.of(guest.getValue()),
                    null,
                    Language.PL,
                    run.viewer());
        }
    }

    static LocalDate reorganisedOn(DemoPlan plan) {
        return plan.start().plusMonths(REORGANISED_AFTER_MONTHS);
    }

    private record Units(Map<String, UUID> ids, List<NewUnit> made, List<UnitParent> parents) {}

    private static Units units(DemoPlan plan, DemoSeats seats) {
        Units units = new Units(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        Period always = Period.startingOn(plan.start());
        add(units, plan, DemoSeats.COMPANY, UnitKind.COMPANY, new Text("Łęgowit", "Łęgowit"));
        for (int i = 0; i < seats.districts().size(); i++) {
            String code = DemoSeats.district(i);
            add(units, plan, code, UnitKind.DISTRICT, seats.districts().get(i));
            units.parents.add(parent(units, code, DemoSeats.COMPANY, always));
        }
        for (DemoSeats.Team team : seats.teams()) {
            add(units, plan, team.code(), UnitKind.TEAM, team.name());
            if (team.equals(seats.teams().getLast())) {
                LocalDate moved = reorganisedOn(plan);
                int former = (team.district() + 1) % seats.districts().size();
                units.parents.add(
                        parent(units, team.code(), DemoSeats.district(former), new Period(plan.start(), moved)));
                units.parents.add(
                        parent(units, team.code(), DemoSeats.district(team.district()), Period.startingOn(moved)));
            } else {
                units.parents.add(parent(units, team.code(), DemoSeats.district(team.district()), always));
            }
        }
        return units;
    }

    private static void add(Units units, DemoPlan plan, String code, UnitKind kind, Text name) {
        Instant beginning = plan.start().atStartOfDay().toInstant(ZoneOffset.UTC);
        UUID id = DemoRandom.of(plan, "org_unit", units.made.size()).id(beginning);
        units.ids.put(code, id);
        units.made.add(new NewUnit(new UnitId(id), code, kind, name, Period.startingOn(plan.start())));
    }

    private static UnitParent parent(Units units, String unit, String parent, Period during) {
        return new UnitParent(
                new UnitId(Objects.requireNonNull(units.ids.get(unit))),
                new UnitId(Objects.requireNonNull(units.ids.get(parent))),
                during);
    }
}
