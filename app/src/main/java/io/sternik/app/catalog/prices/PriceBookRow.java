package io.sternik.app.catalog.prices;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.engine.finding.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price book as lists and its page show it.
 *
 * @param currency ISO code of all its prices
 * @param parent the book that it follows where it has no price of its own
 * @param offBp basis points off the parent's price
 * @param prices how many prices of its own it has today
 */
record PriceBookRow(
        UUID id,
        @Override long version,
        String code,
        Text name,
        String currency,
        @Nullable Ref parent,
        int offBp,
        int prices)
        implements Versioned {}
