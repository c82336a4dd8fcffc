package io.sternik.app.selling.documents;

import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.document.Part;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.engine.finding.Language;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;

/**
 * Words and figures of a commercial document in one language.
 *
 * @param currency of all its amounts
 */
public record DocumentWords(Texts texts, Language language, String currency) {

    /** The unit of products that are sold one by one. */
    private static final String PIECES = "pcs";

    /** A row of its table of taxes, in minor units. */
    public record TaxRow(String kind, int rateBp, long netMinor, long taxMinor) {}

    /** Figures and dates as people of the language write them. */
    public Written written() {
        return new Written(language);
    }

    /** A message. */
    public String word(String key, Map<String, Object> values) {
        return texts.get(language, key, values);
    }

    /** A named statement. */
    public Paper.Fact fact(String key, String says) {
        return new Paper.Fact(word(key, Map.of()), says);
    }

    /** Names of columns by the ends of their keys: {@code document.paper.<name>}. */
    public List<String> heads(String... names) {
        return Arrays.stream(names)
                .map(name -> word("document.paper." + name, Map.of()))
                .toList();
    }

    /** An amount in full. */
    public String money(long minor) {
        return written().money(minor, currency);
    }

    /** A quantity with its unit. */
    public String quantity(long thousandths, String unit) {
        String amount = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
        return (language == Language.PL ? amount.replace('.', ',') : amount) + "\u00a0" + unit(unit);
    }

    /** A unit of measure. */
    public String unit(String unit) {
        return unit.equals(PIECES) ? word("line.piece", Map.of()) : unit;
    }

    /** A rate of tax, or why there is none. */
    public String rate(String kind, int rateBp) {
        return kind.equals("rate") ? percent(rateBp) : word("vat." + kind, Map.of());
    }

    /** A share in basis points, without decimals where there are none: {@code 23%}, {@code 7,5%}. */
    public String percent(int basisPoints) {
        return basisPoints % 100 == 0
                ? written().number(basisPoints / 100) + "%"
                : written().percent(basisPoints);
    }

    /** The header by which a document with this title is saved as a file. */
    public static String attachment(String title) {
        return ContentDisposition.attachment()
                .filename(title.replace('/', '-') + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** The table of taxes, which adds up to the gross of the document. */
    public Part.Table taxes(List<TaxRow> rows) {
        long net = rows.stream().mapToLong(TaxRow::netMinor).sum();
        long tax = rows.stream().mapToLong(TaxRow::taxMinor).sum();
        return new Part.Table(
                word("document.paper.taxes", Map.of()),
                heads("rate", "net", "tax", "gross"),
                rows.stream()
                        .map(row -> row(rate(row.kind(), row.rateBp()), row.netMinor(), row.taxMinor()))
                        .toList(),
                row(word("document.paper.grossTotal", Map.of()), net, tax));
    }

    private Part.Row row(String name, long net, long tax) {
        return new Part.Row(name, List.of(money(net), money(tax), money(net + tax)), null);
    }
}
