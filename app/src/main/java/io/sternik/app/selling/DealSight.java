package io.sternik.app.selling;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_MEMBER;

import io.sternik.app.platform.access.Visibility;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Who sees a deal: whoever sees its owner, and who works on it as a member; superiors of a member do not. */
public final class DealSight {

    private DealSight() {}

    /** Deals in sight that are not deleted. */
    public static Condition of(Visibility visibility) {
        return DEAL.DELETED_AT.isNull().and(whatever(visibility));
    }

    /** Deals in sight, deleted ones included. */
    public static Condition whatever(Visibility visibility) {
        return visibility.seesAll() ? DSL.noCondition() : owned(visibility).or(member(visibility, DEAL.ID));
    }

    /** Deals that the viewer or somebody below owns: they are disposed of by them, with their shares and their owner. */
    public static Condition owned(Visibility visibility) {
        return visibility.owns(DEAL.OWNER_POSITION);
    }

    /** Deals in sight that are owned out of sight: the viewer only works on them. */
    public static Condition shared(Visibility visibility) {
        return visibility.seesAll()
                ? DSL.falseCondition()
                : DEAL.DELETED_AT.isNull().and(member(visibility, DEAL.ID)).and(DSL.not(owned(visibility)));
    }

    /** The predicate that a deal is one on which the viewer works as a member. */
    public static Condition member(Visibility visibility, Field<UUID> deal) {
        // An uncorrelated array, computed once per statement, as that of the owners.
        return deal.eq(DSL.any(DSL.array(DSL.select(DEAL_MEMBER.DEAL)
                .from(DEAL_MEMBER)
                .where(DEAL_MEMBER.POSITION.eq(DSL.any(visibility.positions().toArray(UUID[]::new)))))));
    }
}
