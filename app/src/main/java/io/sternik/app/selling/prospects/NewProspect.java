package io.sternik.app.selling.prospects;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prospect to be written down.
 *
 * @param name who is spoken to
 * @param origin where we have it from, in words
 * @param campaign that brought it
 * @param pipeline that a deal would go through; the first one when it is left out
 * @param owner the viewer's own position when it is left out
 * @param custom own fields of the company by their codes
 */
public record NewProspect(
        String name,
        @Nullable String company,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String town,
        @Nullable String origin,
        @Nullable UUID campaign,
        @Nullable UUID pipeline,
        @Nullable UUID owner,
        @Nullable String note,
        @Nullable Map<String, @Nullable Object> custom) {}
