package io.sternik.engine.table;

import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the records of a table against its dictionary: width, types by the usual majority, keys that are all different. */
public final class DictionaryCheck {

    private static final int MOST_KEYS = 2_000_000;

    private final List<DataDictionary.Field> fields;
    private final List<Set<String>> keys = new ArrayList<>();
    private final long[] misfits;
    private final long[] written;
    private final String[] firstMisfit;
    private final long[] misfitLine;
    private final List<Finding> findings = new ArrayList<>();

    /** Begins with the columns of the table. */
    public DictionaryCheck(List<DataDictionary.Field> fields) {
        this.fields = List.copyOf(fields);
        this.misfits = new long[fields.size()];
        this.written = new long[fields.size()];
        this.misfitLine = new long[fields.size()];
        this.firstMisfit = new String[fields.size()];
        java.util.Arrays.fill(firstMisfit, "");
        fields.forEach(field -> keys.add(new HashSet<>()));
    }

    /** Looks at a record with the usual number of fields. */
    public void add(long line, List<String> cells) {
        for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
            String cell = cells.get(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            written[i]++;
            if (!fits(fields.get(i).type(), cell) && misfits[i]++ == 0) {
                firstMisfit[i] = cell;
                misfitLine[i] = line;
            }
            boolean twice = fields.get(i).key()
                    && keys.get(i).size() < MOST_KEYS
                    && !keys.get(i).add(cell);
            if (twice && findings.stream().noneMatch(found -> found.code().equals("dictionary.key-twice"))) {
                findings.add(new Finding(
                        "dictionary.key-twice",
                        line,
                        i + 1,
                        new Text(
                                "klucz " + fields.get(i).title() + " powtarza się: " + cell,
                                "the key " + fields.get(i).title() + " stands a second time: " + cell)));
            }
        }
    }

    /**
     * What does not agree: {@code dictionary.width}, {@code dictionary.type}, {@code dictionary.key-twice}.
     *
     * @param width usual number of fields of the table
     */
    public List<Finding> findings(int width) {
        List<Finding> all = new ArrayList<>();
        if (width != fields.size()) {
            all.add(new Finding(
                    "dictionary.width",
                    1,
                    0,
                    new Text(
                            "kolumn w pliku: " + width + ", w słowniku: " + fields.size(),
                            "columns in the file: " + width + ", in the dictionary: " + fields.size())));
        }
        for (int i = 0; i < misfits.length; i++) {
            if (misfits[i] * 50 > written[i]) {
                all.add(new Finding(
                        "dictionary.type",
                        misfitLine[i],
                        i + 1,
                        new Text(
                                "kolumna " + fields.get(i).title() + " ma inny typ niż w słowniku, np. "
                                        + firstMisfit[i],
                                "column " + fields.get(i).title() + " has another type than in the dictionary, such as "
                                        + firstMisfit[i])));
            }
        }
        all.addAll(findings);
        return all;
    }

    private static boolean fits(ColumnType type, String cell) {
        return switch (type) {
            case EMPTY, TEXT -> true;
            case BOOLEAN -> BooleanCell.parse(cell).fits();
            case DATE ->
                DateCell.parse(cell, DateOrder.DAY_MONTH).fits()
                        || DateCell.parse(cell, DateOrder.MONTH_DAY).fits();
            case INTEGER -> IntegerCell.parse(cell).fits();
            case DECIMAL ->
                DecimalCell.parse(cell, DecimalMark.COMMA).fits()
                        || DecimalCell.parse(cell, DecimalMark.POINT).fits();
            case PERCENT ->
                DecimalCell.parsePercent(cell, DecimalMark.COMMA).fits()
                        || DecimalCell.parsePercent(cell, DecimalMark.POINT).fits();
        };
    }
}
