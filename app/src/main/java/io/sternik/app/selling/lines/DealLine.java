package io.sternik.app.selling.lines;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.list.Ref;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a deal.
 *
 * @param product null when it is not in the catalog
 * @param name of what is not in the catalog
 * @param code of the product
 * @param price net, of {@code perQuantity} units, before the discount
 * @param undiscounted what it would come to without the discount
 * @param net what it comes to
 * @param book from which the price was taken, null when it was typed
 * @param pricedOn the day whose price it is
 * @param limitBp largest discount that the viewer may give on the product, null when there is no limit
 */
record DealLine(
        int rank,
        @Nullable Ref product,
        @Nullable String name,
        @Nullable String code,
        long quantityThousandths,
        String unit,
        Money price,
        int perQuantity,
        int discountBp,
        Money undiscounted,
        Money net,
        VatClass vatClass,
        @Nullable Ref book,
        @Nullable LocalDate pricedOn,
        @Nullable Integer limitBp) {}
