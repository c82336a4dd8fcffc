package io.sternik.app.selling;

import static io.sternik.database.catalog_views.Tables.PRODUCT;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of deals can be asked. */
@Component
class DealList implements ListCatalogue {

    private final Pipelines pipelines;
    private final CompanyTime time;

    DealList(Pipelines pipelines, CompanyTime time) {
        this.pipelines = pipelines;
        this.time = time;
    }

    ListSource<DealRow> source() {
        DealQueries deals = new DealQueries(time.today());
        return new ListSource<>(
                descriptor(deals),
                deals.columns(),
                deals.from(),
                DealQueries::visible,
                DealQueries::row,
                Map.of("amount", DEAL.AMOUNT_MINOR),
                DEAL.CURRENCY);
    }

    ListDescriptor descriptor() {
        return descriptor(new DealQueries(time.today()));
    }

    private ListDescriptor descriptor(DealQueries deals) {
        List<Pipelines.Stage> stages = pipelines.all().stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .toList();
        return new ListDescriptor(
                "deals",
                DEAL.ID,
                List.of(
                        ListField.text("name", DEAL.NAME, DEAL.FOLDED),
                        ListField.ref("account", FieldType.REF, DEAL.ACCOUNT, ACCOUNT.NAME),
                        ListField.ref("contact", FieldType.REF, DEAL.CONTACT, CONTACT.SORT_NAME),
                        stageField(stages),
                        ListField.options("status", DEAL.STATUS, statuses()),
                        ListField.of("amount", FieldType.MONEY, DEAL.AMOUNT_MINOR),
                        ListField.ref(
                                "owner",
                                FieldType.OWNER,
                                DEAL.OWNER_POSITION,
                                deals.owner().name()),
                        ListField.ref(
                                "unit",
                                FieldType.REF,
                                deals.owner().unit(),
                                deals.owner().unitName()),
                        ListField.ref("product", FieldType.REF, PRODUCT.ID, PRODUCT.NAME_PL),
                        ListField.of("closeOn", FieldType.DATE, DEAL.CLOSE_ON),
                        ListField.of("openedOn", FieldType.DATE, DEAL.OPENED_ON),
                        ListField.of("closedOn", FieldType.DATE, DEAL.CLOSED_ON),
                        ListField.of("nextStep", FieldType.TEXT, DEAL.NEXT_STEP),
                        ListField.of("nextStepOn", FieldType.DATE, DEAL.NEXT_STEP_ON),
                        ListField.of("pipeline", FieldType.REF, DEAL.PIPELINE).unsorted(),
                        ListField.of("closedPosition", FieldType.OWNER, DEAL.CLOSED_POSITION)
                                .unsorted(),
                        ListField.of("closedUnit", FieldType.REF, DEAL.CLOSED_UNIT)
                                .unsorted(),
                        ListField.of(
                                        "closedPerson",
                                        FieldType.REF,
                                        DSL.coalesce(DEAL.CLOSED_PERSON, DEAL.CLOSED_POSITION))
                                .unsorted(),
                        ListField.of("externalId", FieldType.TEXT, DEAL.EXTERNAL_ID)),
                "-openedOn",
                List.of("name", "account", "stage", "amount", "owner", "closeOn", "nextStep"));
    }

    /** A code names the stages of all pipelines that have it. */
    private static ListField stageField(List<Pipelines.Stage> stages) {
        Map<String, ListField.Option> options = new LinkedHashMap<>();
        Map<String, List<UUID>> meanings = new LinkedHashMap<>();
        for (Pipelines.Stage stage : stages) {
            options.putIfAbsent(stage.code(), ListField.option(stage.code(), stage.name()));
            meanings.computeIfAbsent(stage.code(), _ -> new ArrayList<>())
                    .add(stage.id().value());
        }
        return ListField.codes("stage", DEAL.STAGE, STAGE.RANK, List.copyOf(options.values()), meanings);
    }

    private static List<ListField.Option> statuses() {
        return List.of(
                ListField.option("open", new Text("otwarta", "open")),
                ListField.option("won", new Text("wygrana", "won")),
                ListField.option("lost", new Text("przegrana", "lost")));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(descriptor());
    }
}
