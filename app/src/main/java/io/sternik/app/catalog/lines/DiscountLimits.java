package io.sternik.app.catalog.lines;

import static io.sternik.database.catalog.Tables.DISCOUNT_LIMIT;
import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.Validity;
import io.sternik.engine.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much may be taken off the prices of a line by people of a role, over time. A line without a limit of its own has that of the line
 * above it; a role without any may take off what it likes.
 */
@Component
public class DiscountLimits {

    private final DSLContext sql;
    private final DiscountLimitStore store;
    private final LineStore lines;
    private final Journal journal;

    DiscountLimits(DSLContext sql, DiscountLimitStore store, LineStore lines, Journal journal) {
        this.sql = sql;
        this.store = store;
        this.lines = lines;
        this.journal = journal;
    }

    /**
     * A limit during a period.
     *
     * @param maxBp largest discount in basis points
     * @param to the day after the last one, null while it has no end
     */
    public record DiscountLimit(
            String role,
            int maxBp,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * What a limit shall be.
     *
     * @param maxBp largest discount in basis points; null: no limit of the line's own
     * @param from first day; what was decided for later days goes
     */
    record DiscountLimitWish(String role, @Nullable Integer maxBp, LocalDate from) {}

    /** The limits of a line itself, by role and time. */
    List<DiscountLimit> of(ProductLineId line) {
        return store.of(line);
    }

    /**
     * The largest discount in basis points that somebody with these roles may give on each of the products on a day; one that is not
     * limited is left out.
     */
    public Map<UUID, Integer> largest(Collection<UUID> products, Set<Role> roles, LocalDate day) {
        Map<UUID, Map<Role, Integer>> limits = new HashMap<>();
        Condition asked = PRODUCT.ID.eq(DSL.any(products.toArray(UUID[]::new)));
        sql.select(PRODUCT.ID, DISCOUNT_LIMIT.ROLE, DISCOUNT_LIMIT.MAX_BP)
                .from(PRODUCT)
                .join(PRODUCT_LINE)
                .on(PRODUCT_LINE.ID.eq(PRODUCT.LINE))
                .join(DISCOUNT_LIMIT)
                .on(
                        DISCOUNT_LIMIT.LINE.eq(PRODUCT_LINE.ID).or(DISCOUNT_LIMIT.LINE.eq(PRODUCT_LINE.PARENT)),
                        Validity.on(DISCOUNT_LIMIT.VALID_DURING, day))
                .where(asked)
                // The limit of the line itself comes last and stays.
                .orderBy(DISCOUNT_LIMIT.LINE.eq(PRODUCT_LINE.ID))
                .forEach(row -> Role.ofCode(row.value2())
                        .filter(roles::contains)
                        .ifPresent(role -> limits.computeIfAbsent(row.value1(), _ -> new EnumMap<>(Role.class))
                                .put(role, row.value3())));
        Map<UUID, Integer> largest = new HashMap<>();
        limits.forEach((product, ofRoles) -> {
            if (ofRoles.size() == roles.size()) {
                largest.put(
                        product,
                        ofRoles.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0));
            }
        });
        return largest;
    }

    /** Sets the limit of a role from a day on; the line is the record that changes. */
    @Transactional
    void set(ProductLineId id, DiscountLimitWish wish, long knownVersion, Viewer by) {
        LineStore.Line line = lines.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(ProductLineId.ref(id.value()), knownVersion, line.version());
        require(wish);
        String before = store.image(id);
        store.set(id, wish);
        List<FieldChange> changes = new FieldChange.Difference()
                .field(DiscountLimitStore.IMAGE, before, store.image(id))
                .changes();
        if (!changes.isEmpty()) {
            long version = lines.update(id, line.details());
            journal.changed(
                    by,
                    ProductLineId.ref(id.value()),
                    version,
                    List.of(new FieldChange("discountLimit", null, told(wish))),
                    changes,
                    journal.open(line.details().code(), by));
        }
    }

    private static void require(DiscountLimitWish wish) {
        if (Role.ofCode(wish.role()).isEmpty()) {
            throw RequestProblem.Invalid.field("role", "field.unknown-value").refused();
        }
        Integer max = wish.maxBp();
        if (max != null && (max < 0 || max > Rounding.BASIS_POINTS)) {
            throw RequestProblem.Invalid.field("maxBp", "discount.share").refused();
        }
    }

    /** Role, limit and day in one line: {@code seller · 10% · 2026-12-01}. */
    private static String told(DiscountLimitWish wish) {
        String limit = wish.maxBp() == null
                ? "–"
                : BigDecimal.valueOf(wish.maxBp(), 2).stripTrailingZeros().toPlainString() + "%";
        return String.join(" · ", wish.role(), limit, wish.from().toString());
    }
}
