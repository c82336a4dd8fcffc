package io.sternik.engine.document;

import java.util.Comparator;

/**
 * How a line is taxed. A rate of 0 %, an exemption and a reverse charge give no tax alike, yet stand apart in the table of a document.
 *
 * @param kind whether there is a rate at all
 * @param rateBp the rate in basis points (23 % is 2,300), 0 for exempt and reverse
 */
public record VatRate(Kind kind, int rateBp) implements Comparable<VatRate> {

    private static final Comparator<VatRate> ORDER =
            Comparator.comparing(VatRate::kind).thenComparing(VatRate::rateBp, Comparator.reverseOrder());

    /** Taxed by a rate, exempt (pl: zwolnione), or taxed at the buyer (pl: odwrotne obciążenie). */
    public enum Kind {
        /** By a rate, which may be 0 %. */
        RATE,
        /** Exempt. */
        EXEMPT,
        /** Reverse charge. */
        REVERSE
    }

    /** Refuses with {@link IllegalArgumentException} a rate outside 0 to 100 % and a rate of what is not taxed by one. */
    public VatRate {
        if (rateBp < 0 || rateBp > 10_000 || (kind != Kind.RATE && rateBp != 0)) {
            throw new IllegalArgumentException("no such rate: " + kind + " " + rateBp);
        }
    }

    /** A rate in basis points. */
    public static VatRate of(int rateBp) {
        return new VatRate(Kind.RATE, rateBp);
    }

    /** The highest rate first, then exempt, then reverse, as tables of documents have them. */
    @Override
    public int compareTo(VatRate other) {
        return ORDER.compare(this, other);
    }
}
