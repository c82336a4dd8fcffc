package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * A company's positions and lines over all time, indexed once into arrays; immutable. Built from rows as they are, wrong ones included:
 * {@link #cycles}, {@link #overlaps} and {@link #orphans} tell what is wrong, and rows about unknown positions take no part in the rest.
 */
public final class Org {

    private final OrgRows rows;
    private final PositionIndex index;
    private final Timeline existence;
    private final Timeline managers;

    private Org(OrgRows rows) {
        this.rows = rows;
        this.index = PositionIndex.of(rows.positions());
        this.existence = TimelineBuilder.existence(index, rows.positions());
        this.managers = TimelineBuilder.managers(index, existence, rows.lines());
    }

    /** Indexes the rows; the order of rows never matters except to tell apart rows that are equal. */
    public static Org of(OrgRows rows) {
        return new Org(rows);
    }

    /** The rows as passed in. */
    public OrgRows rows() {
        return rows;
    }

    /** Ids of all positions that ever exist, in byte order. */
    public List<String> positions() {
        return index.ids();
    }

    /**
     * Every ring of positions that exists on any day, once, with its first day; by first day, then by path. A ring that ends and comes
     * back is the same ring.
     */
    public List<Cycle> cycles() {
        return new CycleSearch(index, managers).all();
    }

    /** Every pair of neighbouring rows that hold on the same day although they may not; by kind of row, then by ids and time. */
    public List<Overlap> overlaps() {
        return OverlapSearch.in(rows);
    }

    /** Every row that hangs on a position that is unknown or not there on some day of the row, in the order of the rows. */
    public List<Orphan> orphans() {
        return new OrphanSearch(index, existence).in(rows);
    }

    /** The tree on a date; refuses with {@link CyclicOrgException} a date on which positions report in a ring. */
    public OrgOnDate asOf(LocalDate date) {
        return new OrgOnDate(this, date);
    }

    /**
     * All rows of the dated closure, self included with depth 0: on a day, an ancestor and a descendant have a row with that day exactly
     * when a chain of lines connects them. Adjacent rows that differ in nothing but time are one row. Refuses with {@link
     * CyclicOrgException} when any day has a ring.
     */
    public Closure closure() {
        List<Cycle> cycles = cycles();
        if (!cycles.isEmpty()) {
            throw new CyclicOrgException(cycles.getFirst());
        }
        return ClosureBuilder.of(index, existence, managers);
    }

    /** When the position exists: its versions with overlapping and adjacent ones made one; empty for an unknown id. */
    public List<Period> existenceOf(String position) {
        int number = index.numberOf(position);
        return number < 0 ? List.of() : existence.periodsOf(number);
    }

    PositionIndex index() {
        return index;
    }

    Timeline existence() {
        return existence;
    }

    Timeline managers() {
        return managers;
    }
}
