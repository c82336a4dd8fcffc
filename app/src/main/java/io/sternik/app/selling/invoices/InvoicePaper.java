package io.sternik.app.selling.invoices;

import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.document.Part;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.selling.documents.DocumentWords;
import io.sternik.app.selling.documents.DocumentWords.TaxRow;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceLineView;
import io.sternik.engine.finding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts an invoice on paper, with the words that a pro-forma is no tax document. */
@Component
class InvoicePaper {

    private final Texts texts;
    private final Company company;

    InvoicePaper(Texts texts, Company company) {
        this.texts = texts;
        this.company = company;
    }

    Paper of(InvoiceView invoice, Language language) {
        DocumentWords words =
                new DocumentWords(texts, language, invoice.net().currency().getCurrencyCode());
        List<Paper.Fact> facts = new ArrayList<>();
        facts.add(words.fact("document.paper.buyer", invoice.buyer()));
        facts.add(words.fact("invoice.paper.issuedOn", words.written().date(invoice.issuedOn())));
        facts.add(words.fact("invoice.paper.dueOn", words.written().date(invoice.dueOn())));
        if (invoice.order() != null) {
            facts.add(words.fact("invoice.paper.order", invoice.order().label().in(language)));
        }
        facts.add(words.fact("invoice.paper.open", words.money(invoice.open().minor())));
        List<Part> parts = new ArrayList<>();
        parts.add(lines(invoice, words));
        parts.add(words.taxes(invoice.taxes().stream()
                .map(tax -> new TaxRow(
                        tax.kind(), tax.rateBp(), tax.net().minor(), tax.tax().minor()))
                .toList()));
        if (invoice.kind() == InvoiceView.InvoiceKind.PRO_FORMA) {
            parts.add(new Part.Notes(List.of(words.word("invoice.paper.proFormaNote", Map.of()))));
        }
        return new Paper(
                language,
                company.profile().map(Company.Profile::name).orElse("Sternik"),
                title(invoice, language),
                facts,
                parts,
                invoice.number());
    }

    /** What the document is called. */
    String title(InvoiceView invoice, Language language) {
        return texts.get(
                language,
                "invoice.paper.title",
                Map.of("kind", invoice.kind().name().toLowerCase(java.util.Locale.ROOT), "number", invoice.number()));
    }

    private static Part.Table lines(InvoiceView invoice, DocumentWords words) {
        List<Part.Row> rows = new ArrayList<>();
        for (InvoiceLineView line : invoice.lines()) {
            rows.add(new Part.Row(
                    line.rank() + ". " + line.name().in(words.language())
                            + (line.code() == null ? "" : " (" + line.code() + ")"),
                    List.of(
                            words.quantity(line.quantityThousandths(), line.unit()),
                            words.money(line.net().minor())),
                    null));
        }
        return new Part.Table(
                words.word("document.paper.lines", Map.of()),
                words.heads("name", "quantity", "net"),
                rows,
                new Part.Row(
                        words.word("document.paper.netTotal", Map.of()),
                        List.of("", words.money(invoice.net().minor())),
                        null));
    }
}
