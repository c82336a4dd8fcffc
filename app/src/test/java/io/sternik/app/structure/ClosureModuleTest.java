package io.sternik.app.structure;

import static io.sternik.database.structure.Tables.ORG_CLOSURE;
import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static io.sternik.database.structure.Tables.REPORTS_TO;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.dated.Effective;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.structure.positions.Positions;
import io.sternik.app.testing.FixtureCompany;
import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.org.ClosureRow;
import io.sternik.engine.org.Org;
import io.sternik.engine.org.OrgRows;
import io.sternik.engine.org.Position;
import io.sternik.engine.org.ReportingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The closure of the tree over time agrees with the engine and with walking up line by line. */
class ClosureModuleTest extends RunningProgram {

    private static final List<String> CODES = List.of("DIR", "M1", "M2", "L1", "L2", "S1", "S2", "S3", "S4");
    private static final int MOVES = 120;
    private static final String WALK_UP = """
            with recursive up(descendant, ancestor, depth) as (
              select position, position, 0 from structure.position_version where valid_during @> {0}::date
              union all
              select u.descendant, l.manager, u.depth + 1 from up u
              join structure.reports_to l on l.position = u.ancestor and l.valid_during @> {0}::date
            )
            select ancestor || ' ' || descendant || ' ' || depth from up
            """;
    private static final String STORED = """
            select ancestor || ' ' || descendant || ' ' || depth from structure.org_closure where valid_during @> {0}::date
            """;

    @Autowired
    private Positions positions;

    @Test
    void staysEqualToTheEngineAndToTheLinesAfterRandomMoves() {
        company.found();
        long seed = 20261123;
        Random random = new Random(seed);
        int accepted = 0;
        int refused = 0;
        for (int move = 0; move < MOVES; move++) {
            if (moves(random)) {
                accepted++;
            } else {
                refused++;
            }
        }

        assertThat(accepted).as("accepted moves, seed %d", seed).isGreaterThan(20);
        assertThat(refused).as("refused moves, seed %d", seed).isGreaterThan(20);
        Org org = Org.of(OrgRows.ofTree(existence(), lines()));
        assertThat(org.cycles()).as("seed %d", seed).isEmpty();
        assertThat(stored()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(org.closure());
        for (int i = 0; i < 20; i++) {
            LocalDate day = day(random);
            assertThat(sql.fetch(STORED, day).getValues(0, String.class))
                    .as("closure on %s, seed %d", day, seed)
                    .containsExactlyInAnyOrderElementsOf(sql.fetch(WALK_UP, day).getValues(0, String.class));
        }
    }

    private boolean moves(Random random) {
        PositionId position = company.position(CODES.get(1 + random.nextInt(CODES.size() - 1)));
        PositionId manager = company.position(CODES.get(random.nextInt(CODES.size())));
        LocalDate day = day(random);
        Effective effective = random.nextInt(4) == 0 ? Effective.correctionOf(day, "trial") : Effective.changeFrom(day);
        long version = sql.select(POSITION.VERSION)
                .from(POSITION)
                .where(POSITION.ID.eq(position.value()))
                .fetchSingle()
                .value1();
        try {
            positions.change(
                    position, Positions.Change.move(manager, null), effective, version, Origin.hand(program()));
            return true;
        } catch (Refused ring) {
            assertThat(ring.problem()).isInstanceOf(StructureProblem.Cycle.class);
            return false;
        }
    }

    private static LocalDate day(Random random) {
        return FixtureCompany.SINCE.plusDays(random.nextInt(900));
    }

    private List<Position> existence() {
        List<Position> rows = new ArrayList<>();
        sql.selectFrom(POSITION_VERSION)
                .forEach(row -> rows.add(new Position(row.getPosition().toString(), row.getValidDuring())));
        return rows;
    }

    private List<ReportingLine> lines() {
        List<ReportingLine> rows = new ArrayList<>();
        sql.selectFrom(REPORTS_TO)
                .forEach(row -> rows.add(new ReportingLine(
                        row.getPosition().toString(), row.getManager().toString(), row.getValidDuring())));
        return rows;
    }

    private List<ClosureRow> stored() {
        return sql.selectFrom(ORG_CLOSURE)
                .fetch(row -> new ClosureRow(
                        row.getAncestor().toString(),
                        row.getDescendant().toString(),
                        row.getDepth(),
                        row.getValidDuring()));
    }
}
