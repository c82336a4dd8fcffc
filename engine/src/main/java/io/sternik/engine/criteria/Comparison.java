package io.sternik.engine.criteria;

import org.jspecify.annotations.Nullable;

/** How a field is compared with a fixed value. */
public enum Comparison {
    /** The same. */
    EQUAL("="),
    /** Not the same; an empty field is not. */
    DIFFERENT("!="),
    /** Less, or earlier. */
    LESS("<"),
    /** Less or the same. */
    AT_MOST("<="),
    /** More, or later. */
    MORE(">"),
    /** More or the same. */
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
        return sign;
    }

    /** The comparison that is written so, null when there is none. */
    public static @Nullable Comparison of(String sign) {
        for (Comparison one : values()) {
            if (one.sign.equals(sign)) {
                return one;
            }
        }
        return null;
    }

    /** Whether it asks which of the two is greater, which words are not. */
    public boolean orders() {
        return this != EQUAL && this != DIFFERENT;
    }

    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
