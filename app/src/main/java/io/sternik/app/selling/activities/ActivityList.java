package io.sternik.app.selling.activities;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListRoles;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.SellingRights;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of activities can be asked. */
@Component
class ActivityList implements ListCatalogue {

    private final CompanyTime time;

    ActivityList(CompanyTime time) {
        this.time = time;
    }

    ListSource<ActivityRow> source() {
        ActivityQueries activities = new ActivityQueries(time.today());
        return new ListSource<>(
                descriptor(activities),
                activities.columns(),
                activities.from(),
                ActivityQueries::visible,
                ActivityQueries::row,
                Map.of(),
                DSL.castNull(String.class),
                ACTIVITY);
    }

    private static ListDescriptor descriptor(ActivityQueries activities) {
        return new ListDescriptor(
                "activities",
                ACTIVITY.ID,
                List.of(
                        ListField.of("day", FieldType.DATE, ACTIVITY.DAY),
                        ListField.options("kind", ACTIVITY.KIND, kinds()),
                        ListField.text("name", ACTIVITY.SUBJECT, ACTIVITY.FOLDED),
                        ListField.options("state", ACTIVITY.STATE, states()),
                        ListField.ref("account", FieldType.REF, ACTIVITY.ACCOUNT, ACCOUNT.NAME),
                        ListField.ref("contact", FieldType.REF, ACTIVITY.CONTACT, CONTACT.SORT_NAME),
                        ListField.ref("deal", FieldType.REF, ACTIVITY.DEAL, DEAL.NAME),
                        ListField.ref("prospect", FieldType.REF, ACTIVITY.PROSPECT, PROSPECT.NAME),
                        ListField.ref(
                                "owner",
                                FieldType.OWNER,
                                ACTIVITY.OWNER_POSITION,
                                activities.owner().name()),
                        ListField.of("startsAt", FieldType.INSTANT, ACTIVITY.STARTS_AT),
                        ListField.of("endedAt", FieldType.INSTANT, ACTIVITY.ENDED_AT),
                        ListField.of("durationMinutes", FieldType.INTEGER, ACTIVITY.DURATION_MINUTES)),
                "-day",
                List.of("name", "kind", "day", "state", "account", "contact", "deal", "owner"),
                new ListRoles("name", "state", null, List.of("day"), "owner", null, "state"));
    }

    private static List<ListField.Option> kinds() {
        return List.of(
                ListField.option("call", new Text("telefon", "call")),
                ListField.option("meeting", new Text("spotkanie", "meeting")),
                ListField.option("visit", new Text("wizyta", "visit")),
                ListField.option("mail", new Text("e-mail", "e-mail")),
                ListField.option("task", new Text("zadanie", "task")),
                ListField.option("note", new Text("notatka", "note")));
    }

    private static List<ListField.Option> states() {
        return List.of(
                ListField.option("planned", new Text("do zrobienia", "to do")),
                ListField.option("done", new Text("zrobione", "done")),
                ListField.option("cancelled", new Text("odwołane", "cancelled")),
                ListField.option("missed", new Text("nie doszło do skutku", "did not happen")));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(descriptor(new ActivityQueries(time.today())));
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("activities", SellingRights.READ, _ -> source()));
    }
}
