package io.sternik.app.selling.news;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.VisibilitySource;
import io.sternik.app.platform.event.Hearing;
import io.sternik.app.platform.event.Listener;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.NotificationKind;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.structure.PersonLeft;
import io.sternik.app.structure.PositionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** When somebody has left, tells whoever stands above which customers and open deals have nobody to look after them now. */
@Component
class LeaverNews implements Listener<PersonLeft> {

    private static final String LEFT = "person-left";

    private final DSLContext sql;
    private final VisibilitySource places;
    private final Notifications notifications;

    LeaverNews(DSLContext sql, VisibilitySource places, Notifications notifications) {
        this.sql = sql;
        this.places = places;
        this.notifications = notifications;
    }

    /** The news of leavers. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NotificationKind personLeft() {
            return new NotificationKind(LEFT);
        }
    }

    @Override
    public String code() {
        return "selling.leaver-news";
    }

    @Override
    public Class<PersonLeft> hears() {
        return PersonLeft.class;
    }

    @Override
    public boolean hearsThePast() {
        return false;
    }

    @Override
    public void hear(PersonLeft event, Hearing hearing) {
        List<UUID> left = event.positions().stream().map(PositionId::value).toList();
        Set<UUID> held = places.holders(left).keySet();
        List<UUID> vacant =
                left.stream().filter(position -> !held.contains(position)).toList();
        int accounts = sql.fetchCount(ACCOUNT, ACCOUNT.OWNER_POSITION.in(vacant), ACCOUNT.DELETED_AT.isNull());
        int deals =
                sql.fetchCount(DEAL, DEAL.OWNER_POSITION.in(vacant), DEAL.STATUS.eq("open"), DEAL.DELETED_AT.isNull());
        if (accounts + deals == 0) {
            return;
        }
        News news = new News(
                LEFT,
                event.person().value(),
                Map.of(
                        "name", event.name(),
                        "accounts", Integer.toString(accounts),
                        "deals", Integer.toString(deals)),
                List.of(),
                "/structure/people/" + event.person().value());
        nearestHeld(vacant).forEach(user -> notifications.tell(user, news));
    }

    /** Who holds the nearest position above each that somebody holds. */
    private Set<UserId> nearestHeld(List<UUID> vacant) {
        Map<UUID, List<UUID>> chains = places.chains(vacant);
        Map<UUID, List<UserId>> holders = places.holders(
                chains.values().stream().flatMap(List::stream).distinct().toList());
        return chains.values().stream()
                .flatMap(chain -> chain.stream().filter(holders::containsKey).limit(1))
                .flatMap(position -> holders.getOrDefault(position, List.of()).stream())
                .collect(Collectors.toSet());
    }
}
