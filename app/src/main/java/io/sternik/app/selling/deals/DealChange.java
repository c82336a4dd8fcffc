package io.sternik.app.selling.deals;

import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.Stamp;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.database.selling.tables.records.DealRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of one deal that was judged and is still to be written.
 *
 * @param deal with its new values and version; it remembers those that were read
 * @param product the new one, as far as it changes
 * @param move to another stage, if it is one
 * @param told what people are told
 * @param undoable by which it is taken back
 */
record DealChange(
        DealRecord deal,
        @Nullable NewProduct product,
        @Nullable Move move,
        List<FieldChange> told,
        List<FieldChange> undoable) {

    /** The product that a deal gets, or none. */
    record NewProduct(@Nullable UUID id) {}

    /** A step on the way of a deal. */
    record Move(
            UUID from,
            Pipelines.Stage to,
            Stamp owner,
            @Nullable String overrideReason) {

        /** A step that needed nobody's word. */
        Move(UUID from, Pipelines.Stage to, Stamp owner) {
            this(from, to, owner, null);
        }
    }

    Journal.Deed deed() {
        return new Journal.Deed(
                DealId.ref(deal.getId()), deal.getVersion(), move == null ? "changed" : "moved", told, undoable);
    }
}
