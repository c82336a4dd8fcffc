package io.sternik.app.platform.why;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Rounding;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from: the figure, a sentence, the parts that make it up exactly, the rule and the records. An explanation whose
 * parts do not give the figure cannot be made.
 *
 * @param figure what is explained
 * @param asOf when it was computed
 * @param sentence plain words
 * @param combine how the parts give the figure
 * @param parts what the figure is made of, with links to the records
 * @param rule what decides, and since when
 * @param changes what has changed since yesterday
 * @param caveats what to bear in mind
 */
public record Why(
        Figure figure,
        OffsetDateTime asOf,
        Text sentence,
        Combine combine,
        List<Part> parts,
        Rule rule,
        List<Change> changes,
        List<Text> caveats) {

    /** Refuses parts that do not add up to the figure: that would be a bug in the explanation or in the figure. */
    public Why {
        parts = List.copyOf(parts);
        changes = List.copyOf(changes);
        caveats = List.copyOf(caveats);
        Long result = combine.of(parts);
        if (!java.util.Objects.equals(result, figure.value())) {
            throw new IllegalArgumentException("parts give " + result + ", the figure is " + figure.value());
        }
    }

    /** What the whole number of a figure counts. */
    public enum Unit {
        /** Minor units of the currency. */
        @JsonProperty("money")
        MONEY,
        /** Pieces. */
        @JsonProperty("count")
        COUNT,
        /** Basis points. */
        @JsonProperty("share")
        SHARE,
        /** Tenths of a working day. */
        @JsonProperty("days")
        DAYS,
        /** Hundredths of a point. */
        @JsonProperty("points")
        POINTS
    }

    /**
     * A figure.
     *
     * @param value in its unit, null when it cannot be told (a rate of nothing)
     * @param currency ISO code, for money only
     */
    public record Figure(
            @Nullable Long value, Unit unit, @Nullable String currency) {}

    /** How parts give the figure. */
    public enum Combine {
        /** All parts added. */
        @JsonProperty("sum")
        SUM {
            @Override
            Long of(List<Part> parts) {
                return parts.stream().mapToLong(Part::value).sum();
            }
        },
        /** Numerators over denominators, in basis points, rounded half up once; unknown over nothing. */
        @JsonProperty("ratio")
        RATIO {
            @Override
            @Nullable Long of(List<Part> parts) {
                return quotient(parts, Rounding.BASIS_POINTS);
            }
        },
        /** Numerators over denominators, in tenths, rounded half up once; unknown over nothing. */
        @JsonProperty("mean")
        MEAN {
            @Override
            @Nullable Long of(List<Part> parts) {
                return quotient(parts, 10);
            }
        };

        abstract @Nullable Long of(List<Part> parts);

        private static @Nullable Long quotient(List<Part> parts, long scale) {
            long denominator = total(parts, Kind.DENOMINATOR);
            return denominator == 0 ? null : Rounding.halfUp(total(parts, Kind.NUMERATOR), scale, denominator);
        }

        private static long total(List<Part> parts, Kind kind) {
            return parts.stream()
                    .filter(part -> part.kind == kind)
                    .mapToLong(Part::value)
                    .sum();
        }
    }

    /** What a part is to the figure. */
    public enum Kind {
        /** Added. */
        @JsonProperty("addend")
        ADDEND,
        /** Added above the line of a quotient. */
        @JsonProperty("numerator")
        NUMERATOR,
        /** Added below the line of a quotient. */
        @JsonProperty("denominator")
        DENOMINATOR,
        /** Added: everything that is not listed one by one. */
        @JsonProperty("rest")
        REST,
        /** Added: what this viewer may not see record by record. */
        @JsonProperty("hidden")
        HIDDEN
    }

    /**
     * One part.
     *
     * @param label name of the record or group; the same in both languages when it is a name
     * @param value in the unit of the figure; for quotients in units of its own
     * @param unit of the value
     * @param link address inside the product where the records stand, null when there is none
     * @param count how many records the part stands for, null for a single one
     */
    public record Part(
            Text label,
            long value,
            Unit unit,
            Kind kind,
            @Nullable String link,
            @Nullable Long count) {}

    /**
     * The rule that decides.
     *
     * @param version of the rule
     * @param validFrom day since which it holds
     * @param source where it is written down
     */
    public record Rule(Text name, Text explanation, int version, LocalDate validFrom, String source) {}

    /** A change since yesterday. */
    public record Change(Text label, long value) {}
}
