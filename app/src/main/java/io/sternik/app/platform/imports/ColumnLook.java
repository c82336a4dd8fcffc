package io.sternik.app.platform.imports;

import io.sternik.engine.table.ColumnProfile;
import io.sternik.engine.table.ColumnProfiler;
import io.sternik.engine.table.ColumnType;
import io.sternik.engine.table.DateCell;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DecimalMark;
import io.sternik.engine.table.Mending;
import io.sternik.engine.table.Mojibake;
import io.sternik.engine.table.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the cells of a column while they pass, in bounded memory. */
final class ColumnLook {

    private static final int GUESSED = 200;
    private static final int SHOWN = 5;
    private static final int SHOWN_LENGTH = 200;

    private final String name;
    private final ColumnProfiler profiler;
    private final List<String> guessed = new ArrayList<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private @Nullable Mending spoilt;
    private @Nullable String spoiltCell;
    private boolean isClear;
    private final Map<DateOrder, LocalDate> earliest = new EnumMap<>(DateOrder.class);
    private final Map<DateOrder, Long> dates = new EnumMap<>(DateOrder.class);

    ColumnLook(String name, DateOrder proposed) {
        this.name = name;
        this.profiler = new ColumnProfiler(proposed, DecimalMark.POINT);
    }

    void add(long line, String cell) {
        profiler.add(line, cell);
        if (cell.isBlank()) {
            return;
        }
        if (guessed.size() < GUESSED) {
            guessed.add(cell);
        }
        if (shown.size() < SHOWN) {
            shown.add(cell.length() > SHOWN_LENGTH ? cell.substring(0, SHOWN_LENGTH) : cell);
        }
        if (!isClear && cell.chars().anyMatch(c -> c > '~')) {
            lookForSpoilt(cell);
        }
        for (DateOrder order : DateOrder.values()) {
            if (DateCell.parse(cell, order) instanceof Parsed.Value<LocalDate>(LocalDate date)) {
                dates.merge(order, 1L, Long::sum);
                earliest.merge(order, date, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
    }

    /** Keeps the first spoilt cell, or a later one that tells better how it was spoilt. */
    private void lookForSpoilt(String cell) {
        Mending found = Mojibake.of(cell);
        boolean clear = found != null && Mojibake.isClear(cell);
        if (found != null && (spoilt == null || clear)) {
            spoilt = found;
            spoiltCell = cell;
            isClear = clear;
        }
    }

    /** How a cell of the column was spoilt by a wrong encoding, if one was. */
    @Nullable Mending spoilt() {
        return spoilt;
    }

    /** Whether the cell tells for certain how it was spoilt. */
    boolean isClearlySpoilt() {
        return isClear;
    }

    /** Such a cell. */
    @Nullable String spoiltCell() {
        return spoiltCell;
    }

    String name() {
        return name;
    }

    /** Cells by which the mapping is guessed. */
    List<String> sample() {
        return List.copyOf(guessed);
    }

    /**
     * The column as seen.
     *
     * @param known how an earlier import of such a file read this column; it decides what the cells leave open, also when too many of them
     *     are no dates
     * @param neighbours order of day and month in another column that decides it, for want of an earlier import
     */
    ImportMapping.Column column(int index, ImportMapping.@Nullable Column known, @Nullable DateOrder neighbours) {
        ColumnProfile profile = profiler.profile();
        DateOrder elsewhere = known != null && known.type() == ColumnType.DATE ? known.dateOrder() : neighbours;
        boolean dates = profile.type() == ColumnType.DATE;
        boolean open = !dates || profile.asked();
        DateOrder otherwise = dates || profile.type() == ColumnType.TEXT ? profile.dateOrder() : DateOrder.EACH_CELL;
        DateOrder order = open && elsewhere != null ? elsewhere : otherwise;
        boolean asked = profile.asked() && (!dates || elsewhere == null);
        DecimalMark mark = profile.type() == ColumnType.TEXT ? DecimalMark.EACH_CELL : profile.decimalMark();
        return new ImportMapping.Column(
                index,
                name,
                profile.type(),
                order,
                mark,
                asked,
                null,
                0,
                List.copyOf(shown),
                earliest.get(order),
                known == null ? null : known.valueMap());
    }

    /** Order of day and month, when the cells decide it. */
    @Nullable DateOrder decidedOrder() {
        ColumnProfile profile = profiler.profile();
        boolean differs =
                !dates.getOrDefault(DateOrder.DAY_MONTH, 0L).equals(dates.getOrDefault(DateOrder.MONTH_DAY, 0L));
        return profile.type() == ColumnType.DATE && differs ? profile.dateOrder() : null;
    }
}
