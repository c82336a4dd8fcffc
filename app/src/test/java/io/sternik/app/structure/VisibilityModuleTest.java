package io.sternik.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.structure.positions.Positions;
import io.sternik.app.testing.RunningProgram;
import io.sternik.app.testing.TestClock;
import io.sternik.database.structure.Tables;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees whose records. */
class VisibilityModuleTest extends RunningProgram {

    @Autowired
    private Positions positions;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void everybodySeesTheOwnPositionAndAllBelow() {
        assertThat(seenBy("S1")).containsExactly("S1");
        assertThat(seenBy("L1")).containsExactly("L1", "S1", "S2");
        assertThat(seenBy("M2")).containsExactly("L2", "M2", "S3", "S4");
        assertThat(seenBy("DIR")).hasSize(9);
    }

    @Test
    void onlyTheHolderOfTheRootSeesWhatNobodyOwns() {
        assertThat(viewer(company.user("DIR")).visibility().seesAll()).isTrue();
        assertThat(viewer(company.user("M1")).visibility().seesAll()).isFalse();
    }

    @Test
    void anAdministratorWithoutAPositionSeesNoRecords() {
        assertThat(seenBy("ADM")).isEmpty();
        assertThat(viewer(company.user("ADM")).visibility().positions()).isEmpty();
    }

    @Test
    void aMoveDecidedForLaterTakesEffectOnItsDayByItself() {
        var effective = Effective.changeFrom(TestClock.TODAY.plusDays(10));
        positions.change(
                company.position("S2"),
                Positions.Change.move(company.position("L2"), null),
                effective,
                1,
                Origin.hand(program()));

        assertThat(seenBy("L1")).containsExactly("L1", "S1", "S2");
        clock.setDate(TestClock.TODAY.plusDays(9));
        assertThat(seenBy("L1")).containsExactly("L1", "S1", "S2");
        assertThat(seenBy("L2")).doesNotContain("S2");
        clock.setDate(TestClock.TODAY.plusDays(10));
        assertThat(seenBy("L1")).containsExactly("L1", "S1");
        assertThat(seenBy("L2")).containsExactly("L2", "S2", "S3", "S4");
        clock.setDate(TestClock.TODAY);
        assertThat(seenBy("L1")).containsExactly("L1", "S1", "S2");
    }

    /** Codes of the positions whose records the user sees today. */
    private Set<String> seenBy(String code) {
        UserId user = company.user(code);
        var position = Tables.POSITION;
        var visibility = viewer(user).visibility();
        return new TreeSet<>(sql.select(position.CODE)
                .from(position)
                .where(visibility.owns(position.ID))
                .fetchSet(position.CODE));
    }
}
