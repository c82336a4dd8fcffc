package io.sternik.engine.table;

import io.sternik.engine.table.RecordParser.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which dialect a sample is written in. The delimiter is the one of {@code , ; | tab ^} with the most constant number of fields over the
 * first 200 records, quoting respected; before that counts whether the first record agrees with the others, after that the larger number
 * of fields, then the order of the list.
 *
 * @param dialect the guess; a comma when no delimiter gives two fields
 * @param fieldCount number of fields that most records have
 * @param records records looked at
 * @param agreeing records with that number of fields
 */
public record DialectGuess(Dialect dialect, int fieldCount, int records, int agreeing) {

    static final String DELIMITERS = ",;|\t^";
    private static final int MAX_RECORDS = 200;

    /**
     * Guesses from the beginning of a file.
     *
     * @param sample without byte order mark
     * @param complete whether the sample is the whole file; if not, its last record is not looked at
     */
    public static DialectGuess of(String sample, boolean complete) {
        char quote = sample.indexOf('"') < 0 && apostrophesQuote(sample) ? '\'' : '"';
        Tally best = null;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            Tally tally = tally(sample, complete, new Dialect(DELIMITERS.charAt(i), quote));
            if (tally.fieldCount > 1 && (best == null || tally.isBetterThan(best))) {
                best = tally;
            }
        }
        return (best == null ? tally(sample, complete, new Dialect(',', quote)) : best).guess();
    }

    /** Looks at a sample whose dialect is known. */
    public static DialectGuess of(String sample, boolean complete, Dialect dialect) {
        return tally(sample, complete, dialect).guess();
    }

    private record Tally(Dialect dialect, int fieldCount, int records, int agreeing, boolean firstAgrees) {

        boolean isBetterThan(Tally other) {
            if (firstAgrees != other.firstAgrees) {
                return firstAgrees;
            }
            int constancy = Integer.compare(agreeing * other.records, other.agreeing * records);
            return constancy > 0 || (constancy == 0 && fieldCount > other.fieldCount);
        }

        DialectGuess guess() {
            return new DialectGuess(dialect, fieldCount, records, agreeing);
        }
    }

    private static Tally tally(String sample, boolean complete, Dialect dialect) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int first = 0;
        int records = 0;
        int last = 0;
        for (int fields : fieldCounts(sample, complete, dialect)) {
            first = records++ == 0 ? fields : first;
            last = counts.merge(fields, 1, Integer::sum);
        }
        int modal = 0;
        int agreeing = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getKey() > 0 && count.getValue() >= agreeing) {
                modal = count.getKey();
                agreeing = count.getValue();
            }
        }
        return new Tally(dialect, modal, records, agreeing, last > 0 && first == modal);
    }

    /** Fields of each record; 0 for a line that is none in this dialect. */
    private static int[] fieldCounts(String sample, boolean complete, Dialect dialect) {
        CharWindow window = CharWindow.of(sample);
        CsvLimits limits = new CsvLimits(sample.length() + 1, sample.length() + 1, sample.length() + 1);
        RecordParser parser = new RecordParser(window, dialect, limits);
        int[] counts = new int[MAX_RECORDS];
        int size = 0;
        try {
            for (Outcome outcome; size < MAX_RECORDS && (outcome = parser.parse(false)) != Outcome.END; ) {
                if (outcome == Outcome.BLANK_LINE) {
                    continue;
                }
                if (outcome != Outcome.RECORD) {
                    window.rewind();
                    window.skipLine(new Stretch());
                }
                counts[size++] = outcome == Outcome.RECORD ? parser.fields().size() : 0;
            }
            boolean cut = !complete && window.peek() < 0 && size > 1;
            return java.util.Arrays.copyOf(counts, cut ? size - 1 : size);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Apostrophes quote when at least two fields begin with one and every such field ends with one. */
    private static boolean apostrophesQuote(String sample) {
        int opened = 0;
        int closed = 0;
        for (int i = sample.indexOf('\''); i >= 0; i = sample.indexOf('\'', i + 1)) {
            boolean begins = i == 0 || isBorder(sample.charAt(i - 1));
            boolean ends = i == sample.length() - 1 || isBorder(sample.charAt(i + 1));
            opened += begins ? 1 : 0;
            closed += ends ? 1 : 0;
        }
        return opened >= 2 && opened == closed;
    }

    private static boolean isBorder(char next) {
        return DELIMITERS.indexOf(next) >= 0 || next == '\n' || next == '\r';
    }
}
