package io.sternik.app.selling.lines;

import io.sternik.app.catalog.VatClass;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody wants it.
 *
 * @param product from the catalog; else a name is given
 * @param name of what is not in the catalog
 * @param quantityThousandths how much of it, above zero
 * @param unit of measure; that of the product when it is left out
 * @param price net, of {@code perQuantity} units, before the discount
 * @param perQuantity 1, 10, 100 or 1,000; 1 when it is left out
 * @param discountBp basis points off the price, nothing when it is left out
 * @param vatClass that of the product when it is left out
 */
record LineWish(
        @Nullable UUID product,
        @Nullable String name,
        long quantityThousandths,
        @Nullable String unit,
        Money price,
        @Nullable Integer perQuantity,
        @Nullable Integer discountBp,
        @Nullable VatClass vatClass) {

    /** All lines of a deal, in order. */
    record LinesWish(List<LineWish> lines) {}
}
