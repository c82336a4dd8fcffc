package io.sternik.app.catalog.products;

import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.finding.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a product is.
 *
 * @param code unique among products that are not deleted
 * @param ean number under its bar code
 * @param unit unit of measure: {@code pcs}, {@code kg}
 * @param vatClass how it is taxed
 */
public record ProductDetails(
        String code,
        Text name,
        ProductLineId line,
        ProductStatus status,
        @Nullable String ean,
        String unit,
        VatClass vatClass) {

    /** Refuses a blank code or unit. */
    public ProductDetails {
        if (code.isBlank()) {
            throw RequestProblem.Invalid.field("code", "field.required").refused();
        }
        if (unit.isBlank()) {
            throw RequestProblem.Invalid.field("unit", "field.required").refused();
        }
    }

    /** A product that is on sale by the piece. */
    public static ProductDetails active(String code, Text name, ProductLineId line) {
        return new ProductDetails(code, name, line, ProductStatus.ACTIVE, null, "pcs", VatClass.STANDARD);
    }
}
