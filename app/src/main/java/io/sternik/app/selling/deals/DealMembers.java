package io.sternik.app.selling.deals;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.VisibilitySource;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealProblem;
import io.sternik.database.selling.tables.records.DealMemberRecord;
import io.sternik.database.selling.tables.records.DealRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works on a deal and what share of it each has. Only who disposes of the deal changes them. With the deal won they are frozen: another
 * change needs a reason and cannot be taken back, only changed again, because pay hangs on it.
 */
@Component
public class DealMembers {

    /** News that somebody is to work on a deal of others. */
    public static final String SHARED = "deal-shared";

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final DealStore store;
    private final DealMemberStore members;
    private final DealSplits splits;
    private final VisibilitySource places;
    private final Notifications notifications;
    private final Journal journal;

    DealMembers(
            DealStore store,
            DealMemberStore members,
            DealSplits splits,
            VisibilitySource places,
            Notifications notifications,
            Journal journal) {
        this.store = store;
        this.members = members;
        this.splits = splits;
        this.places = places;
        this.notifications = notifications;
        this.journal = journal;
    }

    /** The members of a deal that the caller has found within sight, in their order. */
    public List<DealMemberRecord> of(DealId deal) {
        return members.of(deal.value());
    }

    /** Whether the viewer disposes of the deal: changes its members, gives it away, deletes it. */
    public boolean disposes(DealId deal, Viewer viewer) {
        return store.disposes(deal.value(), viewer.visibility());
    }

    /** Puts members in the place of those that a deal has. Can be taken back while the deal is not won. */
    @Transactional
    public void set(DealId id, List<DealMemberRecord> wanted, @Nullable String reason, long knownVersion, Viewer by) {
        DealRecord deal = store.lock(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
        if (!store.disposes(id.value(), by.visibility())) {
            throw new DealProblem.NotYours().refused();
        }
        journal.requireCurrent(DealId.ref(id.value()), knownVersion, deal.getVersion());
        List<DealMemberRecord> present = members.of(id.value());
        String before = members.image(id.value());
        members.replace(id.value(), wanted);
        String after = members.image(id.value());
        if (before.equals(after)) {
            return;
        }
        String why = DealSplits.isWon(deal) ? reason(reason) : null;
        deal.setVersion(deal.getVersion() + 1);
        store.update(List.of(deal));
        FieldChange told = members.told(deal, before, after);
        if (why == null) {
            List<FieldChange> undoable = List.of(new FieldChange(DealMemberStore.IMAGE, before, after));
            journal.changed(
                    by,
                    new Journal.Deed(DealId.ref(id.value()), deal.getVersion(), "changed", List.of(told), undoable),
                    journal.open(deal.getName(), by));
        } else {
            List<FieldChange> changes = List.of(told, new FieldChange("splitReason", null, why));
            journal.noted(by, DealId.ref(id.value()), deal.getVersion(), "changed", changes, null);
        }
        splits.publish(deal, present, wanted, why, by);
        welcome(deal, present, wanted, by);
    }

    /** Tells whoever was not on the deal before. */
    private void welcome(DealRecord deal, List<DealMemberRecord> present, List<DealMemberRecord> wanted, Viewer by) {
        Set<UUID> joined = positions(wanted);
        joined.removeAll(positions(present));
        List<UserId> people =
                places.holders(joined).values().stream().flatMap(List::stream).toList();
        News news = new News(
                SHARED,
                Objects.requireNonNullElse(History.idOf(by), deal.getId()),
                Map.of("name", deal.getName(), "who", by.name()),
                List.of(),
                "/selling/deals/" + deal.getId());
        notifications.tell(people, news, by);
    }

    private static Set<UUID> positions(List<DealMemberRecord> members) {
        return members.stream()
                .map(DealMemberRecord::getPosition)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String reason(@Nullable String given) {
        String reason = given == null ? "" : given.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new DealProblem.SplitsFrozen().refused();
        }
        return reason;
    }
}
