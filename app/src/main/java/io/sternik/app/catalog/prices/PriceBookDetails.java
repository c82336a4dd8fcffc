package io.sternik.app.catalog.prices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price book to be made.
 *
 * @param currency the company's when it is left out
 * @param parent the book that it follows
 * @param offBp basis points off the parent's price, nothing when it is left out
 */
record PriceBookDetails(
        String code,
        String namePl,
        String nameEn,
        @Nullable String currency,
        @Nullable UUID parent,
        @Nullable Integer offBp) {}
