package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.CsvEntry.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A generated twin of the bank's archive: wide, with two rows of heads, decimal commas and rows about the columns below. */
class WideRatesTest {

    private static final Charset POLISH = Charset.forName("windows-1250");

    private static final String ARCHIVE = """
            data;1USD;1EUR;100JPY;nr tabeli;pełny numer tabeli;
            ;dolar amerykański;euro;jen (Japonia);;;
            20260102;3,5001;4,2002;2,3003;1;001/A/NBP/2026;
            20260105;3,5111;;2,3113;2;002/A/NBP/2026;
            ;;;;;;
            kod ISO;USD;EUR;JPY;;;
            nazwa waluty;dolar amerykański;euro;jen (Japonia);;;
            liczba jednostek;1;1;100;;;
            """;

    @Test
    void eachRateBecomesARowAndRowsAboutTheColumnsArePassedOver() throws IOException {
        assertThat(rows(ARCHIVE))
                .containsExactly(
                        WideRates.HEADER,
                        List.of("20260102", "USD", "1", "3,5001", "001/A/NBP/2026"),
                        List.of("20260102", "EUR", "1", "4,2002", "001/A/NBP/2026"),
                        List.of("20260102", "JPY", "100", "2,3003", "001/A/NBP/2026"),
                        List.of("20260105", "USD", "1", "3,5111", "002/A/NBP/2026"),
                        List.of("20260105", "JPY", "100", "2,3113", "002/A/NBP/2026"));
    }

    @Test
    void aDayThatIsNoneIsHandedOnSoThatItIsRefusedAndNotLost() throws IOException {
        assertThat(rows(ARCHIVE.replace("20260105", "2026x105")))
                .contains(List.of("2026x105", "USD", "1", "3,5111", "002/A/NBP/2026"));
    }

    @Test
    void otherTablesStayAsTheyAre() throws IOException {
        String sales = "data;1USD;klient\n20260102;3,5;Anna\n20260103;4,5;Ewa\n";
        assertThat(rows(sales))
                .containsExactly(
                        List.of("data", "1USD", "klient"),
                        List.of("20260102", "3,5", "Anna"),
                        List.of("20260103", "4,5", "Ewa"));
        assertThat(rows(ARCHIVE.replace("data;", "kurs;")))
                .contains(List.of("kod ISO", "USD", "EUR", "JPY", "", "", ""));
    }

    private static List<List<String>> rows(String text) throws IOException {
        CsvOptions options = new CsvOptions(null, new CsvLimits(1_000, 10_000, 100));
        List<List<String>> rows = new ArrayList<>();
        try (RecordSource source =
                WideRates.unfolded(CsvReader.of(new ByteArrayInputStream(text.getBytes(POLISH)), POLISH, options))) {
            for (CsvEntry entry = source.next(); entry != null; entry = source.next()) {
                rows.add(((CsvRecord) entry).fields());
            }
        }
        return rows;
    }
}
