package io.sternik.app.selling.news;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.VisibilitySource;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordChanged;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.NotificationKind;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.deals.DealMembers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what others did to their deals and accounts: what was given to them, what was changed, what their team has won. Imports, the
 * demo and undoing tell nothing.
 */
@Component
class SellingNews {

    static final String GIVEN = "deal-given";
    private static final String CHANGED = "deal-changed";
    static final String WON = "deal-won";
    private static final String ACCOUNT_GIVEN = "account-given";
    /** News of the program's own doing are gathered under this instead of a user. */
    private static final UUID PROGRAM = new UUID(0, 0);

    private final DSLContext sql;
    private final VisibilitySource places;
    private final Notifications notifications;

    SellingNews(DSLContext sql, VisibilitySource places, Notifications notifications) {
        this.sql = sql;
        this.places = places;
        this.notifications = notifications;
    }

    /** The kinds of news that selling tells. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NotificationKind dealGiven() {
            return new NotificationKind(GIVEN);
        }

        @Bean
        NotificationKind dealShared() {
            return new NotificationKind(DealMembers.SHARED);
        }

        @Bean
        NotificationKind dealChanged() {
            return new NotificationKind(CHANGED);
        }

        @Bean
        NotificationKind dealsChanged() {
            return new NotificationKind(DealNews.CHANGED_TOGETHER);
        }

        @Bean
        NotificationKind dealWon() {
            return new NotificationKind(WON);
        }

        @Bean
        NotificationKind accountGiven() {
            return new NotificationKind(ACCOUNT_GIVEN);
        }
    }

    private record Head(String name, @Nullable UUID owner, String status) {}

    @EventListener
    void tell(RecordChanged change) {
        if (change.source() != Source.HAND && change.source() != Source.SYSTEM) {
            return;
        }
        switch (change.ref().object()) {
            case DealId.OBJECT -> tellOfDeal(change);
            case AccountId.OBJECT -> tellOfAccount(change);
            default -> {}
        }
    }

    private void tellOfDeal(RecordChanged change) {
        Viewer by = change.by();
        String given = change.after("owner");
        if (given != null
                && holds(by, UUID.fromString(given))
                && change.changes().stream().allMatch(SellingNews::isNew)) {
            return;
        }
        UUID id = change.ref().id();
        Head deal = sql.select(DEAL.NAME, DEAL.OWNER_POSITION, DEAL.STATUS)
                .from(DEAL)
                .where(DEAL.ID.eq(id))
                .fetchSingle(row -> new Head(row.value1(), row.value2(), row.value3()));
        Map<String, String> params = Map.of("name", deal.name(), "who", by.name());
        if (deal.status().equals("won") && change.after("closedOn") != null) {
            tell(superiorsOf(deal.owner()), new News(WON, id, params, List.of(), "/selling/deals/" + id), by);
        }
        if (given != null) {
            tell(
                    List.of(UUID.fromString(given)),
                    new News(GIVEN, author(by), params, List.of(), "/selling/deals/" + id),
                    by);
        } else {
            List<String> fields = change.changes().stream()
                    .map(FieldChange::field)
                    .map(field -> "field.deals." + field)
                    .toList();
            tell(owners(deal), new News(CHANGED, id, params, fields, "/selling/deals/" + id), by);
        }
    }

    private void tellOfAccount(RecordChanged change) {
        String given = change.after("owner");
        Viewer by = change.by();
        if (given == null || holds(by, UUID.fromString(given))) {
            return;
        }
        UUID id = change.ref().id();
        String name = sql.select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchSingle()
                .value1();
        News news = new News(
                ACCOUNT_GIVEN,
                author(by),
                Map.of("name", name, "who", by.name()),
                List.of(),
                "/selling/accounts/" + id);
        tell(List.of(UUID.fromString(given)), news, by);
    }

    private static boolean isNew(FieldChange change) {
        return change.before() == null;
    }

    private static boolean holds(Viewer viewer, UUID position) {
        return viewer.visibility().positions().contains(position);
    }

    /** Who did it, as the topic by which news are gathered. */
    static UUID author(Viewer by) {
        return Objects.requireNonNullElse(History.idOf(by), PROGRAM);
    }

    private static List<UUID> owners(Head deal) {
        UUID owner = deal.owner();
        return owner == null ? List.of() : List.of(owner);
    }

    private List<UUID> superiorsOf(@Nullable UUID position) {
        return position == null
                ? List.of()
                : places.teamHeads(List.of(position)).values().stream()
                        .filter(head -> !head.equals(position))
                        .toList();
    }

    private void tell(List<UUID> positions, News news, Viewer by) {
        if (!positions.isEmpty()) {
            notifications.tell(
                    places.holders(positions).values().stream()
                            .flatMap(List::stream)
                            .toList(),
                    news,
                    by);
        }
    }
}
