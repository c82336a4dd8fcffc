package io.sternik.app.platform.imports;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Equal texts of one passage through a file as one object: files repeat most of what they say, and some plans keep rows until the end. */
final class SharedTexts {

    /** What is new after so many different texts is seldom met again. */
    private static final int MOST = 50_000;

    private final Map<String, String> met = new HashMap<>();

    List<String> of(List<String> cells) {
        String[] shared = new String[cells.size()];
        for (int i = 0; i < shared.length; i++) {
            String cell = cells.get(i);
            String before = met.get(cell);
            if (before == null && met.size() < MOST) {
                met.put(cell, cell);
            }
            shared[i] = before == null ? cell : before;
        }
        return Collections.unmodifiableList(Arrays.asList(shared));
    }
}
