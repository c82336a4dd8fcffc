package io.sternik.engine.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at the cells of a column one by one, in bounded memory, and says what the column holds. */
public final class ColumnProfiler {

    /** How many misfits are kept. */
    public static final int MAX_MISFITS = 100;

    private static final int MAJORITY_PERCENT = 98;

    private final DateOrder proposedOrder;
    private final DecimalMark proposedMark;
    private final Tally booleans = new Tally();
    private final Tally dates = new Tally();
    private final Tally integers = new Tally();
    private final Tally decimals = new Tally();
    private final Tally percents = new Tally();
    private long cells;
    private long empty;
    private long ones;
    private long zeros;
    private boolean dayFirst;
    private boolean monthFirst;

    /** Begins a column; the order and mark are those of the locale, for a column that decides nothing. */
    public ColumnProfiler(DateOrder proposedOrder, DecimalMark proposedMark) {
        this.proposedOrder = proposedOrder;
        this.proposedMark = proposedMark;
    }

    /** Looks at the next cell; {@code line} is where its record begins. */
    public void add(long line, String value) {
        cells++;
        if (value.isBlank()) {
            empty++;
            return;
        }
        String text = value.strip();
        ones += text.equals("1") ? 1 : 0;
        zeros += text.equals("0") ? 1 : 0;
        booleans.add(line, value, BooleanCell.parse(value));
        integers.add(line, value, IntegerCell.parse(value));
        addDate(line, value);
        addNumber(line, value, value, decimals);
        if (text.endsWith("%")) {
            addNumber(line, value, text.substring(0, text.length() - 1), percents);
        } else {
            percents.misfit(new Misfit(line, value, "cell.not-a-percentage"));
        }
    }

    /** What the cells so far say. */
    public ColumnProfile profile() {
        if (cells == empty) {
            return profile(ColumnType.EMPTY, proposedOrder, proposedMark, false, new Tally());
        }
        boolean onlyNumbers = ones + zeros == cells - empty;
        if (isMajority(booleans, false) && (!onlyNumbers || (ones > 0 && zeros > 0))) {
            return profile(ColumnType.BOOLEAN, proposedOrder, proposedMark, false, booleans);
        }
        if (isMajority(dates, dayFirst && monthFirst)) {
            return dateProfile();
        }
        if (isMajority(integers, false)) {
            return profile(ColumnType.INTEGER, proposedOrder, proposedMark, false, integers);
        }
        return numberProfile();
    }

    private ColumnProfile dateProfile() {
        boolean both = dayFirst && monthFirst;
        DateOrder order = both
                ? DateOrder.EACH_CELL
                : dayFirst ? DateOrder.DAY_MONTH : monthFirst ? DateOrder.MONTH_DAY : proposedOrder;
        boolean asked = !dayFirst && !monthFirst && dates.doubtfulCount > 0;
        return profile(ColumnType.DATE, order, proposedMark, asked, both ? dates.strict() : dates);
    }

    private ColumnProfile numberProfile() {
        for (ColumnType type : new ColumnType[] {ColumnType.DECIMAL, ColumnType.PERCENT}) {
            Tally tally = type == ColumnType.DECIMAL ? decimals : percents;
            boolean both = tally.points > 0 && tally.commas > 0;
            if (isMajority(tally, both)) {
                DecimalMark mark = both
                        ? DecimalMark.EACH_CELL
                        : tally.points > 0 ? DecimalMark.POINT : tally.commas > 0 ? DecimalMark.COMMA : proposedMark;
                boolean asked = tally.points + tally.commas == 0 && tally.doubtfulCount > 0;
                return profile(type, proposedOrder, mark, asked, both ? tally.strict() : tally);
            }
        }
        return profile(ColumnType.TEXT, orderAmongWords(), proposedMark, false, new Tally());
    }

    /** Among words, dates are read in an order only when most cells are dates and some of them decide it. */
    private DateOrder orderAmongWords() {
        boolean mostly = (dates.fits + dates.doubtfulCount) * 2 > cells - empty;
        return !mostly || dayFirst == monthFirst
                ? DateOrder.EACH_CELL
                : dayFirst ? DateOrder.DAY_MONTH : DateOrder.MONTH_DAY;
    }

    private void addDate(long line, String value) {
        DateText text = DateText.of(value);
        if (text == null) {
            dates.misfit(new Misfit(line, value, "cell.not-a-date"));
        } else if (text.isAmbiguous()) {
            dates.doubtful(new Misfit(line, value, "cell.ambiguous-date"));
        } else {
            dates.fits++;
            dayFirst |= text.first() > 12;
            monthFirst |= text.second() > 12;
        }
    }

    private static void addNumber(long line, String value, String number, Tally tally) {
        NumberText text = NumberText.of(number);
        if (text.hasLeadingZero()) {
            tally.misfit(new Misfit(line, value, "cell.leading-zero"));
            return;
        }
        switch (text.kind()) {
            case WHOLE -> tally.fits++;
            case POINT -> {
                tally.fits++;
                tally.points++;
            }
            case COMMA -> {
                tally.fits++;
                tally.commas++;
            }
            case EITHER -> tally.doubtful(new Misfit(line, value, "cell.ambiguous-number"));
            case EXPONENT -> tally.misfit(new Misfit(line, value, "cell.cut-number"));
            case NONE -> tally.misfit(new Misfit(line, value, "cell.not-a-number"));
        }
    }

    private boolean isMajority(Tally tally, boolean strict) {
        long fits = tally.fits + (strict ? 0 : tally.doubtfulCount);
        return fits * 100 >= MAJORITY_PERCENT * (cells - empty);
    }

    private ColumnProfile profile(ColumnType type, DateOrder order, DecimalMark mark, boolean asked, Tally tally) {
        return new ColumnProfile(type, cells, empty, order, mark, asked, tally.misfits, tally.misfitCount);
    }

    /** How well a type fits: cells that do, cells that do in one reading, cells that do not. */
    private static final class Tally {
        private long fits;
        private long points;
        private long commas;
        private long doubtfulCount;
        private long misfitCount;
        private final List<Misfit> doubtful = new ArrayList<>();
        private final List<Misfit> misfits = new ArrayList<>();

        void add(long line, String value, Parsed<?> parsed) {
            switch (parsed) {
                case Parsed.Value<?> value1 -> fits++;
                case Parsed.Refused<?> refused -> misfit(new Misfit(line, value, refused.code()));
            }
        }

        void misfit(Misfit misfit) {
            misfitCount++;
            if (misfits.size() < MAX_MISFITS) {
                misfits.add(misfit);
            }
        }

        void doubtful(Misfit misfit) {
            doubtfulCount++;
            if (doubtful.size() < MAX_MISFITS) {
                doubtful.add(misfit);
            }
        }

        /** The same with doubtful cells counted as misfits. */
        Tally strict() {
            Tally strict = new Tally();
            misfits.forEach(strict::misfit);
            doubtful.forEach(strict::misfit);
            strict.misfits.sort(Comparator.comparingLong(Misfit::line));
            strict.misfitCount = misfitCount + doubtfulCount;
            return strict;
        }
    }
}
