package io.sternik.app.catalog.products;

import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.http.Patch;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes to a product: what is left out stays, a null {@code ean} is cleared; a price once set can be changed only. */
record ProductPatch(
        @Nullable Optional<String> code,
        @Nullable Optional<String> namePl,
        @Nullable Optional<String> nameEn,
        @Nullable Optional<ProductLineId> line,
        @Nullable Optional<ProductStatus> status,
        @Nullable Optional<String> ean,
        @Nullable Optional<String> unit,
        @Nullable Optional<VatClass> vatClass,
        @Nullable Optional<Money> price) {

    ProductDetails applyTo(ProductDetails before) {
        Text name = before.name();
        return new ProductDetails(
                Patch.requiredText("code", code, before.code()),
                new Text(
                        Patch.requiredText("namePl", namePl, name.pl()),
                        Patch.requiredText("nameEn", nameEn, name.en())),
                Patch.required("line", line, before.line()),
                Patch.required("status", status, before.status()),
                Patch.text(ean, before.ean()),
                Patch.requiredText("unit", unit, before.unit()),
                Patch.required("vatClass", vatClass, before.vatClass()));
    }

    /** The new price from today on; null when it is not to be changed. */
    @Nullable Money newPrice() {
        return price == null
                ? null
                : price.orElseThrow(() ->
                        RequestProblem.Invalid.field("price", "field.required").refused());
    }
}
