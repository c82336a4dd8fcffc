package io.sternik.app.selling.deals;

import io.sternik.app.selling.LostReasonId;
import io.sternik.app.selling.StageId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody wants.
 *
 * @param lostReason why it is lost, for stages that are
 * @param overrideReason why it shall move although its stage demands more; a word of somebody above the owner
 */
record DealMove(
        StageId to,
        @Nullable LostReasonId lostReason,
        @Nullable String overrideReason) {

    static DealMove of(UUID to, @Nullable UUID lostReason, @Nullable String overrideReason) {
        return new DealMove(new StageId(to), lostReason == null ? null : new LostReasonId(lostReason), overrideReason);
    }
}
