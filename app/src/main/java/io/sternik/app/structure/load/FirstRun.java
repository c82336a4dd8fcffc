package io.sternik.app.structure.load;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.signin.SignInProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.app.structure.load.StructureBatch.NewAssignment;
import io.sternik.app.structure.load.StructureBatch.NewPerson;
import io.sternik.app.structure.load.StructureBatch.NewPosition;
import io.sternik.app.structure.load.StructureBatch.NewUnit;
import io.sternik.app.structure.people.PersonDetails;
import io.sternik.app.structure.positions.PositionVersion;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a new installation up: the company, its unit, the root position and its holder, who is the first administrator. */
@Component
public class FirstRun {

    /** Code of the company's unit and of the root position. */
    public static final String ROOT = "ROOT";

    /** First day of the company's unit and of the root position: early enough for every tree that is imported below them. */
    public static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final Company company;
    private final Accounts accounts;
    private final Viewers viewers;
    private final StructureLoad load;
    private final CompanyTime time;

    FirstRun(Company company, Accounts accounts, Viewers viewers, StructureLoad load, CompanyTime time) {
        this.company = company;
        this.accounts = accounts;
        this.viewers = viewers;
        this.load = load;
        this.time = time;
    }

    /**
     * What the first screen asks.
     *
     * @param currency ISO 4217 code
     */
    public record Setup(
            String companyName, String currency, String givenName, String familyName, String email, String password) {

        /** Refuses what is missing, all at once. */
        public Setup {
            List<FieldFinding> findings = new ArrayList<>();
            require(findings, "companyName", companyName);
            require(findings, "familyName", familyName);
            require(findings, "givenName", givenName);
            if (Currency.getAvailableCurrencies().stream()
                    .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
                findings.add(new FieldFinding("currency", "currency.unknown"));
            }
            if (!findings.isEmpty()) {
                throw new RequestProblem.Invalid(findings).refused();
            }
        }

        private static void require(List<FieldFinding> findings, String field, String value) {
            if (value.isBlank()) {
                findings.add(new FieldFinding(field, "field.required"));
            }
        }
    }

    /** Sets everything up; answers the administrator. Refused when it was done before, also by somebody who was faster by a moment. */
    @Transactional
    public UserId setUp(Setup setup, Language language) {
        boolean first = company.found(new Company.Profile(setup.companyName().strip(), setup.currency(), false));
        if (!first || accounts.any()) {
            throw new SignInProblem.AlreadySetUp().refused();
        }
        Viewer program = viewers.system("first run");
        PersonDetails details = new PersonDetails(
                setup.givenName().strip(), setup.familyName().strip(), setup.email().strip(), null, null, null);
        UserId user = accounts.create(
                setup.email(),
                details.givenName() + " " + details.familyName(),
                Set.of(Role.ADMINISTRATOR, Role.DIRECTOR),
                setup.password(),
                language,
                program);
        load.load(batch(setup.companyName().strip(), details, user), new Origin(program, Source.SYSTEM, null));
        return user;
    }

    private StructureBatch batch(String companyName, PersonDetails details, UserId user) {
        List<UUID> ids = load.freshIds(4);
        UnitId unit = new UnitId(ids.get(0));
        PersonId person = new PersonId(ids.get(1));
        PositionId root = new PositionId(ids.get(2));
        Period always = Period.startingOn(BEGINNING);
        Text title = new Text("Dyrektor sprzedaży", "Sales director");
        return new StructureBatch(
                List.of(new NewUnit(unit, ROOT, UnitKind.COMPANY, new Text(companyName, companyName), always)),
                List.of(),
                List.of(new NewPerson(person, details, user)),
                List.of(new NewPosition(
                        root, ROOT, List.of(new PositionVersion(title, "director", unit, 10_000, always)))),
                List.of(),
                List.of(new NewAssignment(
                        new AssignmentId(ids.get(3)),
                        person,
                        root,
                        AssignmentKind.SUBSTANTIVE,
                        10_000,
                        Period.startingOn(time.today()))));
    }
}
