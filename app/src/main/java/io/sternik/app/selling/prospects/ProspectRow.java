package io.sternik.app.selling.prospects;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.Owner;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prospect as lists and the record show it.
 *
 * @param origin where we have it from, in words
 * @param campaign that brought it
 * @param pipeline that a deal would go through; null for the first one
 * @param reason why it does not fit
 * @param reasonText the same in words
 * @param qualified null when nothing was ever answered
 * @param account that it became
 * @param contact that it became
 * @param deal that was opened with it
 * @param custom own fields of the company by their codes, empty ones left out
 */
public record ProspectRow(
        UUID id,
        @Override long version,
        String name,
        @Nullable String company,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String town,
        @Nullable String origin,
        @Nullable UUID campaign,
        @Nullable Ref pipeline,
        ProspectStatus status,
        @Nullable ProspectReason reason,
        @Nullable String reasonText,
        @Nullable String note,
        @Nullable Owner owner,
        @Nullable ProspectScore qualified,
        @Nullable Ref account,
        @Nullable Ref contact,
        @Nullable Ref deal,
        @Nullable OffsetDateTime convertedAt,
        OffsetDateTime createdAt,
        @Nullable String externalId,
        Map<String, Object> custom,
        String source)
        implements Versioned {

    /**
     * How the prospect is qualified.
     *
     * @param score whole percent, null when no answer counts
     * @param coverage whole percent
     */
    public record ProspectScore(@Nullable Integer score, int coverage) {}
}
