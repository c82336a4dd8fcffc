package io.sternik.app.selling.payments;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkProblem;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.bulk.BulkTarget;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.selling.PaymentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many payments at once: that they are taken away. Nothing else of a payment is edited but what it settles, one by one. */
@Component
class PaymentBulk implements BulkTarget {

    private final Payments payments;
    private final PaymentList list;
    private final PaymentStore store;
    private final OneByOne each;

    PaymentBulk(Payments payments, PaymentList list, PaymentStore store, OneByOne each) {
        this.payments = payments;
        this.list = list;
        this.store = store;
        this.each = each;
    }

    @Override
    public String object() {
        return "payments";
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
        if (!change.deletes()) {
            throw new BulkProblem.NothingToDo().refused();
        }
        payments.delete(new PaymentId(id), act, by);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }
}
