package io.sternik.app.structure.staffing;

import static io.sternik.database.structure.Tables.ORG_CLOSURE_NOW;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION_VERSION;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.VisibilitySource;
import io.sternik.app.platform.event.Hearing;
import io.sternik.app.platform.event.Listener;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.NotificationKind;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.AssignmentChanged;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** On the day on which somebody begins to hold a position or ceases to, tells the person and whoever the position reports to. */
@Component
class AssignmentNews implements Listener<AssignmentChanged> {

    private static final String BEGINS = "assignment-begins";
    private static final String ENDS = "assignment-ends";

    private final DSLContext sql;
    private final VisibilitySource places;
    private final Accounts accounts;
    private final Notifications notifications;
    private final CompanyTime time;

    AssignmentNews(
            DSLContext sql, VisibilitySource places, Accounts accounts, Notifications notifications, CompanyTime time) {
        this.sql = sql;
        this.places = places;
        this.accounts = accounts;
        this.notifications = notifications;
        this.time = time;
    }

    /** The news of assignments. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NotificationKind assignmentBegins() {
            return new NotificationKind(BEGINS);
        }

        @Bean
        NotificationKind assignmentEnds() {
            return new NotificationKind(ENDS);
        }
    }

    private record Holder(String name, @Nullable UserId user) {}

    @Override
    public String code() {
        return "structure.assignment-news";
    }

    @Override
    public Class<AssignmentChanged> hears() {
        return AssignmentChanged.class;
    }

    @Override
    public boolean hearsThePast() {
        return false;
    }

    @Override
    public void hear(AssignmentChanged event, Hearing hearing) {
        Holder holder = holder(event.person());
        Set<UserId> told = new LinkedHashSet<>(superiors(event.position()));
        if (holder.user() != null) {
            told.add(holder.user());
        }
        if (hearing.by() != null) {
            told.remove(hearing.by());
        }
        boolean ends = event.to() != null && !event.to().isAfter(time.today());
        Text title = title(event, ends);
        accounts.find(told)
                .forEach((user, account) -> notifications.tell(
                        user,
                        news(event, ends, holder, title.in(account.preferences().language()))));
    }

    private static News news(AssignmentChanged event, boolean ends, Holder holder, String title) {
        return new News(
                ends ? ENDS : BEGINS,
                event.assignment().value(),
                Map.of("name", holder.name(), "position", title),
                List.of(),
                "/structure/people/" + event.person().value());
    }

    private Holder holder(PersonId person) {
        return sql.select(PERSON.DISPLAY_NAME, PERSON.USER_ACCOUNT)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchSingle(row -> new Holder(row.value1(), row.value2() == null ? null : new UserId(row.value2())));
    }

    /** What the position was called on the last day of the one who goes, or is called on the first day of the one who comes. */
    private Text title(AssignmentChanged event, boolean ends) {
        LocalDate day = ends ? Objects.requireNonNull(event.to()).minusDays(1) : event.from();
        return sql.select(POSITION_VERSION.TITLE_PL, POSITION_VERSION.TITLE_EN)
                .from(POSITION_VERSION)
                .where(
                        POSITION_VERSION.POSITION.eq(event.position().value()),
                        Validity.on(POSITION_VERSION.VALID_DURING, day))
                .fetchSingle(row -> new Text(row.value1(), row.value2()));
    }

    private List<UserId> superiors(PositionId position) {
        List<UUID> above = sql.select(ORG_CLOSURE_NOW.ANCESTOR)
                .from(ORG_CLOSURE_NOW)
                .where(ORG_CLOSURE_NOW.DESCENDANT.eq(position.value()), ORG_CLOSURE_NOW.DEPTH.eq(1))
                .fetch(ORG_CLOSURE_NOW.ANCESTOR);
        return places.holders(above).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
