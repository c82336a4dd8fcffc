package io.sternik.app.platform.bulk;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A kind of record many of which can be changed at once; a bean of the module that owns it. */
public interface BulkTarget {

    /** Kind of record as in addresses: {@code deals}. */
    String object();

    /** The list from which records are chosen. */
    ListSource<?> source(Viewer viewer);

    /** The records in the order in which they are judged; another one where a record stands in the way of one before it. */
    default List<BulkRequest.Row> inOrder(List<BulkRequest.Row> rows) {
        return rows;
    }

    /**
     * Changes records as a part of the act, each judged as if it were changed alone: what the use case refuses for one record is answered
     * for that record, and the others are changed. Refuses a change that is not of the form this kind of record takes.
     *
     * @param rows each record once
     */
    Map<UUID, Problem> apply(List<BulkRequest.Row> rows, ChangeSetId act, Viewer by);

    /** Names of the records, for what was refused. */
    Map<UUID, String> names(Collection<UUID> ids, Viewer viewer);
}
