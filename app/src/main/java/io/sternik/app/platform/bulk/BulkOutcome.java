package io.sternik.app.platform.bulk;

import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a bulk edit, or would come of it.
 *
 * @param count records that were chosen
 * @param changed those that changed
 * @param unchanged those that were so already
 * @param refused those that were refused, all of them counted
 * @param refusals the first of them with the reason
 * @param approval who has to agree before it is done; null when nobody has to
 */
public record BulkOutcome(
        long count,
        long changed,
        long unchanged,
        long refused,
        List<Refusal> refusals,
        @Nullable NeededApproval approval) {

    /** At most so many refusals are told one by one. */
    static final int TOLD = 500;

    /**
     * One record that stays as it is.
     *
     * @param code of the refusal; null in outcomes that were kept before it was told
     */
    public record Refusal(
            UUID id, @Nullable String name, @Nullable String code, Text reason) {}

    /** The same with who has to agree. */
    BulkOutcome needing(@Nullable NeededApproval needed) {
        return new BulkOutcome(count, changed, unchanged, refused, refusals, needed);
    }

    /** The numbers alone. */
    BulkOutcome without() {
        return new BulkOutcome(count, changed, unchanged, refused, List.of(), null);
    }
}
