package io.sternik.engine.duplicate;

import org.jspecify.annotations.Nullable;

/**
 * Something that two records can have in common beside their tax number. What it says is log₂(m/u) in hundredths of a point (Fellegi and Sunter
 * 1969): m is how often it is found among records that are the same, u among those that are not. Names are folded without legal form.
 */
public enum Trait {
    /** The name: almost equal, alike or different. Example: 0.85 against 0.001 is 9.73. */
    NAME(new Weight(0.85, 0.001), new Weight(0.1, 0.005), new Weight(0.05, 0.994)),
    /** The postcode: 8.64 or −2.32. */
    POSTCODE(new Weight(0.8, 0.002), null, new Weight(0.2, 0.998)),
    /** The town, which says less: 4.91 or −3.28. */
    TOWN(new Weight(0.9, 0.03), null, new Weight(0.1, 0.97)),
    /** A phone number: 9.97 or −1.00. */
    PHONE(new Weight(0.5, 0.0005), null, new Weight(0.5, 0.9995)),
    /** A mail domain that is not open to everybody: 10.23 or −1.32. */
    DOMAIN(new Weight(0.6, 0.0005), null, new Weight(0.4, 0.9995)),
    /** A mail address: 13.55 or −1.32. */
    MAIL(new Weight(0.6, 0.00005), null, new Weight(0.4, 0.99995)),
    /** Where a person works: 7.97 or −1.00. */
    EMPLOYER(new Weight(0.5, 0.002), null, new Weight(0.5, 0.998));

    private final Weight equal;
    private final @Nullable Weight near;
    private final Weight different;

    Trait(Weight equal, @Nullable Weight near, Weight different) {
        this.equal = equal;
        this.near = near;
        this.different = different;
    }

    private record Weight(double m, double u) {

        long points() {
            return Math.round(100 * Math.log(m / u) / Math.log(2));
        }
    }

    /** How much two records agree in a trait. */
    public enum Agreement {
        /** The same, or almost. */
        EQUAL,
        /** Alike; names only. */
        NEAR,
        /** Not the same. */
        DIFFERENT,
        /** One of them does not say. */
        MISSING
    }

    /** What an agreement in this trait says, in hundredths of a point. */
    public long points(Agreement agreement) {
        return switch (agreement) {
            case EQUAL -> equal.points();
            case NEAR -> near == null ? different.points() : near.points();
            case DIFFERENT -> different.points();
            case MISSING -> 0;
        };
    }
}
