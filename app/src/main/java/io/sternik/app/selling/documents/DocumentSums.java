package io.sternik.app.selling.documents;

import io.sternik.app.selling.documents.DocumentAmounts.Amounts;
import io.sternik.engine.document.VatRate;
import io.sternik.engine.document.VatTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds the rows of a document up to its table of taxes, and compares what its paper says of the whole. The tax of a rate is what its rows
 * say; where they say none it is reckoned on their sum.
 */
record DocumentSums(List<VatTotal> taxes, long netMinor, long vatMinor) {

    static DocumentSums of(DocumentRows document, List<Amounts> rows, DocumentAmounts amounts) {
        Map<VatRate, List<Amounts>> byRate = new TreeMap<>();
        rows.forEach(row ->
                byRate.computeIfAbsent(row.rate(), _ -> new ArrayList<>()).add(row));
        List<VatTotal> taxes = new ArrayList<>();
        byRate.forEach((rate, some) -> taxes.add(total(rate, some)));
        Long printed = printedVat(document, rows, amounts);
        if (printed != null && taxes.size() == 1 && rows.stream().allMatch(row -> row.vatMinor() == null)) {
            VatTotal only = taxes.getFirst();
            if (Math.abs(only.vatMinor() - printed) <= rows.size()) {
                taxes.set(0, new VatTotal(only.rate(), only.netMinor(), printed));
            }
        }
        DocumentSums sums = new DocumentSums(
                List.copyOf(taxes),
                taxes.stream().mapToLong(VatTotal::netMinor).sum(),
                taxes.stream().mapToLong(VatTotal::vatMinor).sum());
        sums.compare(document, "totalNet", sums.netMinor, amounts);
        sums.compare(document, "totalVat", sums.vatMinor, amounts);
        sums.compare(document, "totalGross", sums.netMinor + sums.vatMinor, amounts);
        return sums;
    }

    private static VatTotal total(VatRate rate, List<Amounts> rows) {
        long net = rows.stream().mapToLong(Amounts::netMinor).sum();
        boolean reckoned = rows.stream().allMatch(row -> row.vatMinor() == null);
        long vat = reckoned ? DocumentAmounts.tax(net, rate) : 0;
        for (Amounts row : reckoned ? List.<Amounts>of() : rows) {
            Long own = row.vatMinor();
            vat += own == null ? DocumentAmounts.tax(row.netMinor(), rate) : own;
        }
        return new VatTotal(rate, net, vat);
    }

    /** The tax of the whole document, where the paper tells it. */
    private static @Nullable Long printedVat(DocumentRows document, List<Amounts> rows, DocumentAmounts amounts) {
        Long vat = amounts.minor(document.head("totalVat"), "totalVat");
        Long gross = amounts.minor(document.head("totalGross"), "totalGross");
        return vat != null || gross == null
                ? vat
                : Long.valueOf(
                        gross - rows.stream().mapToLong(Amounts::netMinor).sum());
    }

    private void compare(DocumentRows document, String field, long expected, DocumentAmounts amounts) {
        Long printed = amounts.minor(document.head(field), field);
        if (printed != null && printed != expected) {
            document.head(field).refuse(field, "document-sum", amounts.differing(printed, expected));
        }
    }
}
