package io.sternik.app.selling.news;

import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.VisibilitySource;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordChanged;
import io.sternik.app.platform.history.RecordsChanged;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.platform.notification.Notifications.Told;
import io.sternik.app.selling.DealId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that somebody changed many of their deals at once: one piece of news for each of them, however many deals there are. */
@Component
class DealNews {

    static final String CHANGED_TOGETHER = "deals-changed";

    private final DSLContext sql;
    private final VisibilitySource places;
    private final Notifications notifications;

    DealNews(DSLContext sql, VisibilitySource places, Notifications notifications) {
        this.sql = sql;
        this.places = places;
        this.notifications = notifications;
    }

    private record Head(String name, @Nullable UUID owner, boolean won) {}

    @EventListener
    void tell(RecordsChanged act) {
        List<RecordChanged> deals = act.records().stream()
                .filter(change -> change.ref().object().equals(DealId.OBJECT))
                .toList();
        if (deals.isEmpty()) {
            return;
        }
        Telling telling = new Telling(heads(deals));
        deals.forEach(telling::sort);
        notifications.tell(telling.all(act), act.by());
    }

    private Map<UUID, Head> heads(List<RecordChanged> deals) {
        UUID[] ids = deals.stream().map(change -> change.ref().id()).toArray(UUID[]::new);
        return sql.select(DEAL.ID, DEAL.NAME, DEAL.OWNER_POSITION, DEAL.STATUS)
                .from(DEAL)
                .where(DEAL.ID.eq(DSL.any(ids)))
                .fetchMap(
                        row -> row.value1(),
                        row -> new Head(row.value2(), row.value3(), row.value4().equals("won")));
    }

    /** Deals that are told to one position in the same words. */
    private static final class Bundle {
        private final TreeSet<String> fields = new TreeSet<>();
        private String name = "";
        private int deals;

        private void add(Head deal, RecordChanged change) {
            deals++;
            name = deal.name();
            change.changes().stream()
                    .map(FieldChange::field)
                    .map(field -> "field.deals." + field)
                    .forEach(fields::add);
        }
    }

    /** Sorts changes by what is told and to which position. */
    private final class Telling {

        private final Map<UUID, Head> heads;
        private final Map<UUID, Bundle> given = new LinkedHashMap<>();
        private final Map<UUID, Bundle> changed = new LinkedHashMap<>();
        private final Map<UUID, Bundle> won = new LinkedHashMap<>();
        private final Map<UUID, UUID> teamHeads;

        Telling(Map<UUID, Head> heads) {
            this.heads = heads;
            this.teamHeads = places.teamHeads(heads.values().stream()
                    .filter(Head::won)
                    .map(Head::owner)
                    .distinct()
                    .toList());
        }

        void sort(RecordChanged change) {
            Head deal = heads.get(change.ref().id());
            UUID owner = deal == null ? null : deal.owner();
            if (deal == null || owner == null) {
                return;
            }
            bundle(change.after("owner") == null ? changed : given, owner).add(deal, change);
            UUID superior = teamHeads.get(owner);
            if (deal.won() && change.after("closedOn") != null && superior != null && !superior.equals(owner)) {
                bundle(won, superior).add(deal, change);
            }
        }

        private static Bundle bundle(Map<UUID, Bundle> bundles, UUID position) {
            return bundles.computeIfAbsent(position, _ -> new Bundle());
        }

        List<Told> all(RecordsChanged act) {
            List<Told> all = new ArrayList<>();
            UUID topic = act.act().value();
            all.addAll(told(given, SellingNews.GIVEN, SellingNews.author(act.by()), act));
            all.addAll(told(changed, CHANGED_TOGETHER, topic, act));
            all.addAll(told(won, SellingNews.WON, topic, act));
            return all;
        }

        private List<Told> told(Map<UUID, Bundle> bundles, String kind, UUID topic, RecordsChanged act) {
            Map<UUID, List<UserId>> holders = places.holders(bundles.keySet());
            List<Told> told = new ArrayList<>();
            bundles.forEach((position, bundle) -> {
                News news = news(bundle, kind, topic, act);
                holders.getOrDefault(position, List.of()).forEach(user -> told.add(new Told(user, news)));
            });
            return told;
        }

        private static News news(Bundle bundle, String kind, UUID topic, RecordsChanged act) {
            Viewer by = act.by();
            return new News(
                    kind,
                    topic,
                    Map.of("name", bundle.name, "who", by.name()),
                    List.copyOf(bundle.fields),
                    "/changes/" + act.act().value(),
                    bundle.deals);
        }
    }
}
