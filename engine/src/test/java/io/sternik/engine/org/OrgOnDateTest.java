package io.sternik.engine.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrgOnDateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Company company() {
        return new Company()
                .positions("DIR", "NORTH", "SOUTH", "LEAD", "REP1", "REP2")
                .line("NORTH", "DIR", "2025-01-01", null)
                .line("SOUTH", "DIR", "2025-01-01", null)
                .line("LEAD", "NORTH", "2025-01-01", "2026-07-01")
                .line("LEAD", "SOUTH", "2026-07-01", null)
                .line("REP1", "LEAD", "2025-01-01", null)
                .line("REP2", "LEAD", "2025-01-01", null)
                .holder("ann", "DIR", 10_000, "2025-01-01", null)
                .holder("eve", "NORTH", 5_000, "2025-01-01", "2026-01-01")
                .holder("joe", "REP1", 10_000, "2025-01-01", null);
    }

    @Test
    void showsTheTreeOfADate() {
        OrgOnDate before = company().org().asOf(DAY);
        assertThat(before.roots()).containsExactly("DIR");
        assertThat(before.childrenOf("DIR")).containsExactly("NORTH", "SOUTH");
        assertThat(before.subtreeOf("NORTH")).containsExactly("NORTH", "LEAD", "REP1", "REP2");
        assertThat(before.subtreeSize("SOUTH")).isEqualTo(1);
        assertThat(before.depthOf("REP2")).isEqualTo(3);
        assertThat(before.layers()).isEqualTo(4);
        assertThat(before.isInSubtree("NORTH", "REP1")).isTrue();
        assertThat(before.isInSubtree("SOUTH", "REP1")).isFalse();
        OrgOnDate after = company().org().asOf(LocalDate.of(2026, 7, 1));
        assertThat(after.subtreeOf("SOUTH")).containsExactly("SOUTH", "LEAD", "REP1", "REP2");
        assertThat(after.parentOf("LEAD")).contains("SOUTH");
    }

    @Test
    void skipsVacanciesOnTheWayToTheEffectiveManager() {
        OrgOnDate day = company().org().asOf(DAY);
        assertThat(day.vacant()).containsExactly("LEAD", "NORTH", "REP2", "SOUTH");
        assertThat(day.effectiveManagerOf("REP1"))
                .contains(new EffectiveManager("DIR", List.of("ann"), List.of("LEAD", "NORTH")));
        assertThat(day.effectiveManagerOf("DIR")).isEmpty();
        OrgOnDate earlier = company().org().asOf(LocalDate.of(2025, 12, 31));
        assertThat(earlier.effectiveManagerOf("REP1"))
                .contains(new EffectiveManager("NORTH", List.of("eve"), List.of("LEAD")));
    }

    @Test
    void namesEveryHolderOfASharedPostAndTheLargerPostFirst() {
        OrgOnDate day = company()
                .holder("zoe", "LEAD", 5_000, "2026-01-01", null)
                .holder("max", "LEAD", 5_000, "2026-01-01", null)
                .holder("kim", "NORTH", 4_000, "2026-01-01", null)
                .holder("kim", "REP2", 6_000, "2026-01-01", null)
                .org()
                .asOf(DAY);
        assertThat(day.holdersOf("LEAD")).containsExactly("max", "zoe");
        assertThat(day.managersOf("kim")).extracting(EffectiveManager::position).containsExactly("LEAD", "DIR");
        assertThat(day.managersOf("nobody")).isEmpty();
    }

    @Test
    void makesAPositionARootWhileItsManagerDoesNotExist() {
        Company company = new Company()
                .position("A", "2026-01-01", "2026-02-01")
                .positions("B")
                .line("B", "A", "2025-01-01", null);
        assertThat(company.org().asOf(LocalDate.of(2026, 1, 31)).roots()).containsExactly("A");
        assertThat(company.org().asOf(DAY).roots()).containsExactly("B");
        assertThat(company.org().asOf(DAY).exists("A")).isFalse();
        assertThatThrownBy(() -> company.org().asOf(DAY).depthOf("A")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTheTreeOfADateWithARing() {
        Org org = new Company()
                .positions("A", "B", "C")
                .line("A", "B", "2026-01-01", null)
                .line("B", "A", "2026-02-01", "2026-03-01")
                .line("C", "A", "2026-01-01", null)
                .org();
        assertThat(org.asOf(LocalDate.of(2026, 1, 31)).roots()).containsExactly("B");
        assertThatThrownBy(() -> org.asOf(LocalDate.of(2026, 2, 1)))
                .isInstanceOfSatisfying(
                        CyclicOrgException.class,
                        refused -> assertThat(refused.cycle().path()).containsExactly("A", "B"));
        assertThatThrownBy(org::closure).isInstanceOf(CyclicOrgException.class);
        assertThat(org.asOf(DAY).roots()).containsExactly("B");
    }

    @Test
    void walksAChainOfAHundredThousandPositionsWithoutRecursion() {
        Company company = new Company();
        String[] ids = new String[100_000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "P%06d".formatted(i);
            if (i > 0) {
                company.line(ids[i], ids[i - 1], "2026-01-01", null);
            }
        }
        OrgOnDate day = company.positions(ids).org().asOf(DAY);
        assertThat(day.layers()).isEqualTo(100_000);
        assertThat(company.org().cycles()).isEmpty();
        assertThat(company.line(ids[0], ids[99_999], "2026-05-01", null).org().cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.path()).hasSize(100_000));
    }
}
