package io.sternik.app.selling.accounts;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made by hand.
 *
 * @param owner the viewer's own position when it is left out
 * @param custom own fields of the company by their codes
 */
public record NewAccount(
        String name,
        @Nullable String nip,
        @Nullable String country,
        @Nullable String town,
        @Nullable String sector,
        @Nullable UUID parent,
        @Nullable UUID owner,
        @Nullable Map<String, @Nullable Object> custom) {}
