package io.sternik.engine.table;

import io.sternik.engine.document.VatRate;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Reads how something is taxed as files write it: {@code 23%}, {@code 23}, {@code 7,5 %}, {@code 0,23}, {@code zw.} (exempt), {@code np} and
 * {@code oo} (taxed at the buyer), {@code 0% WDT}.
 */
public final class VatCell {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final VatRate EXEMPT = new VatRate(VatRate.Kind.EXEMPT, 0);
    private static final VatRate REVERSE = new VatRate(VatRate.Kind.REVERSE, 0);

    private static final Map<String, VatRate> WORDS = Map.ofEntries(
            Map.entry("zw", EXEMPT),
            Map.entry("zwolniony", EXEMPT),
            Map.entry("zwolniona", EXEMPT),
            Map.entry("zwolnione", EXEMPT),
            Map.entry("zwolnienie", EXEMPT),
            Map.entry("exempt", EXEMPT),
            Map.entry("np", REVERSE),
            Map.entry("n p", REVERSE),
            Map.entry("oo", REVERSE),
            Map.entry("o o", REVERSE),
            Map.entry("nie podlega", REVERSE),
            Map.entry("odwrotne obciazenie", REVERSE),
            Map.entry("reverse", REVERSE),
            Map.entry("reverse charge", REVERSE),
            Map.entry("wdt", VatRate.of(0)),
            Map.entry("eksport", VatRate.of(0)),
            Map.entry("export", VatRate.of(0)));

    private VatCell() {}

    /** How it is taxed; a share below one is a rate too. Refuses anything else with {@code cell.not-a-tax-rate}. */
    public static Parsed<VatRate> parse(String cell) {
        String folded = Fold.text(cell).strip();
        VatRate word = WORDS.get(folded);
        if (word != null) {
            return new Parsed.Value<>(word);
        }
        String number = cell.strip()
                .replaceAll("(?i)(vat|%|ptu|wdt|exp|eksport|[a-g]$)", "")
                .strip();
        if (DecimalCell.parse(number.isEmpty() ? "-" : number, DecimalMark.EACH_CELL)
                instanceof Parsed.Value<BigDecimal>(BigDecimal value)) {
            return rate(value, cell.contains("%"));
        }
        return refused();
    }

    private static Parsed<VatRate> rate(BigDecimal value, boolean percent) {
        boolean share = !percent && value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        BigDecimal points = value.multiply(share ? HUNDRED : BigDecimal.ONE)
                .multiply(HUNDRED)
                .stripTrailingZeros();
        boolean fits = points.scale() <= 0 && points.signum() >= 0 && points.compareTo(HUNDRED.multiply(HUNDRED)) <= 0;
        return fits ? new Parsed.Value<>(VatRate.of(points.intValueExact())) : refused();
    }

    private static Parsed<VatRate> refused() {
        return Parsed.refused(
                "not-a-tax-rate",
                "to nie jest stawka VAT; wpisz na przykład 23%, zw albo np",
                "this is no rate of tax; write 23%, exempt or reverse");
    }
}
