package io.sternik.app.selling.lines;

import static io.sternik.database.selling.Tables.DEAL_LINE;

import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealProblem;
import io.sternik.database.selling.tables.records.DealLineRecord;
import io.sternik.engine.document.DocumentLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges lines that somebody wants and completes them from the catalog; whatever is wrong is said line by line, all at once. */
@Component
class LineForm {

    /** More lines than anybody reads. */
    static final int MOST = 300;

    private static final long MOST_THOUSANDTHS = 10_000_000_000L;
    private static final long HIGHEST_PRICE = 100_000_000_000L;
    private static final long LARGEST_NET = 1_000_000_000_000_000L;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 20;

    private final LineCatalog catalog;
    private final CompanyTime time;

    LineForm(LineCatalog catalog, CompanyTime time) {
        this.catalog = catalog;
        this.time = time;
    }

    /**
     * The lines as they are to be kept.
     *
     * @param book from which the customer is served
     * @param present lines that the deal has: a price that was taken from a book stays one of that book
     */
    List<DealLineRecord> read(
            List<LineWish> wishes, String currency, @Nullable PriceBookId book, List<DealLineRecord> present) {
        if (wishes.size() > MOST) {
            throw RequestProblem.Invalid.field("lines", "line.too-many").refused();
        }
        wishes.stream()
                .map(wish -> wish.price().currency().getCurrencyCode())
                .filter(other -> !other.equals(currency))
                .findFirst()
                .ifPresent(other -> {
                    throw new DealProblem.CurrencyMixed(currency, other).refused();
                });
        Map<UUID, LineCatalog.Sold> products = catalog.products(
                wishes.stream().map(LineWish::product).filter(Objects::nonNull).toList());
        List<FieldFinding> findings = new ArrayList<>();
        List<DealLineRecord> lines = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            LineWish wish = wishes.get(i);
            LineCatalog.Sold sold = wish.product() == null ? null : products.get(wish.product());
            List<FieldFinding> wrong = judged("lines." + i + ".", wish, sold, present);
            findings.addAll(wrong);
            if (wrong.isEmpty()) {
                DealLineRecord line = line(wish, sold);
                price(line, currency, book, present);
                lines.add(line);
                if (line.getNetMinor() > LARGEST_NET) {
                    findings.add(new FieldFinding("lines." + i + ".price", "line.too-large"));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
        return lines;
    }

    private static List<FieldFinding> judged(
            String at, LineWish wish, LineCatalog.@Nullable Sold sold, List<DealLineRecord> present) {
        List<FieldFinding> wrong = new ArrayList<>();
        String name = wish.name();
        if (wish.product() == null && (name == null || name.isBlank())) {
            wrong.add(new FieldFinding(at + "product", "line.subject-missing"));
        }
        if (wish.product() != null && name != null) {
            wrong.add(new FieldFinding(at + "name", "line.subject-twice"));
        }
        if (wish.product() != null && (sold == null || (sold.deleted() && !has(present, wish.product())))) {
            wrong.add(new FieldFinding(at + "product", "field.unknown-record"));
        }
        if (name != null && name.length() > LONGEST_NAME) {
            wrong.add(new FieldFinding(at + "name", "line.name-long"));
        }
        String unit = wish.unit();
        if (unit != null && (unit.isBlank() || unit.length() > LONGEST_UNIT)) {
            wrong.add(new FieldFinding(at + "unit", "line.unit"));
        }
        if (wish.quantityThousandths() <= 0 || wish.quantityThousandths() > MOST_THOUSANDTHS) {
            wrong.add(new FieldFinding(at + "quantity", "line.quantity"));
        }
        if (wish.price().minor() < 0 || wish.price().minor() > HIGHEST_PRICE) {
            wrong.add(new FieldFinding(at + "price", "line.price"));
        }
        Integer per = wish.perQuantity();
        if (per != null && !DocumentLine.PER_QUANTITIES.contains(per)) {
            wrong.add(new FieldFinding(at + "perQuantity", "line.per-quantity"));
        }
        Integer discount = wish.discountBp();
        if (discount != null && (discount < 0 || discount > 10_000)) {
            wrong.add(new FieldFinding(at + "discount", "discount.share"));
        }
        return wrong;
    }

    private static boolean has(List<DealLineRecord> lines, UUID product) {
        return lines.stream().anyMatch(line -> product.equals(line.getProduct()));
    }

    private static DealLineRecord line(LineWish wish, LineCatalog.@Nullable Sold sold) {
        DealLineRecord line = DEAL_LINE.newRecord();
        String name = wish.name();
        line.setProduct(wish.product());
        line.setName(name == null ? null : name.strip());
        line.setUnit(wish.unit() != null ? wish.unit().strip() : sold == null ? null : sold.unit());
        line.setQuantityThousandths(wish.quantityThousandths());
        line.setPriceMinor(wish.price().minor());
        line.setPerQuantity(Objects.requireNonNullElse(wish.perQuantity(), 1));
        line.setDiscountBp(Objects.requireNonNullElse(wish.discountBp(), 0));
        VatClass usual = sold == null ? VatClass.STANDARD : sold.vatClass();
        line.setVatClass(Objects.requireNonNullElse(wish.vatClass(), usual).code());
        line.setNetMinor(LineSums.line(line, Map.of()).amountMinor());
        return line;
    }

    /** Notes the book from which the price is: that of today, or the one from which the line had it before. */
    private void price(DealLineRecord line, String currency, @Nullable PriceBookId book, List<DealLineRecord> present) {
        line.setPriceBook(null);
        line.setPricedOn(null);
        UUID product = line.getProduct();
        if (product == null) {
            return;
        }
        catalog.offered(book, product, line.getQuantityThousandths(), currency, time.today())
                .filter(offered -> offered.price().minor() == line.getPriceMinor()
                        && offered.perQuantity() == line.getPerQuantity())
                .ifPresentOrElse(
                        offered -> {
                            line.setPriceBook(offered.book().id());
                            line.setPricedOn(time.today());
                        },
                        () -> present.stream()
                                .filter(before -> product.equals(before.getProduct())
                                        && before.getPriceMinor().equals(line.getPriceMinor())
                                        && before.getPerQuantity().equals(line.getPerQuantity())
                                        && before.getQuantityThousandths().equals(line.getQuantityThousandths()))
                                .findFirst()
                                .ifPresent(before -> {
                                    line.setPriceBook(before.getPriceBook());
                                    line.setPricedOn(before.getPricedOn());
                                }));
    }
}
