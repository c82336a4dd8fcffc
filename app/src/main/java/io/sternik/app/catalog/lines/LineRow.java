package io.sternik.app.catalog.lines;

import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.engine.finding.Text;
import org.jspecify.annotations.Nullable;

/**
 * A product line as it is shown.
 *
 * @param parent line that it belongs to, null for the upper level
 * @param products number of products in it
 */
public record LineRow(
        ProductLineId id,
        @Override long version,
        String code,
        Text name,
        @Nullable Ref parent,
        int products) implements Versioned {}
