package io.sternik.app.catalog.lines;

import static io.sternik.database.catalog.Tables.DISCOUNT_LIMIT;

import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.time.Validity;
import io.sternik.database.catalog.tables.records.DiscountLimitRecord;
import io.sternik.engine.calendar.Period;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Limits of discounts in the database; open to all staff. Writers have checked the right. */
@Component
class DiscountLimitStore {

    /** Name in change sets of all limits of a line. */
    static final String IMAGE = "discountLimits";

    private static final RowImage<DiscountLimitRecord> ROWS = new RowImage<>(DISCOUNT_LIMIT, DISCOUNT_LIMIT.LINE);

    private final DSLContext sql;

    DiscountLimitStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The limits of a line itself, by role and time. */
    List<DiscountLimits.DiscountLimit> of(ProductLineId line) {
        return sql.select(
                        DISCOUNT_LIMIT.ROLE,
                        DISCOUNT_LIMIT.MAX_BP,
                        Validity.from(DISCOUNT_LIMIT.VALID_DURING),
                        Validity.to(DISCOUNT_LIMIT.VALID_DURING))
                .from(DISCOUNT_LIMIT)
                .where(DISCOUNT_LIMIT.LINE.eq(line.value()))
                .orderBy(DISCOUNT_LIMIT.ROLE, DISCOUNT_LIMIT.VALID_DURING)
                .fetch(row -> new DiscountLimits.DiscountLimit(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Sets the limit of a role from a day on; what was decided for later days goes. */
    void set(ProductLineId id, DiscountLimits.DiscountLimitWish wish) {
        Condition rows = DISCOUNT_LIMIT.LINE.eq(id.value()).and(DISCOUNT_LIMIT.ROLE.eq(wish.role()));
        sql.deleteFrom(DISCOUNT_LIMIT)
                .where(rows, Validity.from(DISCOUNT_LIMIT.VALID_DURING).ge(wish.from()))
                .execute();
        sql.selectFrom(DISCOUNT_LIMIT)
                .where(rows, Validity.on(DISCOUNT_LIMIT.VALID_DURING, wish.from()))
                .fetchOptional(DISCOUNT_LIMIT.VALID_DURING)
                .ifPresent(running -> sql.update(DISCOUNT_LIMIT)
                        .set(DISCOUNT_LIMIT.VALID_DURING, new Period(running.from(), wish.from()))
                        .where(rows, Validity.from(DISCOUNT_LIMIT.VALID_DURING).eq(running.from()))
                        .execute());
        if (wish.maxBp() != null) {
            sql.insertInto(DISCOUNT_LIMIT)
                    .set(DISCOUNT_LIMIT.LINE, id.value())
                    .set(DISCOUNT_LIMIT.ROLE, wish.role())
                    .set(DISCOUNT_LIMIT.MAX_BP, wish.maxBp())
                    .set(DISCOUNT_LIMIT.VALID_DURING, Period.startingOn(wish.from()))
                    .execute();
        }
    }

    String image(ProductLineId line) {
        return ROWS.of(sql, line.value());
    }

    void putBack(ProductLineId line, String image) {
        ROWS.put(sql, line.value(), image);
    }
}
