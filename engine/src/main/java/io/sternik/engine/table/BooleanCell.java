package io.sternik.engine.table;

import java.util.Locale;

/** Reads yes and no as Polish and English files write them. */
public final class BooleanCell {

    private BooleanCell() {}

    /** True for tak, t, yes, y, true, prawda, 1, x; false for nie, n, no, false, fałsz, 0; case does not matter. */
    public static Parsed<Boolean> parse(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "tak", "t", "yes", "y", "true", "prawda", "1", "x" -> new Parsed.Value<>(true);
            case "nie", "n", "no", "false", "fałsz", "0" -> new Parsed.Value<>(false);
            default -> Parsed.refused("not-a-boolean", "to nie jest tak ani nie", "this is neither yes nor no");
        };
    }
}
