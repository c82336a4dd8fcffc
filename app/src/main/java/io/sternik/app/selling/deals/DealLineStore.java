package io.sternik.app.selling.deals;

import static io.sternik.database.catalog_views.Tables.PRODUCT;
import static io.sternik.database.selling.Tables.DEAL_LINE;

import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RowImage;
import io.sternik.database.selling.tables.records.DealLineRecord;
import io.sternik.database.selling.tables.records.DealRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of deals in the database. Callers have judged the deal. */
@Component
class DealLineStore {

    /** Name of all lines of a deal in histories and change sets. */
    static final String IMAGE = "lines";

    /** Fields that lines set together: when one of them cannot be taken back, all of them stay. */
    static final Set<String> TOGETHER = Set.of(IMAGE, "amount", "currency", "amountSource", "product");

    private static final RowImage<DealLineRecord> ROWS = new RowImage<>(DEAL_LINE, DEAL_LINE.DEAL, DEAL_LINE.RANK);
    private static final int LONGEST_TOLD = 400;

    private final DSLContext sql;

    DealLineStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The lines of a deal that have a price, in order. */
    List<DealLineRecord> priced(UUID deal) {
        return sql.selectFrom(DEAL_LINE)
                .where(DEAL_LINE.DEAL.eq(deal), DEAL_LINE.PRICE_MINOR.isNotNull())
                .orderBy(DEAL_LINE.RANK)
                .fetch();
    }

    String image(UUID deal) {
        return ROWS.of(sql, deal);
    }

    /** Puts lines in the place of those that are there, in their order. */
    void replace(UUID deal, List<DealLineRecord> lines) {
        sql.deleteFrom(DEAL_LINE).where(DEAL_LINE.DEAL.eq(deal)).execute();
        short rank = 1;
        for (DealLineRecord line : lines) {
            line.setDeal(deal);
            line.setRank(rank++);
        }
        ManyRows.insert(sql, lines);
    }

    /**
     * Whether an act cannot be taken back in what follows from lines: they have been written again since, the customer has agreed to them,
     * or the amount would not be their sum any more.
     */
    boolean stay(DealRecord deal, List<FieldChange> changes) {
        Optional<FieldChange> lines =
                changes.stream().filter(change -> change.field().equals(IMAGE)).findFirst();
        if (lines.isEmpty()) {
            return !DealAmounts.isTyped(deal);
        }
        String before = Objects.requireNonNull(lines.get().before());
        return !image(deal.getId()).equals(lines.get().after())
                || DealAmounts.QUOTE.equals(deal.getAmountSource())
                || (DealAmounts.LINES.equals(value(changes, "amountSource", deal.getAmountSource()))
                        && !String.valueOf(sum(ROWS.rows(sql, before)))
                                .equals(value(changes, "amount", String.valueOf(deal.getAmountMinor()))));
    }

    private static @Nullable String value(List<FieldChange> changes, String field, String now) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .findFirst()
                .map(change -> String.valueOf(change.before()))
                .orElse(now);
    }

    /** Puts the lines of before an act back; answers what is told of it. */
    FieldChange revert(DealRecord deal, FieldChange lines) {
        String before = Objects.requireNonNull(lines.before());
        ROWS.put(sql, deal.getId(), before);
        return new FieldChange(
                IMAGE, told(ROWS.rows(sql, Objects.requireNonNull(lines.after()))), told(ROWS.rows(sql, before)));
    }

    /** What lines with a price come to; null when there are none. */
    static @Nullable Long sum(List<DealLineRecord> lines) {
        return lines.stream()
                .map(DealLineRecord::getNetMinor)
                .filter(Objects::nonNull)
                .reduce(Math::addExact)
                .orElse(null);
    }

    /** The lines with a price as a history tells them, by codes of products: {@code HEAT-0001 × 2; Montaż × 1}; null when there are none. */
    @Nullable String told(List<DealLineRecord> lines) {
        Map<UUID, String> codes = sql.select(PRODUCT.ID, PRODUCT.CODE)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(DSL.any(lines.stream()
                        .map(DealLineRecord::getProduct)
                        .filter(Objects::nonNull)
                        .toArray(UUID[]::new))))
                .fetchMap(PRODUCT.ID, PRODUCT.CODE);
        String told = lines.stream()
                .filter(line -> line.getNetMinor() != null)
                .map(line -> name(line, codes) + " × " + quantity(line))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? null : told.length() > LONGEST_TOLD ? told.substring(0, LONGEST_TOLD) + "…" : told;
    }

    private static String name(DealLineRecord line, Map<UUID, String> codes) {
        return line.getProduct() == null ? line.getName() : codes.getOrDefault(line.getProduct(), "?");
    }

    private static String quantity(DealLineRecord line) {
        return BigDecimal.valueOf(line.getQuantityThousandths(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
