package io.sternik.app.selling.deals;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.MemberRole;
import io.sternik.app.selling.SplitChanged;
import io.sternik.app.selling.SplitKind;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.structure.PositionId;
import io.sternik.database.selling.tables.records.DealMemberRecord;
import io.sternik.database.selling.tables.records.DealRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells that the shares of a deal have changed, and takes such changes back. */
@Component
class DealSplits {

    private final DealMemberStore members;
    private final Events events;

    DealSplits(DealMemberStore members, Events events) {
        this.members = members;
        this.events = events;
    }

    static boolean isWon(DealRecord deal) {
        return deal.getStatus().equals(Pipelines.Kind.WON.code());
    }

    /** Takes a change of members back; nothing when they have been changed since, or the deal is won. */
    Optional<FieldChange> revert(DealRecord deal, FieldChange change, Viewer by) {
        String before = Objects.requireNonNull(change.before());
        String now = members.image(deal.getId());
        if (isWon(deal) || !now.equals(change.after())) {
            return Optional.empty();
        }
        List<DealMemberRecord> present = members.of(deal.getId());
        members.put(deal.getId(), before);
        publish(deal, present, members.of(deal.getId()), null, by);
        return Optional.of(members.told(deal, now, before));
    }

    /** Tells of new shares; members without a share do not matter. */
    void publish(
            DealRecord deal,
            List<DealMemberRecord> before,
            List<DealMemberRecord> after,
            @Nullable String reason,
            Viewer by) {
        List<SplitChanged.Share> old = shares(before);
        List<SplitChanged.Share> now = shares(after);
        if (!old.equals(now)) {
            events.publish(new SplitChanged(new DealId(deal.getId()), old, now, reason), by);
        }
    }

    private static List<SplitChanged.Share> shares(List<DealMemberRecord> members) {
        return members.stream()
                .filter(member -> member.getSplitKind() != null)
                .map(member -> new SplitChanged.Share(
                        position(member.getPosition()),
                        MemberRole.of(member.getRole()),
                        SplitKind.of(member.getSplitKind()),
                        member.getSplitBp()))
                .toList();
    }

    private static @Nullable PositionId position(@Nullable UUID id) {
        return id == null ? null : new PositionId(id);
    }
}
