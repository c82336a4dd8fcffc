package io.sternik.app.platform.imports;

import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run found or a commit did.
 *
 * @param objects counts by kind of record
 * @param notices what was accepted although it was not quite clear
 * @param apart records that are kept but that sums leave aside
 * @param undone what undoing did, once it was done
 */
public record ImportSummary(
        Map<String, Counts> objects,
        List<Notice> notices,
        List<Apart> apart,
        @Nullable Reverted undone) {

    /** How many records or, for refused, rows. */
    public record Counts(long created, long updated, long unchanged, long refused) {

        Counts without(long leftAlone) {
            return new Counts(created, updated - leftAlone, unchanged + leftAlone, refused);
        }
    }

    /** Something that a person should look at. */
    public record Notice(String code, Text text, long count, List<Example> examples) {}

    /**
     * Where it was.
     *
     * @param row number of the row in its file, from 1
     * @param from as written
     * @param to what it was taken for
     */
    public record Example(
            String file, int row, String from, @Nullable String to) {}

    /** Records left aside. */
    public record Apart(String code, Text text, long count) {}

    /**
     * What undoing did.
     *
     * @param restored records that are as they were before
     * @param kept records or fields that somebody has touched since; at most 100 are named
     */
    public record Reverted(long restored, long keptCount, List<Kept> kept) {}

    /**
     * Something that was left as it is.
     *
     * @param field name of the field, {@code *} for the whole record
     */
    public record Kept(String object, java.util.UUID id, String field) {}

    long refused() {
        return objects.values().stream().mapToLong(Counts::refused).sum();
    }

    /** What was done after all, when records were left alone because somebody has changed them since the plan was made. */
    ImportSummary without(Map<String, Long> leftAlone, Notice why) {
        Map<String, Counts> counts = new LinkedHashMap<>(objects);
        leftAlone.forEach((object, records) -> counts.computeIfPresent(object, (_, all) -> all.without(records)));
        List<Notice> all = new ArrayList<>(notices);
        all.add(why);
        return new ImportSummary(counts, all, apart, undone);
    }

    ImportSummary withUndone(Reverted what) {
        return new ImportSummary(objects, notices, apart, what);
    }
}
