package io.sternik.app.platform.imports;

import io.sternik.app.platform.text.Texts;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what a plan would do: counts by kind of record, refused rows, and what a person should look at. */
public final class ImportReport {

    private static final int EXAMPLES = 5;

    private final Texts texts;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<Integer, TreeMap<Integer, List<RowFinding>>> refused = new HashMap<>();
    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private final Map<String, Long> apart = new LinkedHashMap<>();

    ImportReport(Texts texts) {
        this.texts = texts;
    }

    /** What becomes of a record. */
    public enum Outcome {
        /** It is made. */
        CREATED,
        /** Fields of it change. */
        UPDATED,
        /** It exists and stays as it is. */
        UNCHANGED
    }

    private static final class Tally {
        private final long[] counts = new long[Outcome.values().length];
        private long refused;
    }

    private static final class Notice {
        private final Map<String, Object> values = new HashMap<>();
        private final List<ImportSummary.Example> examples = new ArrayList<>();
        private final Set<String> shown = new HashSet<>();
        private long count;
    }

    /** Counts a record of this kind. */
    public void count(String object, Outcome outcome) {
        tally(object).counts[outcome.ordinal()]++;
    }

    /**
     * Counts something that was accepted but that a person should know.
     *
     * @param code end of the message key {@code import.notice.<code>}; the message gets {@code count}
     */
    public void notice(String code) {
        notices.computeIfAbsent(code, _ -> new Notice()).count++;
    }

    /** The same with an example: what stood in the row, and what it was taken for. Equal examples are shown once. */
    public void notice(String code, ImportRow row, String from, @Nullable String to) {
        notice(code);
        Notice notice = java.util.Objects.requireNonNull(notices.get(code));
        if (notice.examples.size() < EXAMPLES && notice.shown.add(from)) {
            notice.examples.add(new ImportSummary.Example(row.sheet().name(), row.number(), from, to));
        }
    }

    /** The same with a value that the message names. */
    public void notice(String code, String name, Object value) {
        notice(code);
        java.util.Objects.requireNonNull(notices.get(code)).values.put(name, value);
    }

    /** Counts a record that is kept but that sums leave aside: {@code import.apart.<code>} says which. */
    public void apart(String code) {
        apart.merge(code, 1L, Long::sum);
    }

    void refuse(ImportRow row, int column, String reason, Map<String, ?> values) {
        refuse(row, new RowFinding(column, "import." + reason, texts.both("import.row." + reason, values)));
    }

    void refuse(ImportRow row, RowFinding finding) {
        refused.computeIfAbsent(row.sheet().file(), _ -> new TreeMap<>())
                .computeIfAbsent(row.number(), _ -> new ArrayList<>())
                .add(finding);
    }

    boolean isRefused(ImportRow row) {
        TreeMap<Integer, List<RowFinding>> ofFile = refused.get(row.sheet().file());
        return ofFile != null && ofFile.containsKey(row.number());
    }

    /** Refused rows of a file by number. */
    Map<Integer, List<RowFinding>> refused(int file) {
        return refused.getOrDefault(file, new TreeMap<>());
    }

    void countRefused(String object, long rows) {
        if (rows > 0) {
            tally(object).refused += rows;
        }
    }

    boolean changesAnything() {
        return tallies.values().stream()
                .anyMatch(
                        tally -> tally.counts[Outcome.CREATED.ordinal()] + tally.counts[Outcome.UPDATED.ordinal()] > 0);
    }

    ImportSummary summary() {
        Map<String, ImportSummary.Counts> objects = new LinkedHashMap<>();
        tallies.forEach((object, tally) -> objects.put(
                object,
                new ImportSummary.Counts(
                        tally.counts[Outcome.CREATED.ordinal()],
                        tally.counts[Outcome.UPDATED.ordinal()],
                        tally.counts[Outcome.UNCHANGED.ordinal()],
                        tally.refused)));
        List<ImportSummary.Notice> list = new ArrayList<>();
        notices.forEach((code, notice) -> list.add(
                new ImportSummary.Notice(code, text(code, notice), notice.count, List.copyOf(notice.examples))));
        List<ImportSummary.Apart> aside = new ArrayList<>();
        apart.forEach((code, count) -> aside.add(
                new ImportSummary.Apart(code, texts.both("import.apart." + code, Map.of("count", count)), count)));
        return new ImportSummary(objects, list, aside, null);
    }

    private Text text(String code, Notice notice) {
        notice.values.put("count", notice.count);
        return texts.both("import.notice." + code, notice.values);
    }

    private Tally tally(String object) {
        return tallies.computeIfAbsent(object, _ -> new Tally());
    }
}
