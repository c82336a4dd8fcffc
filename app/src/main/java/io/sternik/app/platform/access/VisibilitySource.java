package io.sternik.app.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;

/** Tells which positions a user may look into. Implemented by structure, which knows who holds what. */
public interface VisibilitySource {

    /** What the user holds today; nothing for somebody without a position. */
    Place placeOf(UserId user);

    /** The positions themselves and all below them today, as a query that a predicate can use. */
    Select<Record1<UUID>> subtree(List<UUID> positions);

    /**
     * For each position the one that heads the team in which it stands today: the position itself where others stand below it, else its
     * superior, if it has one.
     */
    Map<UUID, UUID> teamHeads(Collection<UUID> positions);

    /** The positions themselves and all above them today. */
    List<UUID> above(List<UUID> positions);

    /** For each position those above it today, the nearest first. */
    Map<UUID, List<UUID>> chains(Collection<UUID> positions);

    /** For each position that somebody holds today the users who do. */
    Map<UUID, List<UserId>> holders(Collection<UUID> positions);

    /** For whom the user may act today: delegations that hold, from people who still hold the position and have not left. */
    List<Mandate> mandates(UserId user);

    /**
     * A user's place in the company today.
     *
     * @param positions positions held, the substantive one first
     * @param top whether one of them is the root, from which everything is seen, what nobody owns included
     */
    record Place(List<UUID> positions, boolean top) {

        /** The place of somebody who holds no position. */
        public static final Place NONE = new Place(List.of(), false);
    }
}
