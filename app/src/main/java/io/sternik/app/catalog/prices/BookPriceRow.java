package io.sternik.app.catalog.prices;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs in a price book today, for one piece.
 *
 * @param id of the product
 * @param version of the product, for changes
 * @param price null where neither the book nor those above it have one
 * @param own whether the book has this price itself
 * @param from first day of the own price
 * @param to the day after its last one, null while it has no end
 * @param nextFrom day of the next price that is decided already
 */
record BookPriceRow(
        UUID id,
        @Override long version,
        String code,
        Text name,
        @Nullable Ref line,
        @Nullable Money price,
        boolean own,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate nextFrom)
        implements Versioned {}
