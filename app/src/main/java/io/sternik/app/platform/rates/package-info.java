/** What currencies are worth in each other on a day, by kind of rate: kept by people, read by whoever converts; a missing rate is refused. */
@org.jspecify.annotations.NullMarked
package io.sternik.app.platform.rates;
