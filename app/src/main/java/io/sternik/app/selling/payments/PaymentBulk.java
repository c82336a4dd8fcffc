package io.sternik.app.selling.payments;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkProblem;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.bulk.OneByOneTarget;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.selling.PaymentId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many payments at once: that they are taken away. Nothing else of a payment is edited but what it settles, one by one. */
@Component
class PaymentBulk extends OneByOneTarget {

    private final Payments payments;

    PaymentBulk(Payments payments, PaymentList list, PaymentStore store, OneByOne each) {
        super("payments", each, _ -> list.source(), store::names);
        this.payments = payments;
    }

    @Override
    protected void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        if (!change.deletes()) {
            throw new BulkProblem.NothingToDo().refused();
        }
        payments.delete(new PaymentId(id), act, by);
    }
}
