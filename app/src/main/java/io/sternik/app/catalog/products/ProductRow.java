package io.sternik.app.catalog.products;

import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is shown.
 *
 * @param price list price of today, null when there is none
 */
public record ProductRow(
        ProductId id,
        @Override long version,
        String code,
        Text name,
        @Nullable Ref line,
        ProductStatus status,
        @Nullable String ean,
        String unit,
        VatClass vatClass,
        @Nullable Money price)
        implements Versioned {}
