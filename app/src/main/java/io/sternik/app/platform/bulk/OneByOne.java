package io.sternik.app.platform.bulk;

import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.problem.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out a part of an order record by record, for kinds of records that are not changed by the ten thousand. */
@Component
public class OneByOne {

    private final TransactionTemplate each;

    OneByOne(PlatformTransactionManager transactions) {
        // What one record refuses is taken back alone.
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Changes each record by the use case of the single one; answers what was refused. */
    public Map<UUID, Problem> apply(List<BulkRequest.Row> rows, Consumer<BulkRequest.Row> change) {
        Map<UUID, Problem> refusals = new LinkedHashMap<>();
        for (BulkRequest.Row row : rows) {
            try {
                each.executeWithoutResult(_ -> change.accept(row));
            } catch (Refused refused) {
                refusals.put(row.id(), refused.problem());
            }
        }
        return refusals;
    }
}
