package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.app.structure.PositionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deal brings is shared otherwise.
 *
 * @param before shares in their order; a deal without any belongs to its owner as a whole
 * @param after the same, now
 * @param reason why the shares of a won deal were changed; null while it was open
 */
public record SplitChanged(
        DealId deal,
        List<Share> before,
        List<Share> after,
        @Nullable String reason) implements Event {

    /**
     * A share.
     *
     * @param position null: whoever owns the deal, once it is won whoever closed it
     * @param shareBp basis points
     */
    public record Share(@Nullable PositionId position, MemberRole role, SplitKind kind, int shareBp) {}

    @Override
    public UUID subject() {
        return deal.value();
    }
}
