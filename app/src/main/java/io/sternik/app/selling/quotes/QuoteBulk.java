package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.bulk.BulkTarget;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.quotes.QuoteTerms.QuoteWish;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many quotes that were not sent yet at once: how long they hold, their terms and language; that they are thrown away. */
@Component
class QuoteBulk implements BulkTarget {

    private final Quotes quotes;
    private final QuoteList list;
    private final QuoteStore store;
    private final BulkForm form;
    private final OneByOne each;

    QuoteBulk(Quotes quotes, QuoteList list, QuoteStore store, BulkForm form, OneByOne each) {
        this.quotes = quotes;
        this.list = list;
        this.store = store;
        this.form = form;
        this.each = each;
    }

    @Override
    public String object() {
        return "quotes";
    }

    @Override
    public ListSource<?> source(Viewer viewer) {
        return list.source();
    }

    @Override
    public Map<UUID, Problem> apply(List<BulkRequest.Row> rows, ChangeSetId act, Viewer by) {
        return each.apply(rows, row -> apply(row.id(), row.change(), act, by));
    }

    private void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        QuoteId quote = new QuoteId(id);
        if (change.deletes()) {
            quotes.discard(quote, act, by);
        } else {
            quotes.change(quote, form.read(change.patch(), QuoteWish.class), act, by);
        }
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }
}
