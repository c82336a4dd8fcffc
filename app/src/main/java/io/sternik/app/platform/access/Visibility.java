package io.sternik.app.platform.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Which records somebody may see: those owned by the own positions and all below them. Every method of a store takes it, so that no query
 * can be written without it. Made by the platform only, anew for each request.
 */
public final class Visibility {

    private final boolean all;
    private final List<UUID> positions;
    private final Function<List<UUID>, Select<Record1<UUID>>> subtree;

    private Visibility(boolean all, List<UUID> positions, Function<List<UUID>, Select<Record1<UUID>>> subtree) {
        this.all = all;
        this.positions = List.copyOf(positions);
        this.subtree = subtree;
    }

    static Visibility of(VisibilitySource.Place place, VisibilitySource source) {
        return new Visibility(place.top(), place.positions(), source::subtree);
    }

    /** Sees no record at all: for descriptions that name fields without reading anything. */
    public static Visibility nothing() {
        return new Visibility(false, List.of(), _ -> {
            throw new IllegalStateException("sees nothing, so no subtree is asked for");
        });
    }

    static Visibility everything(VisibilitySource source) {
        return new Visibility(true, List.of(), source::subtree);
    }

    /** Whether nothing is hidden, unowned records included: the viewer holds the root, or the program itself is at work. */
    public boolean seesAll() {
        return all;
    }

    /** Positions held today, the substantive one first. */
    public List<UUID> positions() {
        return positions;
    }

    /**
     * The predicate of a record with this owner. An owner of null is nobody's: only who sees all sees it.
     *
     * @param ownerPosition column with the position that owns the record
     */
    public Condition owns(Field<UUID> ownerPosition) {
        if (all) {
            return DSL.noCondition();
        }
        return positions.isEmpty() ? DSL.falseCondition() : within(ownerPosition, positions);
    }

    /** The predicate that a position is one of the given ones or lies below them today, whatever the viewer may see. */
    public Condition within(Field<UUID> ownerPosition, List<UUID> tops) {
        // An uncorrelated array is computed once per statement: 0.4 ms instead of 262 ms for a correlated exists on a
        // million rows.
        return ownerPosition.eq(DSL.any(DSL.array(subtree.apply(tops))));
    }
}
