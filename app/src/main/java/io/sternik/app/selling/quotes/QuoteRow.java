package io.sternik.app.selling.quotes;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.Owner;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote as lists show it, by the version that counts.
 *
 * @param name its number
 * @param account customer of the deal today
 * @param amount net
 */
record QuoteRow(
        UUID id,
        @Override long version,
        String name,
        int no,
        QuoteState state,
        Ref deal,
        @Nullable Ref account,
        Money amount,
        LocalDate datedOn,
        LocalDate validUntil,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime answeredAt,
        @Nullable Owner owner)
        implements Versioned {}
