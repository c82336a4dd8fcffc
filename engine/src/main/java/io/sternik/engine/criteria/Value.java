package io.sternik.engine.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a field of a record holds. */
public sealed interface Value {

    /** A text, a code, or the id of another record: it is there, or equal to another. */
    record Word(String text) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** An amount in minor units of a currency. Amounts of two currencies are never compared. */
    record Amount(long minor, String currency) implements Value {}

    /** A number. */
    record Number(BigDecimal number) implements Value {}

    /** Several codes; one of them is equal to a word, and none is greater than another. */
    record Several(List<String> codes) implements Value {
        /** Copies the list. */
        public Several {
            codes = List.copyOf(codes);
        }
    }
}
