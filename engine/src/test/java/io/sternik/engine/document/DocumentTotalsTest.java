package io.sternik.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTotalsTest {

    private static final VatRate STANDARD = VatRate.of(2_300);

    private static DocumentLine pieces(long priceMinor, long pieces, VatRate vat) {
        return new DocumentLine(priceMinor, 1, pieces * 1_000, 0, vat);
    }

    @Test
    void roundsALineOnce() {
        DocumentLine line = new DocumentLine(1_249, 100, 350_000, 750, STANDARD);
        assertThat(line.amountMinor()).isEqualTo(4_044);
        assertThat(line.undiscountedMinor()).isEqualTo(4_372);
    }

    @Test
    void roundsHalfAwayFromZeroSoThatACorrectionMirrorsItsLine() {
        assertThat(new DocumentLine(1, 10, 5_000, 0, STANDARD).amountMinor()).isEqualTo(1);
        assertThat(new DocumentLine(1, 10, -5_000, 0, STANDARD).amountMinor()).isEqualTo(-1);
        assertThat(new DocumentLine(1, 10, 4_999, 0, STANDARD).amountMinor()).isZero();
    }

    @Test
    void keepsProductsBeyondSixtyFourBits() {
        assertThat(new DocumentLine(9_000_000_000_000_000L, 1_000, 1_000_000, 5_000, STANDARD).amountMinor())
                .isEqualTo(4_500_000_000_000_000L);
    }

    @Test
    void spreadsADiscountOverLines() {
        List<DocumentLine> lines = Collections.nCopies(3, pieces(10_000, 1, STANDARD));
        assertThat(DocumentTotals.of(PriceBasis.NET, lines, 1_000).lines()).containsExactly(9_666L, 9_667L, 9_667L);
    }

    @Test
    void reckonsTheTaxOnTheSum() {
        DocumentTotals totals = DocumentTotals.of(PriceBasis.NET, Collections.nCopies(3, pieces(1_111, 1, STANDARD)));
        assertThat(totals.vat()).containsExactly(new VatTotal(STANDARD, 3_333, 767));
        assertThat(totals.grossMinor()).isEqualTo(4_100);
    }

    @Test
    void findsTheTaxInPricesForConsumers() {
        DocumentTotals totals = DocumentTotals.of(PriceBasis.GROSS, List.of(pieces(12_300, 1, STANDARD)));
        assertThat(totals.vat()).containsExactly(new VatTotal(STANDARD, 10_000, 2_300));
        assertThat(totals.grossMinor()).isEqualTo(12_300);
    }

    @Test
    void keepsRatesApartInTheOrderOfTheTable() {
        VatRate exempt = new VatRate(VatRate.Kind.EXEMPT, 0);
        VatRate reverse = new VatRate(VatRate.Kind.REVERSE, 0);
        List<DocumentLine> lines = List.of(
                pieces(100, 1, reverse),
                pieces(100, 1, VatRate.of(0)),
                pieces(100, 1, exempt),
                pieces(100, 1, VatRate.of(800)),
                pieces(100, 1, STANDARD));
        assertThat(DocumentTotals.of(PriceBasis.NET, lines).vat())
                .extracting(VatTotal::rate)
                .containsExactly(STANDARD, VatRate.of(800), VatRate.of(0), exempt, reverse);
    }

    @Test
    void refusesDiscountsThatCannotBe() {
        List<DocumentLine> lines = List.of(pieces(100, 1, STANDARD));
        assertThat(DocumentTotals.of(PriceBasis.NET, lines, 100).netMinor()).isZero();
        assertThatThrownBy(() -> DocumentTotals.of(PriceBasis.NET, lines, 101))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DocumentTotals.of(PriceBasis.NET, lines, -1))
                .isInstanceOf(IllegalArgumentException.class);
        List<DocumentLine> correction = List.of(pieces(300, 1, STANDARD), pieces(100, -1, STANDARD));
        assertThatThrownBy(() -> DocumentTotals.of(PriceBasis.NET, correction, 50))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesLinesThatCannotBe() {
        assertThatThrownBy(() -> new DocumentLine(-1, 1, 1_000, 0, STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentLine(1, 2, 1_000, 0, STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentLine(1, 1, 1_000, 10_001, STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VatRate(VatRate.Kind.EXEMPT, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
