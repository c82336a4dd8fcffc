package io.sternik.engine.document;

import io.sternik.engine.money.Shares;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document comes to. The lines, the table and the total are one another's sums: nothing is rounded twice.
 *
 * @param lines amount of each line after its own discount and its part of that on the whole document, in the basis of the prices
 * @param vat one row for each rate, the highest first
 */
public record DocumentTotals(List<Long> lines, List<VatTotal> vat, long netMinor, long vatMinor, long grossMinor) {

    /** Copies the lists. */
    public DocumentTotals {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
    }

    /** What the lines come to, without a discount on the whole document. */
    public static DocumentTotals of(PriceBasis basis, List<DocumentLine> lines) {
        return of(basis, lines, 0);
    }

    /**
     * What the lines come to with a discount on the whole document, which is spread over the lines in proportion to their amounts by the
     * largest remainder, ties to the line that stands first. Example: 10.00 off three equal lines takes 3.34, 3.33 and 3.33. Refuses with
     * {@link IllegalArgumentException} a discount below zero, one above the sum of the lines, and one on lines that are corrections.
     */
    public static DocumentTotals of(PriceBasis basis, List<DocumentLine> lines, long discountMinor) {
        long[] amounts = lines.stream().mapToLong(DocumentLine::amountMinor).toArray();
        takeOff(amounts, discountMinor);
        return of(basis, amounts, lines.stream().map(DocumentLine::vat).toList());
    }

    /**
     * What amounts come to that were reckoned before: of parts of lines, or with a discount spread already.
     *
     * @param rates how each of the amounts is taxed
     */
    public static DocumentTotals of(PriceBasis basis, long[] amounts, List<VatRate> rates) {
        Map<VatRate, Long> sums = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            sums.merge(rates.get(i), amounts[i], Math::addExact);
        }
        List<VatTotal> vat = sums.entrySet().stream()
                .map(sum -> basis.total(sum.getKey(), sum.getValue()))
                .toList();
        long net = vat.stream().mapToLong(VatTotal::netMinor).reduce(0, Math::addExact);
        long tax = vat.stream().mapToLong(VatTotal::vatMinor).reduce(0, Math::addExact);
        return new DocumentTotals(Arrays.stream(amounts).boxed().toList(), vat, net, tax, Math.addExact(net, tax));
    }

    private static void takeOff(long[] amounts, long discount) {
        if (discount == 0) {
            return;
        }
        long sum = Arrays.stream(amounts).reduce(0, Math::addExact);
        if (discount < 0 || discount > sum || Arrays.stream(amounts).anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("no discount of " + discount + " can be taken off " + sum);
        }
        long[] parts = Shares.split(discount, amounts);
        Arrays.setAll(amounts, i -> amounts[i] - parts[i]);
    }
}
