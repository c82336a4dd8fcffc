package io.sternik.app.catalog.lines;

import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.platform.http.Patch;
import io.sternik.engine.finding.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes to a product line: what is left out stays, a null {@code parent} puts it on the upper level. */
record LinePatch(
        @Nullable Optional<String> code,
        @Nullable Optional<String> namePl,
        @Nullable Optional<String> nameEn,
        @Nullable Optional<ProductLineId> parent) {

    LineDetails applyTo(LineDetails before) {
        Text name = before.name();
        return new LineDetails(
                Patch.requiredText("code", code, before.code()),
                new Text(
                        Patch.requiredText("namePl", namePl, name.pl()),
                        Patch.requiredText("nameEn", nameEn, name.en())),
                Patch.value(parent, before.parent()));
    }
}
