package io.sternik.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A million random documents, reckoned a second time in decimals. */
class DocumentPropertiesTest {

    private static final long SEED = 20_261_129;
    private static final int DOCUMENTS = 1_000_000;
    private static final int[] PER_QUANTITIES = {1, 10, 100, 1_000};
    private static final VatRate[] RATES = {
        VatRate.of(2_300),
        VatRate.of(800),
        VatRate.of(500),
        VatRate.of(0),
        new VatRate(VatRate.Kind.EXEMPT, 0),
        new VatRate(VatRate.Kind.REVERSE, 0)
    };

    @Test
    void linesTableAndTotalAgreeWithDecimals() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < DOCUMENTS; run++) {
            List<DocumentLine> lines = lines(random);
            long sum = lines.stream().mapToLong(DocumentLine::amountMinor).sum();
            long discount = sum > 0 && random.nextInt(4) == 0 ? random.nextLong(sum + 1) : 0;
            PriceBasis basis = random.nextInt(4) == 0 ? PriceBasis.GROSS : PriceBasis.NET;
            DocumentTotals totals = DocumentTotals.of(basis, lines, discount);
            if (!agrees(totals, basis, lines, discount)) {
                assertThat(totals)
                        .as("seed " + SEED + " run " + run + ": " + basis + " " + lines + " less " + discount)
                        .isNull();
            }
        }
    }

    private static List<DocumentLine> lines(SplittableRandom random) {
        int count = 1 + random.nextInt(4);
        List<DocumentLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(new DocumentLine(
                    random.nextLong(2_000_000),
                    PER_QUANTITIES[random.nextInt(PER_QUANTITIES.length)],
                    random.nextInt(2) == 0 ? 1_000L * (1 + random.nextInt(500)) : 1 + random.nextLong(5_000_000),
                    random.nextInt(2) == 0 ? 0 : random.nextInt(10_001),
                    RATES[random.nextInt(random.nextInt(2) == 0 ? 1 : RATES.length)]));
        }
        return lines;
    }

    private static boolean agrees(DocumentTotals totals, PriceBasis basis, List<DocumentLine> lines, long discount) {
        List<BigDecimal> amounts =
                discounted(lines.stream().map(DocumentPropertiesTest::amount).toList(), discount);
        boolean same = IntStream.range(0, lines.size())
                .allMatch(i -> amounts.get(i).longValueExact() == totals.lines().get(i));
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        int rows = 0;
        for (VatRate rate : RATES) {
            BigDecimal sum = BigDecimal.ZERO;
            boolean present = false;
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).vat().equals(rate)) {
                    present = true;
                    sum = sum.add(amounts.get(i));
                }
            }
            if (!present) {
                continue;
            }
            BigDecimal vat = vat(basis, sum, rate);
            BigDecimal without = basis == PriceBasis.NET ? sum : sum.subtract(vat);
            same &= totals.vat().get(rows++).equals(new VatTotal(rate, without.longValueExact(), vat.longValueExact()));
            net = net.add(without);
            tax = tax.add(vat);
        }
        return same
                && rows == totals.vat().size()
                && net.longValueExact() == totals.netMinor()
                && tax.longValueExact() == totals.vatMinor()
                && net.add(tax).longValueExact() == totals.grossMinor();
    }

    private static BigDecimal amount(DocumentLine line) {
        BigDecimal quantity = BigDecimal.valueOf(line.quantityThousandths(), 3);
        BigDecimal left = BigDecimal.ONE.subtract(BigDecimal.valueOf(line.discountBp(), 4));
        return BigDecimal.valueOf(line.priceMinor())
                .multiply(quantity)
                .multiply(left)
                .divide(BigDecimal.valueOf(line.perQuantity()), 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal vat(PriceBasis basis, BigDecimal sum, VatRate rate) {
        BigDecimal share = BigDecimal.valueOf(rate.rateBp(), 4);
        return basis == PriceBasis.NET
                ? sum.multiply(share).setScale(0, RoundingMode.HALF_UP)
                : sum.multiply(share).divide(BigDecimal.ONE.add(share), 0, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> discounted(List<BigDecimal> amounts, long discount) {
        if (discount == 0) {
            return amounts;
        }
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal[] parts = new BigDecimal[amounts.size()];
        BigDecimal[] remainders = new BigDecimal[amounts.size()];
        BigDecimal left = BigDecimal.valueOf(discount);
        for (int i = 0; i < parts.length; i++) {
            BigDecimal[] exact =
                    BigDecimal.valueOf(discount).multiply(amounts.get(i)).divideAndRemainder(sum);
            parts[i] = exact[0];
            remainders[i] = exact[1];
            left = left.subtract(exact[0]);
        }
        List<Integer> order = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .toList();
        for (int i = 0; i < left.intValueExact(); i++) {
            parts[order.get(i)] = parts[order.get(i)].add(BigDecimal.ONE);
        }
        return IntStream.range(0, parts.length)
                .mapToObj(i -> amounts.get(i).subtract(parts[i]))
                .toList();
    }
}
