package io.sternik.app.selling.invoices;

import static io.sternik.database.selling.Tables.INVOICE;

import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.documents.DocumentRows;
import io.sternik.app.selling.documents.ImportedDocument;
import io.sternik.app.selling.documents.ImportedDocument.Line;
import io.sternik.app.selling.documents.KnownDocuments;
import io.sternik.database.selling.tables.records.InvoiceLineRecord;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.InvoiceVatRecord;
import io.sternik.engine.document.VatTotal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Invoices set by set, for imports. An import acts on all of them, so there is no visibility here. */
@Component
class InvoiceImportStore {

    private final DSLContext sql;

    InvoiceImportStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An invoice that is there.
     *
     * @param imported whether it came from a file and its number is of another series than ours
     */
    record Known(String number, boolean imported, KnownDocuments.Known document) {}

    /** Those that bear the number of one of the documents, or that one of them corrects. */
    List<Known> existing(Collection<DocumentRows> documents) {
        Set<String> numbers = new HashSet<>();
        for (DocumentRows document : documents) {
            numbers.add(document.number());
            String corrects = document.text("corrects");
            if (corrects != null) {
                numbers.add(corrects);
            }
        }
        return sql.select(
                        INVOICE.ID,
                        INVOICE.NUMBER,
                        INVOICE.SOURCE,
                        INVOICE.ACCOUNT,
                        INVOICE.NET_MINOR,
                        INVOICE.VAT_MINOR,
                        INVOICE.ISSUED_ON)
                .from(INVOICE)
                .where(INVOICE.NUMBER.eq(DSL.any(numbers.toArray(String[]::new))), INVOICE.DELETED_AT.isNull())
                .fetch(row -> new Known(
                        row.value2(),
                        row.value3().equals(Source.IMPORT.code()),
                        new KnownDocuments.Known(
                                row.value1(), row.value4(), row.value7(), row.value5(), row.value6())));
    }

    void insert(List<InvoiceFacts> invoices, ImportWriting writing) {
        List<InvoiceRecord> heads = new ArrayList<>();
        List<InvoiceLineRecord> lines = new ArrayList<>();
        List<InvoiceVatRecord> taxes = new ArrayList<>();
        List<ChangeSets.Item> items = new ArrayList<>();
        for (InvoiceFacts invoice : invoices) {
            ImportedDocument document = invoice.document();
            heads.add(head(invoice, writing));
            for (int at = 0; at < document.lines().size(); at++) {
                lines.add(line(document, at));
            }
            document.taxes().forEach(tax -> taxes.add(tax(document, tax)));
            items.add(new ChangeSets.Item(
                    InvoiceId.ref(document.id()),
                    ChangeSets.Operation.CREATED,
                    new FieldChange.Difference()
                            .field("number", null, document.number())
                            .changes(),
                    1));
        }
        ManyRows.insert(sql, heads);
        writing.goesOn();
        ManyRows.insert(sql, lines);
        ManyRows.insert(sql, taxes);
        writing.wrote(items);
    }

    private static InvoiceRecord head(InvoiceFacts invoice, ImportWriting writing) {
        ImportedDocument document = invoice.document();
        InvoiceRecord row = INVOICE.newRecord();
        row.setId(document.id());
        row.setNumber(document.number());
        row.setKind(invoice.kind().name().toLowerCase(Locale.ROOT));
        row.setSource(Source.IMPORT.code());
        row.setCorrects(invoice.corrects());
        row.setAccount(document.account());
        row.setOwnerPosition(document.owner());
        row.setIssuedOn(document.on());
        row.setSoldOn(invoice.soldOn());
        row.setDueOn(invoice.dueOn());
        row.setBuyerName(document.buyer().name());
        row.setBuyerNip(document.buyer().nip());
        row.setBuyerTown(document.buyer().town());
        row.setCurrency(document.currency());
        row.setNetMinor(document.netMinor());
        row.setVatMinor(document.vatMinor());
        row.setGrossMinor(document.gross());
        row.setKsefNumber(invoice.ksefNumber());
        row.setMadeAt(writing.now());
        row.setMadeBy(History.idOf(writing.by()));
        return row;
    }

    private static InvoiceLineRecord line(ImportedDocument document, int at) {
        Line line = document.lines().get(at);
        InvoiceLineRecord row = new InvoiceLineRecord();
        row.setInvoice(document.id());
        row.setRank((short) (at + 1));
        row.setProduct(line.product());
        row.setCode(line.code());
        row.setNamePl(line.name());
        row.setNameEn(line.name());
        row.setUnit(line.unit());
        row.setQuantityThousandths(line.quantityThousandths());
        row.setNetMinor(line.netMinor());
        row.setVatKind(line.vat().kind().name().toLowerCase(Locale.ROOT));
        row.setVatRateBp(line.vat().rateBp());
        return row;
    }

    private static InvoiceVatRecord tax(ImportedDocument document, VatTotal tax) {
        InvoiceVatRecord row = new InvoiceVatRecord();
        row.setInvoice(document.id());
        row.setVatKind(tax.rate().kind().name().toLowerCase(Locale.ROOT));
        row.setVatRateBp(tax.rate().rateBp());
        row.setNetMinor(tax.netMinor());
        row.setVatMinor(tax.vatMinor());
        return row;
    }
}
