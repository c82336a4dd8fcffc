package io.sternik.app.selling;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an open or closed deal that people change.
 *
 * @param amountMinor null when it is unknown
 */
record DealState(
        String name,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable UUID product,
        UUID pipeline,
        UUID stage,
        @Nullable Long amountMinor,
        String currency,
        LocalDate openedOn,
        @Nullable LocalDate closeOn,
        UUID owner,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn) {}
