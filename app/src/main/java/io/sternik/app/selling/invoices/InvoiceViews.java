package io.sternik.app.selling.invoices;

import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.documents.DocumentNames;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceKind;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceLineView;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceStanding;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceTax;
import io.sternik.database.selling.tables.records.InvoiceLineRecord;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.InvoiceVatRecord;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows invoices to people, with the names of what they point to; all invoices of a call are read together. */
@Component
class InvoiceViews {

    private final InvoiceStore store;
    private final DocumentNames names;
    private final CompanyTime time;

    InvoiceViews(InvoiceStore store, DocumentNames names, CompanyTime time) {
        this.store = store;
        this.names = names;
        this.time = time;
    }

    InvoiceView one(InvoiceRecord invoice) {
        return all(List.of(invoice)).getFirst();
    }

    List<InvoiceView> all(List<InvoiceRecord> invoices) {
        List<UUID> ids = invoices.stream().map(InvoiceRecord::getId).toList();
        Map<UUID, List<InvoiceLineRecord>> lines = store.lines(ids);
        Map<UUID, List<InvoiceVatRecord>> taxes = store.taxes(ids);
        Map<UUID, String> accounts = names.accounts(DocumentNames.each(invoices, InvoiceRecord::getAccount));
        Map<UUID, String> orders = store.orderNumbers(DocumentNames.each(invoices, InvoiceRecord::getSalesOrder));
        return invoices.stream()
                .map(invoice -> view(
                        invoice,
                        lines.getOrDefault(invoice.getId(), List.of()),
                        taxes.getOrDefault(invoice.getId(), List.of()),
                        accounts,
                        orders))
                .toList();
    }

    private InvoiceView view(
            InvoiceRecord invoice,
            List<InvoiceLineRecord> lines,
            List<InvoiceVatRecord> taxes,
            Map<UUID, String> accounts,
            Map<UUID, String> orders) {
        String currency = invoice.getCurrency();
        UUID order = invoice.getSalesOrder();
        long open = invoice.getGrossMinor() - invoice.getPaidMinor();
        return new InvoiceView(
                new InvoiceId(invoice.getId()),
                invoice.getVersion(),
                invoice.getNumber(),
                InvoiceKind.ofCode(invoice.getKind()),
                InvoiceStanding.of(open, invoice.getDueOn(), time.today()),
                Ref.proper(invoice.getAccount(), accounts.getOrDefault(invoice.getAccount(), "")),
                Ref.named(order, order == null ? null : orders.get(order)),
                invoice.getIssuedOn(),
                invoice.getSoldOn(),
                invoice.getDueOn(),
                invoice.getBuyerName(),
                Money.ofMinor(invoice.getNetMinor(), currency),
                Money.ofMinor(invoice.getVatMinor(), currency),
                Money.ofMinor(invoice.getGrossMinor(), currency),
                Money.ofMinor(invoice.getPaidMinor(), currency),
                Money.ofMinor(open, currency),
                invoice.getKsefNumber(),
                DocumentSource.ofCode(invoice.getSource()),
                lines.stream().map(line -> line(line, currency)).toList(),
                taxes.stream()
                        .map(tax -> new InvoiceTax(
                                tax.getVatKind(),
                                tax.getVatRateBp(),
                                Money.ofMinor(tax.getNetMinor(), currency),
                                Money.ofMinor(tax.getVatMinor(), currency)))
                        .toList());
    }

    private static InvoiceLineView line(InvoiceLineRecord line, String currency) {
        return new InvoiceLineView(
                line.getRank(),
                new Text(line.getNamePl(), line.getNameEn()),
                line.getCode(),
                line.getUnit(),
                line.getQuantityThousandths(),
                Money.ofMinor(line.getNetMinor(), currency));
    }
}
