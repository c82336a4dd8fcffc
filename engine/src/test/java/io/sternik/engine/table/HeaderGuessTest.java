package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.CsvEntry.CsvRecord;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderGuessTest {

    @Test
    void findsTheHeaderBelowTitles() throws IOException {
        HeaderGuess guess = guess("Raport sprzedaży\nKlient;Kwota\nAlfa;1,50\nBeta;2,50\nRazem;4,00\n", 2);
        assertThat(guess.record()).isEqualTo(1);
        assertThat(guess.names()).containsExactly("Klient", "Kwota");
        assertThat(guess.findings()).isEmpty();
    }

    @Test
    void saysThatThereIsNone() throws IOException {
        assertThat(codes(guess("1,2\n3,4\n", 2))).containsExactly("table.no-header");
        assertThat(codes(guess("a,b\na,c\n", 2))).containsExactly("table.no-header");
        assertThat(codes(guess("a,b\nd,c\n", 2))).isEmpty();
    }

    @Test
    void reportsDuplicateAndMissingNamesAndMissingRows() throws IOException {
        HeaderGuess guess = guess("Nazwa,nazwa,\nx,1,2\n", 3);
        assertThat(guess.findings())
                .extracting(finding -> finding.code() + " " + finding.line() + ":" + finding.column())
                .containsExactly("table.duplicate-header 1:2", "table.empty-header 1:3");
        assertThat(codes(guess("a,b\n", 2))).containsExactly("table.no-rows");
    }

    @Test
    void recognisesTotals() {
        assertThat(HeaderGuess.isTotal(List.of("", "Razem:", "12"))).isTrue();
        assertThat(HeaderGuess.isTotal(List.of("Razemska", "12"))).isFalse();
        assertThat(HeaderGuess.isTotal(List.of("Total", "Paliwa", "12"))).isFalse();
        assertThat(HeaderGuess.isTotal(List.of("Suma", "", "12", "9%"))).isTrue();
    }

    @Test
    void joinsTwoRowsOfWhichTheUpperGroupsColumns() throws IOException {
        HeaderGuess guess = guess(
                "Zestawienie;;;;\nKlient;;Szansa;;\nNazwa;NIP;Etap;Kwota;Uwagi\nAlfa;000-123-45-62;Oferta;1,50;x\n", 5);
        assertThat(guess.record()).isEqualTo(1);
        assertThat(guess.rows()).isEqualTo(2);
        assertThat(guess.names())
                .containsExactly("Klient Nazwa", "Klient NIP", "Szansa Etap", "Szansa Kwota", "Szansa Uwagi");
    }

    @Test
    void passesTitlesThatFillOneCellOfATable() throws IOException {
        HeaderGuess guess = guess("Raport;;\n;;2025\nKlient;Miasto;Kwota\nAlfa;Łódź;1,50\n", 3);
        assertThat(guess.record()).isEqualTo(2);
        assertThat(guess.rows()).isEqualTo(1);
    }

    private static HeaderGuess guess(String text, int fieldCount) throws IOException {
        List<CsvRecord> records = CsvText.read(text).stream()
                .filter(CsvRecord.class::isInstance)
                .map(CsvRecord.class::cast)
                .toList();
        return HeaderGuess.of(records, fieldCount);
    }

    private static List<String> codes(HeaderGuess guess) {
        return guess.findings().stream().map(finding -> finding.code()).toList();
    }
}
