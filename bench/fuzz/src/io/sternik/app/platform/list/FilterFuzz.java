package io.sternik.app.platform.list;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.sternik.app.platform.problem.Refused;

/** Text of a filter. Read twice it is the same filter. */
public final class FilterFuzz {

    private FilterFuzz() {}

    /** One text. */
    public static void fuzzerTestOneInput(FuzzedDataProvider input) {
        String text = input.consumeRemainingAsString();
        try {
            Filter filter = FilterParser.parse(text);
            if (filter != null && !filter.equals(FilterParser.parse(text))) {
                throw new AssertionError("read twice it is another filter: " + text);
            }
        } catch (Refused refused) {
            if (!refused.problem().code().startsWith("filter.")) {
                throw new AssertionError("refused by " + refused.problem().code());
            }
        }
    }
}
