package io.sternik.app.selling.deals;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.cooling.Cooling;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as lists, boards and the record panel show it.
 *
 * @param amount null when it is unknown
 * @param amountSource {@code typed}, or {@code lines} when the amount is the sum of the lines
 * @param openedOn business date on which the work began
 * @param closeOn expected date of the decision
 * @param closedOn business date of winning or losing
 * @param owner position that owns it today
 * @param lastTouchAt when somebody last spoke to the customer about it
 * @param cooling how long it has been quiet, null once it is closed
 * @param qualification by its answers, null when it was never answered
 * @param custom own fields of the company by their codes, empty ones left out
 * @param source how it came here: by hand, import, demo
 */
public record DealRow(
        UUID id,
        @Override long version,
        String name,
        @Nullable Ref account,
        @Nullable Ref contact,
        @Nullable Ref product,
        UUID pipeline,
        StageView stage,
        @Nullable Money amount,
        String currency,
        String amountSource,
        LocalDate openedOn,
        @Nullable LocalDate closeOn,
        @Nullable LocalDate closedOn,
        @Nullable OffsetDateTime closedAt,
        @Nullable Ref lostReason,
        @Nullable Owner owner,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable OffsetDateTime lastTouchAt,
        @Nullable Cooling cooling,
        @Nullable QualifiedBy qualification,
        @Nullable String externalId,
        Map<String, Object> custom,
        String source)
        implements Versioned {

    /** The stage in which a deal stands. */
    public record StageView(UUID id, Pipelines.Kind kind, Text name) {}

    /**
     * How well a deal is qualified.
     *
     * @param score whole percent, null when all answers were taken back
     * @param coverage whole percent
     */
    public record QualifiedBy(@Nullable Integer score, int coverage) {}
}
