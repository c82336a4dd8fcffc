package io.sternik.app.platform.imports;

import io.sternik.app.platform.tables.NamedDictionary;
import io.sternik.app.platform.tables.ReadingWish;
import io.sternik.app.platform.tables.Table;
import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Language;
import io.sternik.engine.table.DataDictionary;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DictionaryCheck;
import io.sternik.engine.table.Mending;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at the rows of a table while they pass by on their way to where they are kept. */
public final class TableLooks {

    private final Table table;
    private final ReadingWish wish;
    private final List<ColumnLook> looks;
    private final List<ImportReading.Total> totals = new ArrayList<>();
    private final @Nullable DictionaryCheck check;
    private long rows;
    private int totalRows;
    private long faults;

    /** Begins with the header of the table; dates that leave their order open are proposed in that of the language. */
    public TableLooks(Table table, ReadingWish wish, @Nullable NamedDictionary dictionary, Language language) {
        this.table = table;
        this.wish = wish;
        DateOrder proposed = language == Language.PL ? DateOrder.DAY_MONTH : DateOrder.MONTH_DAY;
        this.looks = table.header().stream()
                .map(column -> new ColumnLook(column, proposed))
                .toList();
        List<DataDictionary.Field> fields =
                dictionary == null ? null : dictionary.content().table(table.name());
        this.check = fields == null ? null : new DictionaryCheck(fields);
    }

    /** Reads the table through. */
    public void read(Table.Sink sink) throws IOException {
        table.read((line, cells, finding, kind) -> {
            look(line, cells, kind);
            sink.row(line, cells, finding, kind);
        });
    }

    private void look(long line, List<String> cells, Table.Kind kind) {
        rows++;
        switch (kind) {
            case RECORD -> {
                for (int i = 0; i < looks.size(); i++) {
                    looks.get(i).add(line, cells.get(i));
                }
                if (check != null) {
                    check.add(line, cells);
                }
            }
            case TOTAL -> {
                totalRows++;
                String text = String.join(
                        " ", cells.stream().filter(cell -> !cell.isBlank()).toList());
                if (totals.size() < ImportReading.MOST_TOTALS) {
                    totals.add(new ImportReading.Total(line, text));
                }
            }
            case FAULT -> faults++;
        }
    }

    /** Name of the table. */
    public String name() {
        return table.name();
    }

    /** Rows that have passed, of every kind. */
    public long rows() {
        return rows;
    }

    /** Names of the columns. */
    public List<String> header() {
        return table.header();
    }

    /** Rows of sums among them. */
    public int totalRows() {
        return totalRows;
    }

    List<ColumnLook> columns() {
        return looks;
    }

    /** Order of day and month, when the cells of some column decide it. */
    public @Nullable DateOrder decidedOrder() {
        return looks.stream()
                .map(ColumnLook::decidedOrder)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** How the table was read. */
    public ImportReading reading() {
        List<Finding> findings =
                check == null ? List.of() : check.findings(table.header().size());
        return new ImportReading(table.reading(), wish, totals, faults, spoilt(), findings);
    }

    private ImportReading.@Nullable Spoilt spoilt() {
        List<ColumnLook> clearFirst = looks.stream()
                .sorted(Comparator.comparing(ColumnLook::isClearlySpoilt).reversed())
                .toList();
        for (ColumnLook look : clearFirst) {
            Mending mending = look.spoilt();
            String cell = look.spoiltCell();
            if (mending != null && cell != null) {
                return new ImportReading.Spoilt(
                        look.name(),
                        cell,
                        mending.mended(cell).orElse(null),
                        mending.choice(table.reading().encoding()));
            }
        }
        return null;
    }
}
