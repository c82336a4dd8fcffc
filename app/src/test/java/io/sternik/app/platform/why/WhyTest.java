package io.sternik.app.platform.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.why.Why.Combine;
import io.sternik.app.platform.why.Why.Figure;
import io.sternik.app.platform.why.Why.Kind;
import io.sternik.app.platform.why.Why.Part;
import io.sternik.app.platform.why.Why.Unit;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyTest {

    private static final Text NAME = new Text("a", "a");

    @Test
    void partsThatAddUpMakeAnExplanation() {
        List<Part> parts = List.of(part(700, Kind.ADDEND), part(200, Kind.REST), part(-100, Kind.HIDDEN));
        assertThat(why(800L, Combine.SUM, parts).parts()).hasSize(3);
    }

    @Test
    void partsThatMissTheFigureByOneAreABug() {
        List<Part> parts = List.of(part(700, Kind.ADDEND), part(200, Kind.REST));
        assertThatThrownBy(() -> why(901L, Combine.SUM, parts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("900")
                .hasMessageContaining("901");
        assertThatThrownBy(() -> why(null, Combine.SUM, parts)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Worked example: 2 won of 3 closed are 66.67 %, 6,667 basis points; rounded once, half up. */
    @Test
    void aRatioIsRoundedOnceHalfUp() {
        assertThat(why(6_667L, Combine.RATIO, of(2, 3)).figure().value()).isEqualTo(6_667);
        assertThat(why(
                                5_000L,
                                Combine.RATIO,
                                List.of(part(1, Kind.NUMERATOR), part(1, Kind.DENOMINATOR), part(1, Kind.DENOMINATOR)))
                        .figure()
                        .value())
                .isEqualTo(5_000);
        assertThatThrownBy(() -> why(6_666L, Combine.RATIO, of(2, 3))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Worked example: 7 days of 3 deals are 2.3 days, 23 tenths; 5 of 2 are 2.5; 1 of 4 is 0.25, half up 0.3. */
    @Test
    void aMeanIsInTenthsHalfUp() {
        assertThat(why(23L, Combine.MEAN, of(7, 3)).figure().value()).isEqualTo(23);
        assertThat(why(25L, Combine.MEAN, of(5, 2)).figure().value()).isEqualTo(25);
        assertThat(why(3L, Combine.MEAN, of(1, 4)).figure().value()).isEqualTo(3);
    }

    @Test
    void aRateOfNothingIsUnknownNotZero() {
        assertThat(why(null, Combine.RATIO, List.of()).figure().value()).isNull();
        assertThat(why(null, Combine.MEAN, of(0, 0)).figure().value()).isNull();
        assertThatThrownBy(() -> why(0L, Combine.RATIO, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Part> of(long numerator, long denominator) {
        return List.of(part(numerator, Kind.NUMERATOR), part(denominator, Kind.DENOMINATOR));
    }

    private static Part part(long value, Kind kind) {
        return new Part(NAME, value, Unit.COUNT, kind, null, null);
    }

    private static Why why(@Nullable Long figure, Combine combine, List<Part> parts) {
        return new Why(
                new Figure(figure, Unit.COUNT, null),
                OffsetDateTime.parse("2026-11-23T12:00:00+01:00"),
                NAME,
                combine,
                parts,
                new Why.Rule(NAME, NAME, 1, LocalDate.of(2026, 1, 1), "docs"),
                List.of(),
                List.of());
    }
}
