package io.sternik.app.platform.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a chapter that plans will do with spend: what was recorded of a line is no longer left of it. */
class BudgetLinesTest {

    private static final Currency PLN = Currency.getInstance("PLN");
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final UUID LINE = new UUID(1, 1);

    /** One line with 1,000.00 a month. */
    private static final class OneLine implements BudgetLines {
        private final List<SpendRecorded> recorded = new ArrayList<>();

        @Override
        public List<BudgetLine> find(String words, YearMonth month, Viewer viewer) {
            BudgetLine line = new BudgetLine(LINE, "FAIRS", new Text("Targi", "Fairs"));
            return line.code().toLowerCase(java.util.Locale.ROOT).contains(words) ? List.of(line) : List.of();
        }

        @Override
        public Money left(UUID line, YearMonth month) {
            long spent = recorded.stream()
                    .filter(spend -> spend.line().equals(line) && spend.month().equals(month))
                    .mapToLong(spend -> spend.amount().minor())
                    .sum();
            return new Money(100_000 - spent, PLN);
        }
    }

    @Test
    void whatIsCommittedAndTakenBackIsLeftAgainAndOtherMonthsAreNotTouched() {
        OneLine lines = new OneLine();
        lines.recorded.add(spend(60_000, SpendRecorded.Kind.COMMITTED));
        lines.recorded.add(spend(-60_000, SpendRecorded.Kind.COMMITTED));
        lines.recorded.add(spend(120_000, SpendRecorded.Kind.ACTUAL));
        assertThat(lines.left(LINE, MAY)).as("overspent").isEqualTo(new Money(-20_000, PLN));
        assertThat(lines.left(LINE, MAY.plusMonths(1))).isEqualTo(new Money(100_000, PLN));
        Viewer viewer = new Viewer(null, "test", Set.of(), Set.of(), Language.EN, Visibility.nothing());
        assertThat(lines.find("fair", MAY, viewer)).hasSize(1);
        assertThat(lines.find("none", MAY, viewer)).isEmpty();
    }

    @Test
    void spendWithoutAmountOrSourceCannotBeMade() {
        assertThat(spend(1, SpendRecorded.Kind.ACTUAL).amount().minor()).isEqualTo(1);
        assertThatThrownBy(() -> spend(0, SpendRecorded.Kind.ACTUAL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpendRecorded(LINE, SpendRecorded.Kind.ACTUAL, new Money(1, PLN), MAY, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SpendRecorded spend(long minor, SpendRecorded.Kind kind) {
        return new SpendRecorded(LINE, kind, new Money(minor, PLN), MAY, "campaign:1");
    }
}
