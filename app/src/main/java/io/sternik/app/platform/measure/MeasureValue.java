package io.sternik.app.platform.measure;

import org.jspecify.annotations.Nullable;

/**
 * What a measure comes to.
 *
 * @param value in its unit; null when it cannot be told, as a rate of nothing
 * @param link address inside the product of the records behind it; null for a viewer of sums alone
 */
public record MeasureValue(@Nullable Long value, @Nullable String link) {}
