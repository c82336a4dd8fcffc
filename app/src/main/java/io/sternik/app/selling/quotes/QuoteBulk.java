package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.bulk.OneByOneTarget;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.quotes.QuoteTerms.QuoteWish;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many quotes that were not sent yet at once: how long they hold, their terms and language; that they are thrown away. */
@Component
class QuoteBulk extends OneByOneTarget {

    private final Quotes quotes;
    private final BulkForm form;

    QuoteBulk(Quotes quotes, QuoteList list, QuoteStore store, BulkForm form, OneByOne each) {
        super("quotes", each, _ -> list.source(), store::names);
        this.quotes = quotes;
        this.form = form;
    }

    @Override
    protected void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        QuoteId quote = new QuoteId(id);
        if (change.deletes()) {
            quotes.discard(quote, act, by);
        } else {
            quotes.change(quote, form.read(change.patch(), QuoteWish.class), act, by);
        }
    }
}
