package io.sternik.app.selling.quotes;

import io.sternik.app.catalog.lines.DiscountLimits;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.approval.Approvals;
import io.sternik.app.platform.approval.Step;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.documents.DocumentNames;
import io.sternik.app.selling.quotes.QuoteView.QuoteNeeds;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.engine.document.DocumentLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may give the discounts of a quote, and who may instead. The discount of a line is what is taken off it altogether, its
 * part of the discount on the whole included.
 */
@Component
class QuoteLimits {

    private final DiscountLimits limits;
    private final Approvals approvals;
    private final DocumentNames names;
    private final CompanyTime time;

    QuoteLimits(DiscountLimits limits, Approvals approvals, DocumentNames names, CompanyTime time) {
        this.limits = limits;
        this.approvals = approvals;
        this.names = names;
        this.time = time;
    }

    /** The largest discounts that somebody with these roles may give today on the products of lines, by product. */
    Map<UUID, Integer> largest(Collection<QuoteLineRecord> lines, Set<Role> roles) {
        List<UUID> products = DocumentNames.each(lines, QuoteLineRecord::getProduct);
        return products.isEmpty() ? Map.of() : limits.largest(products, roles, time.today());
    }

    /** Whether more is taken off the line than the limit of its product. */
    static boolean isAbove(QuoteLineRecord line, Map<UUID, Integer> largest) {
        Integer limit = line.getProduct() == null ? null : largest.get(line.getProduct());
        if (limit == null) {
            return false;
        }
        DocumentLine reckoned = QuoteReckoning.reckoned(line);
        return line.getNetMinor()
                < new DocumentLine(
                                reckoned.priceMinor(),
                                reckoned.perQuantity(),
                                reckoned.quantityThousandths(),
                                limit,
                                reckoned.vat())
                        .amountMinor();
    }

    private boolean mayGive(List<QuoteLineRecord> lines, Set<Role> roles) {
        return withinLimits(lines, largest(lines, roles));
    }

    private static boolean withinLimits(List<QuoteLineRecord> lines, Map<UUID, Integer> largest) {
        return lines.stream().noneMatch(line -> isAbove(line, largest));
    }

    /**
     * The approval that these lines need when this person sends them: everybody above, one after another, up to the first who may give the
     * discounts. Null when the person may give them, and where there is nobody else who could agree.
     *
     * @param largest what this person may give, by product ({@link #largest})
     */
    @Nullable QuoteNeeds needs(List<QuoteLineRecord> lines, Map<UUID, Integer> largest, Viewer by) {
        if (by.user() == null || withinLimits(lines, largest)) {
            return null;
        }
        List<String> of = names
                .users(approvals.couldDecide(Step.SUPERIOR, by).stream()
                        .map(user -> user.value())
                        .toList())
                .values()
                .stream()
                .sorted()
                .toList();
        if (of.isEmpty()) {
            return null;
        }
        List<Set<Role>> above = approvals.levelsAbove(by);
        int levels = 1;
        while (levels <= above.size() && !mayGive(lines, above.get(levels - 1))) {
            levels++;
        }
        return new QuoteNeeds(of, levels);
    }
}
