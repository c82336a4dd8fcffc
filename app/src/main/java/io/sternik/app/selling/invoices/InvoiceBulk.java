package io.sternik.app.selling.invoices;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.bulk.OneByOneTarget;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.invoices.ProFormas.DueWish;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many pro-formas at once: the last day of payment; that they are withdrawn. Invoices that were issued for good are refused. */
@Component
class InvoiceBulk extends OneByOneTarget {

    private static final Comparator<BulkRequest.Row> LATEST_FIRST =
            Comparator.comparing((BulkRequest.Row row) -> row.id().toString()).reversed();

    private final ProFormas proFormas;
    private final BulkForm form;

    InvoiceBulk(ProFormas proFormas, InvoiceList list, InvoiceStore store, BulkForm form, OneByOne each) {
        super("invoices", each, _ -> list.source(), store::names);
        this.proFormas = proFormas;
        this.form = form;
    }

    /** Of two pro-formas of one order the later one goes first: it begins where the other ends. Ids grow with time. */
    @Override
    public List<BulkRequest.Row> inOrder(List<BulkRequest.Row> rows) {
        return rows.stream().sorted(LATEST_FIRST).toList();
    }

    @Override
    protected void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        InvoiceId invoice = new InvoiceId(id);
        if (change.deletes()) {
            proFormas.withdraw(invoice, act, by);
        } else {
            proFormas.change(invoice, form.read(change.patch(), DueWish.class), act, by);
        }
    }
}
