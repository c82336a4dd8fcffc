package io.sternik.app.platform.imports;

import io.sternik.engine.table.ColumnProfile;
import io.sternik.engine.table.ColumnProfiler;
import io.sternik.engine.table.ColumnType;
import io.sternik.engine.table.DateCell;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DecimalMark;
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
        for (DateOrder order : DateOrder.values()) {
            if (DateCell.parse(cell, order) instanceof Parsed.Value<LocalDate>(LocalDate date)) {
                dates.merge(order, 1L, Long::sum);
                earliest.merge(order, date, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
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
     * @param known how an earlier import of such a file read this column; it decides what the cells leave open
     * @param neighbours order of day and month in another column that decides it
     */
    ImportMapping.Column column(int index, ImportMapping.@Nullable Column known, @Nullable DateOrder neighbours) {
        ColumnProfile profile = profiler.profile();
        DateOrder order = profile.type() == ColumnType.DATE ? profile.dateOrder() : DateOrder.EACH_CELL;
        boolean asked = profile.asked();
        if (profile.type() == ColumnType.DATE && asked && known != null && known.type() == ColumnType.DATE) {
            order = known.dateOrder();
            asked = false;
        } else if (profile.type() == ColumnType.DATE && asked && neighbours != null) {
            order = neighbours;
            asked = false;
        }
        DecimalMark mark = profile.type() == ColumnType.TEXT ? DecimalMark.EACH_CELL : profile.decimalMark();
        return new ImportMapping.Column(
                index, name, profile.type(), order, mark, asked, null, 0, List.copyOf(shown), earliest.get(order));
    }

    /** Order of day and month, when the cells decide it. */
    @Nullable DateOrder decidedOrder() {
        ColumnProfile profile = profiler.profile();
        boolean differs = !dates.getOrDefault(DateOrder.DAY_MONTH, 0L).equals(dates.getOrDefault(DateOrder.MONTH_DAY, 0L));
        return profile.type() == ColumnType.DATE && differs ? profile.dateOrder() : null;
    }
}
