package io.sternik.app.selling.deals;

import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal to be made by hand.
 *
 * @param pipeline the first one when it is left out
 * @param stage the pipeline's first stage when it is left out
 * @param owner the viewer's own position when it is left out
 * @param custom own fields of the company by their codes
 */
public record NewDeal(
        String name,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable UUID product,
        @Nullable UUID pipeline,
        @Nullable UUID stage,
        @Nullable Money amount,
        @Nullable LocalDate closeOn,
        @Nullable UUID owner,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Map<String, @Nullable Object> custom) {}
