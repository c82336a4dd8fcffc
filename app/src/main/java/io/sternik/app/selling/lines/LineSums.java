package io.sternik.app.selling.lines;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.selling.lines.DealLines.LineTotals;
import io.sternik.app.selling.lines.DealLines.VatRow;
import io.sternik.database.selling.tables.records.DealLineRecord;
import io.sternik.engine.document.DocumentLine;
import io.sternik.engine.document.DocumentTotals;
import io.sternik.engine.document.PriceBasis;
import io.sternik.engine.document.VatRate;
import io.sternik.engine.document.VatTotal;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reckons lines of a deal. */
final class LineSums {

    private static final VatRate NO_TAX = VatRate.of(0);

    private LineSums() {}

    /** The line as it is reckoned; without a rate it counts as untaxed. */
    static DocumentLine line(DealLineRecord line, Map<VatClass, VatRate> rates) {
        return new DocumentLine(
                line.getPriceMinor(),
                line.getPerQuantity(),
                line.getQuantityThousandths(),
                line.getDiscountBp(),
                rates.getOrDefault(VatClass.ofCode(line.getVatClass()), NO_TAX));
    }

    static LineTotals totals(List<DealLineRecord> lines, Map<VatClass, VatRate> rates, String currency) {
        DocumentTotals totals = document(lines, rates);
        long undiscounted = lines.stream()
                .mapToLong(line -> line(line, rates).undiscountedMinor())
                .sum();
        boolean taxed = lines.stream().allMatch(line -> rates.containsKey(VatClass.ofCode(line.getVatClass())));
        return new LineTotals(
                Money.ofMinor(undiscounted, currency),
                Money.ofMinor(undiscounted - totals.netMinor(), currency),
                Money.ofMinor(totals.netMinor(), currency),
                taxed ? totals.vat().stream().map(row -> row(row, currency)).toList() : List.of(),
                taxed ? Money.ofMinor(totals.grossMinor(), currency) : null);
    }

    static DocumentTotals document(List<DealLineRecord> lines, Map<VatClass, VatRate> rates) {
        return DocumentTotals.of(
                PriceBasis.NET, lines.stream().map(line -> line(line, rates)).toList());
    }

    private static VatRow row(VatTotal row, String currency) {
        return new VatRow(
                row.rate().kind().name().toLowerCase(Locale.ROOT),
                row.rate().rateBp(),
                Money.ofMinor(row.netMinor(), currency),
                Money.ofMinor(row.vatMinor(), currency));
    }
}
