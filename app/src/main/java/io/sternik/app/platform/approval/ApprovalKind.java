package io.sternik.app.platform.approval;

import io.sternik.app.platform.access.Viewer;
import tools.jackson.databind.JsonNode;

/** A kind of thing that has to be approved; a bean of the module that does it. What is asked is said by the message {@code approval.<code>}. */
public interface ApprovalKind {

    /** Stable code: {@code bulk-edit}. */
    String code();

    /**
     * Does what was approved, or has it done, in the transaction of the last decision.
     *
     * @param content exactly what was asked, its seal whole
     * @param author who asked, with today's rights, acting for the same person as then
     */
    void granted(ApprovalId id, JsonNode content, Viewer author);

    /**
     * Learns that it will not be done: it was refused, taken back, or nobody decided in time; in the same transaction.
     *
     * @param content as it was asked
     */
    default void ended(ApprovalId id, JsonNode content) {}

    /**
     * What somebody who decides is shown, as far as that person may see it.
     *
     * @param shown as kept when it was asked
     */
    JsonNode visibleTo(Viewer viewer, JsonNode shown);
}
