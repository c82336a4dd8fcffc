package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.document.VatRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    23%     | RATE    | 2300
                    23      | RATE    | 2300
                    '0,23'  | RATE    | 2300
                    '7,5 %' | RATE    | 750
                    8.00    | RATE    | 800
                    0       | RATE    | 0
                    0% WDT  | RATE    | 0
                    VAT 23% | RATE    | 2300
                    zw.     | EXEMPT  | 0
                    ZW      | EXEMPT  | 0
                    np.     | REVERSE | 0
                    oo      | REVERSE | 0
                    """)
    void ratesAreReadAsFilesWriteThem(String cell, VatRate.Kind kind, int basisPoints) {
        assertThat(VatCell.parse(cell)).isEqualTo(new Parsed.Value<>(new VatRate(kind, basisPoints)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"podstawowa", "-5%", "230%", "", "12.345%"})
    void anythingElseIsRefused(String cell) {
        assertThat(VatCell.parse(cell))
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("cell.not-a-tax-rate"));
    }

    @Test
    void aShareIsARateOnlyWithoutThePercentSign() {
        assertThat(VatCell.parse("0,5%")).isEqualTo(new Parsed.Value<>(VatRate.of(50)));
    }
}
