package io.sternik.app.testing;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.app.structure.load.StructureBatch;
import io.sternik.app.structure.load.StructureBatch.Line;
import io.sternik.app.structure.load.StructureBatch.NewAssignment;
import io.sternik.app.structure.load.StructureBatch.NewPerson;
import io.sternik.app.structure.load.StructureBatch.NewPosition;
import io.sternik.app.structure.load.StructureBatch.NewUnit;
import io.sternik.app.structure.load.StructureBatch.UnitParent;
import io.sternik.app.structure.load.StructureLoad;
import io.sternik.app.structure.people.PersonDetails;
import io.sternik.app.structure.positions.PositionVersion;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The company of all module tests, since 2025-01-01: {@code DIR} over the managers {@code M1} and {@code M2}, below each a leader
 * ({@code L1}, {@code L2}) with two sellers ({@code S1}, {@code S2}; {@code S3}, {@code S4}). Units: the company and the districts
 * {@code NORTH} (M1 and below) and {@code SOUTH}. Everybody holds the position of the same code and has a user with the role of the
 * position; {@code ADM} is an administrator without a position.
 */
@Component
public class FixtureCompany {

    /** First day of everything. */
    public static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private static final List<Seat> SEATS = List.of(
            new Seat("DIR", null, Role.DIRECTOR, "Daria", "Dyrka"),
            new Seat("M1", "DIR", Role.MANAGER, "Marek", "Pierwszy"),
            new Seat("M2", "DIR", Role.MANAGER, "Marta", "Druga"),
            new Seat("L1", "M1", Role.LEADER, "Leon", "Żak"),
            new Seat("L2", "M2", Role.LEADER, "Lidia", "Zając"),
            new Seat("S1", "L1", Role.SELLER, "Sara", "Ąg"),
            new Seat("S2", "L1", Role.SELLER, "Stefan", "Bąk"),
            new Seat("S3", "L2", Role.SELLER, "Sylwia", "Ćma"),
            new Seat("S4", "L2", Role.SELLER, "Szymon", "Dąb"));

    private final StructureLoad load;
    private final Accounts accounts;
    private final Viewers viewers;
    private final Company company;
    private final TransactionTemplate transaction;
    private final Map<String, UUID> positions = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<String, UUID> units = new HashMap<>();
    private final Map<String, UserId> users = new HashMap<>();

    FixtureCompany(
            StructureLoad load,
            Accounts accounts,
            Viewers viewers,
            Company company,
            PlatformTransactionManager transactions) {
        this.load = load;
        this.accounts = accounts;
        this.viewers = viewers;
        this.company = company;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Seat(String code, @Nullable String manager, Role role, String given, String family) {}

    /** Writes the company unless this test class has it already. */
    public void found() {
        if (positions.isEmpty()) {
            transaction.executeWithoutResult(_ -> write());
        }
    }

    void forget() {
        company.forget();
        positions.clear();
        people.clear();
        units.clear();
        users.clear();
    }

    /** The position with this code. */
    public PositionId position(String code) {
        return new PositionId(Objects.requireNonNull(positions.get(code), code));
    }

    /** Whoever holds the position with this code from the beginning. */
    public PersonId person(String code) {
        return new PersonId(Objects.requireNonNull(people.get(code), code));
    }

    /** The unit with this code: ROOT, NORTH or SOUTH. */
    public UnitId unit(String code) {
        return new UnitId(Objects.requireNonNull(units.get(code), code));
    }

    /** The user of the person of this code; ADM is the administrator. */
    public UserId user(String code) {
        return Objects.requireNonNull(users.get(code), code);
    }

    private void write() {
        company.found(new Company.Profile("Fixture", "PLN", false));
        Iterator<UUID> ids = load.freshIds(64).iterator();
        Period since = Period.startingOn(SINCE);
        List.of("ROOT", "NORTH", "SOUTH").forEach(code -> units.put(code, ids.next()));
        List<NewPerson> newPeople = new ArrayList<>();
        List<NewPosition> newPositions = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<NewAssignment> assignments = new ArrayList<>();
        for (Seat seat : SEATS) {
            positions.put(seat.code(), ids.next());
            people.put(seat.code(), ids.next());
            newPeople.add(person(seat.code(), seat.given(), seat.family(), seat.role()));
            Text title = new Text("Stanowisko " + seat.code(), "Position " + seat.code());
            newPositions.add(new NewPosition(
                    position(seat.code()),
                    seat.code(),
                    List.of(new PositionVersion(title, seat.role().code(), unit(unitOf(seat.code())), 10_000, since))));
            String manager = seat.manager();
            if (manager != null) {
                lines.add(new Line(position(seat.code()), position(manager), since));
            }
            assignments.add(new NewAssignment(
                    new AssignmentId(ids.next()),
                    person(seat.code()),
                    position(seat.code()),
                    AssignmentKind.SUBSTANTIVE,
                    10_000,
                    since));
        }
        people.put("ADM", ids.next());
        newPeople.add(person("ADM", "Ada", "Min", Role.ADMINISTRATOR));
        List<NewUnit> newUnits = List.of(
                new NewUnit(unit("ROOT"), "ROOT", UnitKind.COMPANY, new Text("Firma", "Company"), since),
                new NewUnit(unit("NORTH"), "NORTH", UnitKind.DISTRICT, new Text("Północ", "North"), since),
                new NewUnit(unit("SOUTH"), "SOUTH", UnitKind.DISTRICT, new Text("Południe", "South"), since));
        List<UnitParent> parents = List.of(
                new UnitParent(unit("NORTH"), unit("ROOT"), since), new UnitParent(unit("SOUTH"), unit("ROOT"), since));
        load.load(
                new StructureBatch(newUnits, parents, newPeople, newPositions, lines, assignments),
                new Origin(viewers.system("fixture"), Source.SYSTEM, null));
    }

    private NewPerson person(String code, String given, String family, Role role) {
        UserId user = accounts.create(
                code.toLowerCase(Locale.ROOT) + "@fixture.example",
                given + " " + family,
                Set.of(role),
                null,
                Language.EN,
                viewers.system("fixture"));
        users.put(code, user);
        return new NewPerson(
                person(code), new PersonDetails(given, family, code + "@fixture.example", code, SINCE, null), user);
    }

    private static String unitOf(String code) {
        return switch (code) {
            case "M1", "L1", "S1", "S2" -> "NORTH";
            case "M2", "L2", "S3", "S4" -> "SOUTH";
            default -> "ROOT";
        };
    }
}
