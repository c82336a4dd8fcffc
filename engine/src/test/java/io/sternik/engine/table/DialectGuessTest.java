package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DialectGuessTest {

    @Test
    void prefersTheDelimiterThatIsMostConstant() {
        assertThat(DialectGuess.of("name;amount\nKowalski, Jan;1,50\nNowak;2,50\n", true))
                .isEqualTo(new DialectGuess(new Dialect(';', '"'), 2, 3, 3));
        assertThat(DialectGuess.of("a|b|c\n1|2|3\n1|2\n", true))
                .isEqualTo(new DialectGuess(new Dialect('|', '"'), 3, 3, 2));
    }

    @Test
    void respectsQuotesWhileCounting() {
        String text = "a,b\n\"x;y;z\",1\n\"x;y;z\",2\n\"x;y;z\",3\n";
        assertThat(DialectGuess.of(text, true).dialect().delimiter()).isEqualTo(',');
    }

    @Test
    void distrustsADelimiterThatTheHeaderDoesNotHave() {
        StringBuilder text = new StringBuilder("klient;kwota;miasto\n");
        for (int i = 0; i < 100; i++) {
            text.append(i % 10 == 0 ? "Alfa;1234,56\n" : "Alfa;1234,56;Gdynia\n");
        }
        assertThat(DialectGuess.of(text.toString(), true).dialect().delimiter()).isEqualTo(';');
    }

    @Test
    void findsApostrophesThatQuote() {
        assertThat(DialectGuess.of("'a','b'\n'1,5','2'\n", true))
                .isEqualTo(new DialectGuess(new Dialect(',', '\''), 2, 2, 2));
        assertThat(DialectGuess.of("a,b\n'tis,rock 'n' roll\n", true).dialect().quote())
                .isEqualTo('"');
    }

    @Test
    void takesACommaForASingleColumn() {
        assertThat(DialectGuess.of("name\nAlfa\nBeta\n", true)).isEqualTo(new DialectGuess(Dialect.RFC_4180, 1, 3, 3));
        assertThat(DialectGuess.of("", true)).isEqualTo(new DialectGuess(Dialect.RFC_4180, 0, 0, 0));
    }

    @Test
    void leavesOutTheLastRecordOfACutSample() {
        assertThat(DialectGuess.of("a,b\n1,2\n3", false).records()).isEqualTo(2);
        assertThat(DialectGuess.of("a,b\n1,2\n3", true).records()).isEqualTo(3);
    }

    @Test
    void looksAtTwoHundredRecordsAtMost() {
        assertThat(DialectGuess.of("a,b\n".repeat(500), true).records()).isEqualTo(200);
    }

    @Test
    void refusesDelimitersThatCannotBeOne() {
        assertThat(new Dialect('\t', Dialect.NO_QUOTE).delimiter()).isEqualTo('\t');
        assertThatThrownBy(() -> new Dialect('"', '"')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dialect('\n', '"')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CsvLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
