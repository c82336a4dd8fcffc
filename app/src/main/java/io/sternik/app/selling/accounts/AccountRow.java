package io.sternik.app.selling.accounts;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.Owner;
import io.sternik.engine.money.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as lists and the record show it.
 *
 * @param headOnly whether the viewer sees it only because of an own open deal: name, town and sector, nothing more
 * @param priceBook from which it is served; null when it is the list
 * @param owner null when nobody owns it
 * @param openDeals open deals on it that the viewer sees
 * @param wonValue value of won deals on it that the viewer sees, in the company's currency; null when there is none
 * @param custom own fields of the company by their codes, empty ones left out
 */
public record AccountRow(
        UUID id,
        @Override long version,
        String name,
        String kind,
        @Nullable String externalId,
        @Nullable String nip,
        @Nullable String country,
        @Nullable String town,
        @Nullable String sector,
        String status,
        @Nullable Ref parent,
        @Nullable Ref priceBook,
        @Nullable Owner owner,
        boolean headOnly,
        long openDeals,
        @Nullable Money wonValue,
        Map<String, Object> custom,
        String source)
        implements Versioned {}
