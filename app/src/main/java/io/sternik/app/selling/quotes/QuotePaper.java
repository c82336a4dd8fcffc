package io.sternik.app.selling.quotes;

import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.document.Part;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.documents.DocumentNames;
import io.sternik.app.selling.documents.DocumentWords;
import io.sternik.app.selling.quotes.QuoteView.QuoteTotals;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.engine.finding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a version of a quote on paper: the figures as they are kept, nothing reckoned anew but the table of taxes from its lines. */
@Component
class QuotePaper {

    private final QuoteStore store;
    private final DocumentNames names;
    private final Texts texts;
    private final Company company;
    private final CompanyTime time;

    QuotePaper(QuoteStore store, DocumentNames names, Texts texts, Company company, CompanyTime time) {
        this.store = store;
        this.names = names;
        this.texts = texts;
        this.company = company;
        this.time = time;
    }

    /** A version as a document. */
    Paper of(QuoteRecord quote, QuoteVersionRecord version, Language language) {
        List<QuoteLineRecord> lines = store.lines(version.getQuote(), version.getNo());
        DocumentWords words = new DocumentWords(texts, language, version.getCurrency());
        QuoteTotals totals = QuoteViews.totals(version, lines);
        List<Part> parts = new ArrayList<>();
        parts.add(lines(lines, totals, words));
        parts.add(words.taxes(totals.vat().stream()
                .map(row -> new DocumentWords.TaxRow(
                        row.kind(), row.rateBp(), row.net().minor(), row.tax().minor()))
                .toList()));
        String terms = version.getTerms();
        if (terms != null) {
            parts.add(
                    new Part.Notes(terms.lines().filter(line -> !line.isBlank()).toList()));
        }
        return new Paper(
                language,
                company.profile().map(Company.Profile::name).orElse("Sternik"),
                title(quote, version, language),
                facts(version, words),
                parts,
                words.word("quote.paper.stamp", Map.of("number", quote.getNumber(), "no", version.getNo())));
    }

    /** What the document is called: {@code Oferta OF/2026/12}. */
    String title(QuoteRecord quote, QuoteVersionRecord version, Language language) {
        return texts.get(
                language,
                version.getNo() == 1 ? "quote.paper.title" : "quote.paper.titleOfVersion",
                Map.of("number", quote.getNumber(), "no", version.getNo()));
    }

    private List<Paper.Fact> facts(QuoteVersionRecord version, DocumentWords words) {
        List<Paper.Fact> facts = new ArrayList<>();
        facts.add(words.fact("document.paper.buyer", version.getBuyerName()));
        if (version.getBuyerNip() != null) {
            facts.add(words.fact("document.paper.nip", version.getBuyerNip()));
        }
        if (version.getBuyerTown() != null) {
            facts.add(words.fact("document.paper.town", version.getBuyerTown()));
        }
        if (version.getBuyerPerson() != null) {
            facts.add(words.fact("document.paper.person", version.getBuyerPerson()));
        }
        facts.add(words.fact("quote.paper.datedOn", words.written().date(version.getDatedOn())));
        facts.add(words.fact("quote.paper.validUntil", words.written().date(version.getValidUntil())));
        UUID sender = version.getSentBy();
        String name = sender == null ? null : names.users(List.of(sender)).get(sender);
        if (name != null) {
            facts.add(words.fact("quote.paper.sentBy", name));
        }
        if (version.getAnsweredAt() != null) {
            boolean accepted = version.getState().equals(QuoteState.ACCEPTED.code());
            facts.add(words.fact(
                    accepted ? "quote.paper.accepted" : "quote.paper.rejected",
                    Objects.requireNonNullElse(version.getAnsweredBy(), "") + ", "
                            + words.written().moment(version.getAnsweredAt().atZoneSameInstant(time.zone()))));
        }
        return facts;
    }

    private static Part.Table lines(List<QuoteLineRecord> lines, QuoteTotals totals, DocumentWords words) {
        List<Part.Row> rows = new ArrayList<>();
        for (QuoteLineRecord line : lines) {
            String name = words.language() == Language.PL ? line.getNamePl() : line.getNameEn();
            rows.add(new Part.Row(
                    line.getRank() + ". " + name + (line.getCode() == null ? "" : " (" + line.getCode() + ")"),
                    List.of(
                            words.quantity(line.getQuantityThousandths(), line.getUnit()),
                            price(line, words),
                            line.getDiscountBp() == 0 ? "" : words.percent(line.getDiscountBp()),
                            words.rate(line.getVatKind(), line.getVatRateBp()),
                            words.money(line.getNetMinor())),
                    null));
        }
        return new Part.Table(
                words.word("document.paper.lines", Map.of()),
                words.heads("name", "quantity", "price", "discount", "vat", "net"),
                rows,
                new Part.Row(
                        words.word("document.paper.netTotal", Map.of()),
                        List.of("", "", "", "", words.money(totals.net().minor())),
                        null));
    }

    private static String price(QuoteLineRecord line, DocumentWords words) {
        String price = words.money(line.getPriceMinor());
        return line.getPerQuantity() == 1
                ? price
                : words.word(
                        "document.paper.pricePer",
                        Map.of("price", price, "count", line.getPerQuantity(), "unit", words.unit(line.getUnit())));
    }
}
