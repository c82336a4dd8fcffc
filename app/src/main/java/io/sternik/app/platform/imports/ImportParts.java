package io.sternik.app.platform.imports;

import java.util.List;
import java.util.function.Function;

/** Takes the parts of plans in the order in which they shall be written. */
public final class ImportParts {

    private final Keeper keeper;

    /** Where parts are kept. */
    interface Keeper {
        void keep(String kind, int records, Object content);
    }

    ImportParts(Keeper keeper) {
        this.keeper = keeper;
    }

    /**
     * Adds a part.
     *
     * @param kind what the target shall do with it
     * @param records how many records it writes
     * @param content a record of plain values
     */
    public void add(String kind, int records, Object content) {
        keeper.keep(kind, records, content);
    }

    /** Adds a list in as many parts as are needed for so many at once. */
    public <T> void each(String kind, List<T> all, int atOnce, Function<List<T>, Object> content) {
        for (int from = 0; from < all.size(); from += atOnce) {
            List<T> some = all.subList(from, Math.min(from + atOnce, all.size()));
            add(kind, some.size(), content.apply(some));
        }
    }
}
