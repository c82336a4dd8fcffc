package io.sternik.app.catalog.terms;

import io.sternik.app.platform.list.Ref;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a price book says that a product costs.
 *
 * @param price net, of {@code perQuantity} units
 * @param perQuantity 1, 10, 100 or 1,000
 * @param book that was asked
 * @param minQuantity the step of quantities whose price it is
 * @param from first day of the price
 * @param to the day after its last one, null while it has no end
 */
public record OfferedPrice(
        Money price,
        int perQuantity,
        Ref book,
        int minQuantity,
        LocalDate from,
        @Nullable LocalDate to) {}
