package io.sternik.app.platform.approval;

import org.jspecify.annotations.Nullable;

/**
 * Who has to agree, in the order of the steps.
 *
 * @param permission those who have it; null for the nearest superior of whoever asks
 */
public record Step(@Nullable String permission) {

    /** The nearest superior; for whoever has none, those who have {@link ApprovalRights#APPROVE_TOP}. */
    public static final Step SUPERIOR = new Step(null);
}
