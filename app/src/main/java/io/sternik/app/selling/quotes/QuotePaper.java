package io.sternik.app.selling.quotes;

import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.document.Part;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.quotes.QuoteView.QuoteTax;
import io.sternik.app.selling.quotes.QuoteView.QuoteTotals;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.engine.finding.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a version of a quote on paper: the figures as they are kept, nothing reckoned anew but the table of taxes from its lines. */
@Component
class QuotePaper {

    /** The unit of products that are sold one by one. */
    private static final String PIECES = "pcs";

    private final QuoteStore store;
    private final Texts texts;
    private final Company company;
    private final CompanyTime time;

    QuotePaper(QuoteStore store, Texts texts, Company company, CompanyTime time) {
        this.store = store;
        this.texts = texts;
        this.company = company;
        this.time = time;
    }

    /** A version as a document. */
    Paper of(QuoteRecord quote, QuoteVersionRecord version, Language language) {
        List<QuoteLineRecord> lines = store.lines(version.getQuote(), version.getNo());
        Writing writing = new Writing(language, new Written(language), version.getCurrency());
        QuoteTotals totals = QuoteViews.totals(version, lines);
        List<Part> parts = new ArrayList<>();
        parts.add(writing.lines(lines, totals));
        parts.add(writing.taxes(totals));
        String terms = version.getTerms();
        if (terms != null) {
            parts.add(
                    new Part.Notes(terms.lines().filter(line -> !line.isBlank()).toList()));
        }
        return new Paper(
                language,
                company.profile().map(Company.Profile::name).orElse("Sternik"),
                title(quote, version, language),
                facts(version, writing),
                parts,
                writing.word("quote.paper.stamp", Map.of("number", quote.getNumber(), "no", version.getNo())));
    }

    /** What the document is called: {@code Oferta OF/2026/12}. */
    String title(QuoteRecord quote, QuoteVersionRecord version, Language language) {
        return texts.get(
                language,
                version.getNo() == 1 ? "quote.paper.title" : "quote.paper.titleOfVersion",
                Map.of("number", quote.getNumber(), "no", version.getNo()));
    }

    private List<Paper.Fact> facts(QuoteVersionRecord version, Writing writing) {
        List<Paper.Fact> facts = new ArrayList<>();
        facts.add(writing.fact("quote.paper.buyer", version.getBuyerName()));
        if (version.getBuyerNip() != null) {
            facts.add(writing.fact("quote.paper.nip", version.getBuyerNip()));
        }
        if (version.getBuyerTown() != null) {
            facts.add(writing.fact("quote.paper.town", version.getBuyerTown()));
        }
        if (version.getBuyerPerson() != null) {
            facts.add(writing.fact("quote.paper.person", version.getBuyerPerson()));
        }
        facts.add(writing.fact("quote.paper.datedOn", writing.written().date(version.getDatedOn())));
        facts.add(writing.fact("quote.paper.validUntil", writing.written().date(version.getValidUntil())));
        UUID sender = version.getSentBy();
        String name = sender == null ? null : store.users(List.of(sender)).get(sender);
        if (name != null) {
            facts.add(writing.fact("quote.paper.sentBy", name));
        }
        if (version.getAnsweredAt() != null) {
            boolean accepted = version.getState().equals(QuoteState.ACCEPTED.code());
            facts.add(writing.fact(
                    accepted ? "quote.paper.accepted" : "quote.paper.rejected",
                    Objects.requireNonNullElse(version.getAnsweredBy(), "") + ", "
                            + writing.written().moment(version.getAnsweredAt().atZoneSameInstant(time.zone()))));
        }
        return facts;
    }

    /** Words and figures of one language. */
    private final class Writing {

        private final Language language;
        private final Written written;
        private final String currency;

        Writing(Language language, Written written, String currency) {
            this.language = language;
            this.written = written;
            this.currency = currency;
        }

        Written written() {
            return written;
        }

        String word(String key, Map<String, Object> values) {
            return texts.get(language, key, values);
        }

        Paper.Fact fact(String key, String says) {
            return new Paper.Fact(word(key, Map.of()), says);
        }

        Part.Table lines(List<QuoteLineRecord> lines, QuoteTotals totals) {
            List<Part.Row> rows = new ArrayList<>();
            for (QuoteLineRecord line : lines) {
                String name = language == Language.PL ? line.getNamePl() : line.getNameEn();
                rows.add(new Part.Row(
                        line.getRank() + ". " + name + (line.getCode() == null ? "" : " (" + line.getCode() + ")"),
                        List.of(quantity(line), price(line), discount(line), tax(line), money(line.getNetMinor())),
                        null));
            }
            return new Part.Table(
                    word("quote.paper.lines", Map.of()),
                    heads("name", "quantity", "price", "discount", "vat", "net"),
                    rows,
                    new Part.Row(
                            word("quote.paper.netTotal", Map.of()),
                            List.of("", "", "", "", money(totals.net().minor())),
                            null));
        }

        Part.Table taxes(QuoteTotals totals) {
            List<Part.Row> rows = new ArrayList<>();
            for (QuoteTax row : totals.vat()) {
                rows.add(new Part.Row(
                        rate(row.kind(), row.rateBp()),
                        List.of(
                                money(row.net().minor()),
                                money(row.tax().minor()),
                                money(row.net().minor() + row.tax().minor())),
                        null));
            }
            long tax = totals.gross().minor() - totals.net().minor();
            return new Part.Table(
                    word("quote.paper.taxes", Map.of()),
                    heads("rate", "net", "tax", "gross"),
                    rows,
                    new Part.Row(
                            word("quote.paper.grossTotal", Map.of()),
                            List.of(
                                    money(totals.net().minor()),
                                    money(tax),
                                    money(totals.gross().minor())),
                            null));
        }

        private List<String> heads(String... names) {
            return java.util.Arrays.stream(names)
                    .map(name -> word("quote.paper." + name, Map.of()))
                    .toList();
        }

        private String money(long minor) {
            return written.money(minor, currency);
        }

        private String quantity(QuoteLineRecord line) {
            String amount = BigDecimal.valueOf(line.getQuantityThousandths(), 3)
                    .stripTrailingZeros()
                    .toPlainString();
            return (language == Language.PL ? amount.replace('.', ',') : amount) + "\u00a0" + unit(line);
        }

        private String unit(QuoteLineRecord line) {
            return line.getUnit().equals(PIECES) ? word("line.piece", Map.of()) : line.getUnit();
        }

        private String price(QuoteLineRecord line) {
            String price = money(line.getPriceMinor());
            return line.getPerQuantity() == 1
                    ? price
                    : word(
                            "quote.paper.pricePer",
                            Map.of("price", price, "count", line.getPerQuantity(), "unit", unit(line)));
        }

        private String discount(QuoteLineRecord line) {
            return line.getDiscountBp() == 0 ? "" : written.percent(line.getDiscountBp());
        }

        private String tax(QuoteLineRecord line) {
            return rate(line.getVatKind(), line.getVatRateBp());
        }

        private String rate(String kind, int rateBp) {
            return kind.equals("rate") ? written.percent(rateBp) : word("vat." + kind, Map.of());
        }
    }
}
