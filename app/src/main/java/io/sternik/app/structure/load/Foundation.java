package io.sternik.app.structure.load;

import static io.sternik.database.structure.Tables.ORG_UNIT;
import static io.sternik.database.structure.Tables.POSITION;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.signin.SignInProblem;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.app.structure.load.StructureBatch.NewPosition;
import io.sternik.app.structure.load.StructureBatch.NewUnit;
import io.sternik.app.structure.positions.PositionVersion;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company with its unit and its root position, which nobody holds until the first administrator comes. */
@Component
class Foundation {

    private final DSLContext sql;
    private final Company company;
    private final StructureLoad load;

    Foundation(DSLContext sql, Company company, StructureLoad load) {
        this.sql = sql;
        this.company = company;
        this.load = load;
    }

    /** Founds the company; refused when there is one. */
    @Transactional
    public PositionId found(String name, String currency, Viewer by) {
        if (!company.found(new Company.Profile(name, currency, false))) {
            throw new SignInProblem.AlreadySetUp().refused();
        }
        List<UUID> ids = load.freshIds(2);
        UnitId unit = new UnitId(ids.get(0));
        PositionId root = new PositionId(ids.get(1));
        Period always = Period.startingOn(FirstRun.BEGINNING);
        PositionVersion version =
                new PositionVersion(new Text("Dyrektor sprzedaży", "Sales director"), "director", unit, 10_000, always);
        load.load(
                new StructureBatch(
                        List.of(new NewUnit(unit, FirstRun.ROOT, UnitKind.COMPANY, new Text(name, name), always)),
                        List.of(),
                        List.of(),
                        List.of(new NewPosition(root, FirstRun.ROOT, List.of(version))),
                        List.of(),
                        List.of()),
                new Origin(by, Source.SYSTEM, null));
        return root;
    }

    /** The root position of a company that was founded before, as long as it has its first code. */
    Optional<PositionId> root() {
        return sql.select(POSITION.ID)
                .from(POSITION)
                .where(POSITION.CODE.eq(FirstRun.ROOT))
                .andExists(sql.selectOne().from(ORG_UNIT).where(ORG_UNIT.CODE.eq(FirstRun.ROOT)))
                .fetchOptional(row -> new PositionId(row.value1()));
    }
}
