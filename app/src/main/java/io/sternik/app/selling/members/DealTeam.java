package io.sternik.app.selling.members;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.selling.MemberRole;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.SplitKind;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a deal.
 *
 * @param version of the deal
 * @param owner who owns it, once it is closed who closed it; null when nobody did
 * @param amount of the deal, null when it is unknown
 * @param members in their order; without a revenue share among them the owner has the whole
 * @param frozen whether the deal is won, so that a change needs a reason
 * @param mayChange whether the viewer changes them; who only works on the deal does not
 */
record DealTeam(
        @Override long version,
        @Nullable Owner owner,
        @Nullable Money amount,
        List<Member> members,
        boolean frozen,
        boolean mayChange)
        implements Versioned {

    /**
     * A member.
     *
     * @param who null for whoever owns the deal
     * @param kind null for a member without a share
     * @param shareBp basis points
     * @param amount what the share comes to; null without a share, or when the amount of the deal is unknown
     */
    record Member(
            int rank,
            @Nullable Owner who,
            MemberRole role,
            @Nullable SplitKind kind,
            int shareBp,
            @Nullable Money amount) {}

    /**
     * A member as somebody wants it.
     *
     * @param position null for whoever owns the deal
     * @param kind null for a member without a share
     * @param shareBp basis points, 0 without a share
     */
    record Wish(
            @Nullable UUID position,
            MemberRole role,
            @Nullable SplitKind kind,
            int shareBp) {}

    /**
     * All members of a deal, in their order.
     *
     * @param reason why the shares of a won deal are changed
     */
    record Wishes(List<Wish> members, @Nullable String reason) {}
}
