package io.sternik.app.structure;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.dated.DatedProblem;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.structure.positions.Positions;
import io.sternik.app.structure.staffing.Assignments;
import io.sternik.app.structure.tree.ReportingLines;
import io.sternik.app.testing.RunningProgram;
import io.sternik.app.testing.TestClock;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changing the tree. Each test opens positions of its own below the director. */
class PositionsModuleTest extends RunningProgram {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    private Positions positions;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ReportingLines lines;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void aChangeKeepsWhatWasBeforeAndIsAuditedAsAChange() {
        PositionId position = open("change", "DIR");

        change(position, titled("Nowy"), Effective.changeFrom(TestClock.TODAY));

        assertThat(titles(position)).containsExactly("Stanowisko [2026-01-01, 2026-11-23)", "Nowy [2026-11-23, )");
        assertThat(auditOf(position)).containsExactly("position.created", "position.changed");
    }

    @Test
    void aCorrectionRewritesWhatWasAndIsAuditedWithItsReason() {
        PositionId position = open("correction", "DIR");

        change(position, titled("Nowy"), Effective.correctionOf(TestClock.TODAY, "wrong from the start"));

        assertThat(titles(position)).containsExactly("Nowy [2026-01-01, )");
        assertThat(auditOf(position)).containsExactly("position.created", "position.corrected");
        assertThat(sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.REASON.eq("wrong from the start")))
                .isTrue();
    }

    @Test
    void aCorrectionWithoutAReasonIsRefused() {
        assertThat(refusal(() -> new Effective(TestClock.TODAY, Effective.Mode.CORRECTION, " ")))
                .isEqualTo(new DatedProblem.ReasonMissing());
    }

    @Test
    void aChangeHoldsUntilTheNextDecision() {
        PositionId position = open("decision", "DIR");
        change(position, titled("W grudniu"), Effective.changeFrom(LocalDate.of(2026, 12, 1)));

        change(position, titled("W listopadzie"), Effective.changeFrom(LocalDate.of(2026, 11, 1)));

        assertThat(titles(position))
                .containsExactly(
                        "Stanowisko [2026-01-01, 2026-11-01)",
                        "W listopadzie [2026-11-01, 2026-12-01)",
                        "W grudniu [2026-12-01, )");
    }

    @Test
    void aRingIsRefusedWithItsFirstDayAndPath() {
        PositionId top = open("ring-top", "DIR");
        PositionId below = open("ring-below", "DIR");
        move(below, top, LocalDate.of(2026, 12, 1));

        assertThat(refusal(() -> {
                    move(top, below, TestClock.TODAY);
                    return null;
                }))
                .isEqualTo(new StructureProblem.Cycle(LocalDate.of(2026, 12, 1), List.of("Position", "Position")));
        assertThat(lines.managerOf(top, LocalDate.of(2026, 12, 1))).contains(company.position("DIR"));
    }

    @Test
    void ofTwoWritersWhoMoveIntoEachOthersSubtreeAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            PositionId one = open("one-" + round, "DIR");
            PositionId other = open("other-" + round, "DIR");
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<@Nullable Problem> first = threads.submit(() -> moveAtOnce(start, one, other));
                Future<@Nullable Problem> second = threads.submit(() -> moveAtOnce(start, other, one));
                List<Problem> refusals = Stream.of(first.get(), second.get())
                        .filter(Objects::nonNull)
                        .toList();
                assertThat(refusals).hasSize(1).first().isInstanceOf(StructureProblem.Cycle.class);
            }
        }
    }

    @Test
    void aPositionWithReportsIsClosedOnlyWhenTheyMoveUp() {
        PositionId middle = open("middle", "DIR");
        PositionId report = open("report", "DIR");
        move(report, middle, TestClock.TODAY);
        LocalDate on = LocalDate.of(2026, 12, 1);

        assertThat(refusal(() -> {
                    positions.close(middle, on, Positions.Reports.REFUSE, version(middle), by());
                    return null;
                }))
                .isEqualTo(new StructureProblem.PositionHasReports(1, List.of("Position")));
        positions.close(middle, on, Positions.Reports.TO_MANAGER_ABOVE, version(middle), by());

        assertThat(lines.managerOf(report, on.minusDays(1))).contains(middle);
        assertThat(lines.managerOf(report, on)).contains(company.position("DIR"));
        assertThat(titles(middle)).containsExactly("Stanowisko [2026-01-01, 2026-12-01)");
    }

    @Test
    void noMoreOfAPostIsGivenOutThanIsPlanned() {
        PositionId position = open("fte", "DIR");
        assignments.assign(share("S1", position, 6_000), by());

        assertThat(refusal(() -> assignments.assign(share("S2", position, 5_000), by())))
                .isInstanceOf(StructureProblem.OverFte.class);
        assertThat(assignments.assign(share("S2", position, 4_000), by())).isNotNull();
    }

    @Test
    void nothingHangsOnAPositionThatIsNotThereYet() {
        PositionId position = open("early", "DIR");

        assertThat(refusal(() -> assignments.assign(
                        Assignments.Start.own(company.person("S1"), position, SINCE.minusDays(1)), by())))
                .isInstanceOf(StructureProblem.OutsidePosition.class);
        assertThat(assignments.assign(Assignments.Start.own(company.person("S1"), position, SINCE), by()))
                .isNotNull();
    }

    private @Nullable Problem moveAtOnce(CyclicBarrier start, PositionId position, PositionId manager)
            throws Exception {
        start.await();
        try {
            move(position, manager, TestClock.TODAY);
            return null;
        } catch (Refused refused) {
            return refused.problem();
        }
    }

    private static Problem refusal(Callable<?> action) {
        var thrown = new AtomicReference<@Nullable Problem>();
        assertThatThrownBy(action::call)
                .isInstanceOfSatisfying(Refused.class, refused -> thrown.set(refused.problem()));
        return Objects.requireNonNull(thrown.get());
    }

    private Assignments.Start share(String person, PositionId position, int fteBp) {
        return new Assignments.Start(
                company.person(person), position, AssignmentKind.JOB_SHARE, fteBp, TestClock.TODAY, null);
    }

    private PositionId open(String code, String manager) {
        return positions.open(
                new Positions.Opening(
                        code,
                        new Text("Stanowisko", "Position"),
                        "seller",
                        company.unit("ROOT"),
                        company.position(manager),
                        10_000,
                        SINCE),
                by());
    }

    private void move(PositionId position, PositionId manager, LocalDate from) {
        change(position, Positions.Change.move(manager, null), Effective.changeFrom(from));
    }

    private void change(PositionId position, Positions.Change change, Effective effective) {
        positions.change(position, change, effective, version(position), by());
    }

    private static Positions.Change titled(String title) {
        return new Positions.Change(new Text(title, title), null, null, null, null);
    }

    private Origin by() {
        return Origin.hand(program());
    }

    private long version(PositionId position) {
        return sql.select(POSITION.VERSION)
                .from(POSITION)
                .where(POSITION.ID.eq(position.value()))
                .fetchSingle()
                .value1();
    }

    private List<String> titles(PositionId position) {
        return sql.selectFrom(POSITION_VERSION)
                .where(POSITION_VERSION.POSITION.eq(position.value()))
                .orderBy(POSITION_VERSION.VALID_DURING)
                .fetch(row -> {
                    Period period = row.getValidDuring();
                    return row.getTitlePl() + " " + period;
                });
    }

    private List<String> auditOf(PositionId position) {
        return sql.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.RECORD_ID.eq(position.value()))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
