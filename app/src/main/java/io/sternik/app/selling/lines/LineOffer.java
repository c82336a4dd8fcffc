package io.sternik.app.selling.lines;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.catalog.terms.OfferedPrice;
import io.sternik.app.platform.list.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for a line with a product.
 *
 * @param offered null when no price book has a price in the currency of the deal
 * @param limitBp largest discount that the viewer may give, null when there is no limit
 */
record LineOffer(
        Ref product,
        String code,
        String unit,
        VatClass vatClass,
        @Nullable OfferedPrice offered,
        @Nullable Integer limitBp) {}
