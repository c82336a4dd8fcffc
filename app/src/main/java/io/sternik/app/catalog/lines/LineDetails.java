package io.sternik.app.catalog.lines;

import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.finding.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a product line is.
 *
 * @param code unique among lines that are not deleted
 * @param parent line that it belongs to; null for the upper level
 */
public record LineDetails(String code, Text name, @Nullable ProductLineId parent) {

    /** Refuses a blank code. */
    public LineDetails {
        if (code.isBlank()) {
            throw RequestProblem.Invalid.field("code", "field.required").refused();
        }
    }
}
