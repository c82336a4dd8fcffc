package io.sternik.app.selling.deals;

import static io.sternik.database.catalog_views.Tables.PRODUCT;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_ROLLUP;
import static io.sternik.database.selling.Tables.QUALIFICATION;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.FieldColumns;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListRoles;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.cooling.Cooling;
import io.sternik.app.selling.cooling.CoolingDeals;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.engine.finding.Text;
import io.sternik.engine.pipeline.CoolingRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of deals can be asked. */
@Component
class DealList implements ListCatalogue {

    /** The kind as addresses name it. */
    static final String OBJECT = "deals";

    private static final Set<String> ROLLED_UP = Set.of("owner", "stage", "status", "pipeline");

    private final Pipelines pipelines;
    private final CoolingDeals cooling;
    private final CustomFields custom;

    DealList(Pipelines pipelines, CoolingDeals cooling, CustomFields custom) {
        this.pipelines = pipelines;
        this.cooling = cooling;
        this.custom = custom;
    }

    ListSource<DealRow> source() {
        DealQueries deals = new DealQueries(cooling.today());
        List<Pipelines.Stage> stages = stages();
        return new ListSource<>(
                descriptor(deals, stages),
                deals.columns(),
                deals.from(),
                DealSight::of,
                deals::row,
                totals(stages),
                DEAL.CURRENCY,
                DEAL);
    }

    /** The amount as it stands, and times the probability of the stage, each deal rounded half up. */
    private static Map<String, Field<Long>> totals(List<Pipelines.Stage> stages) {
        Map<String, Field<Long>> totals = new LinkedHashMap<>();
        totals.put("amount", DEAL.AMOUNT_MINOR);
        totals.put("weighted", weighted(stages));
        return totals;
    }

    /** Amounts times the probabilities of their stages; a closed deal is not weighted. */
    static Field<Long> weighted(List<Pipelines.Stage> stages) {
        return weighted(stages, DEAL.STAGE, DEAL.AMOUNT_MINOR);
    }

    /** The same with stage and amount of another table. */
    static Field<Long> weighted(List<Pipelines.Stage> stages, Field<UUID> in, Field<Long> amountMinor) {
        Map<Field<UUID>, Field<Long>> open = new LinkedHashMap<>();
        for (Pipelines.Stage stage : stages) {
            if (stage.kind() == Pipelines.Kind.OPEN) {
                open.put(
                        DSL.inline(stage.id().value()),
                        DSL.field(
                                "selling.weighted({0}, {1})",
                                Long.class, amountMinor, DSL.inline(stage.probabilityBp())));
            }
        }
        Field<Long> none = DSL.inline((Long) null);
        return open.isEmpty() ? none : DSL.case_(in).mapFields(open).otherwise(none);
    }

    private ListDescriptor descriptor(DealQueries deals, List<Pipelines.Stage> stages) {
        List<ListField> fields = new ArrayList<>(List.of(
                ListField.text("name", DEAL.NAME, DEAL.FOLDED),
                ListField.ref("account", FieldType.REF, DEAL.ACCOUNT, ACCOUNT.NAME),
                ListField.ref("contact", FieldType.REF, DEAL.CONTACT, CONTACT.SORT_NAME),
                stageField(stages, DEAL.STAGE),
                ListField.options("status", DEAL.STATUS, statuses()),
                ListField.of("amount", FieldType.MONEY, DEAL.AMOUNT_MINOR),
                ListField.options("amountSource", DEAL.AMOUNT_SOURCE, amountSources()),
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
                ListField.of("lastTouchAt", FieldType.INSTANT, DEAL.LAST_TOUCH_AT),
                ListField.options("cooling", deals.cooling().state(stages), coolingStates())
                        .unsorted(),
                ListField.of("touchedOn", FieldType.DATE, deals.cooling().touchedColumn()),
                ListField.of("qualification", FieldType.INTEGER, QUALIFICATION.SCORE),
                ListField.of("qualificationCoverage", FieldType.INTEGER, QUALIFICATION.COVERAGE),
                ListField.of("snoozedUntil", FieldType.DATE, DEAL.SNOOZED_UNTIL),
                ListField.of("pipeline", FieldType.REF, DEAL.PIPELINE).unsorted(),
                ListField.of("closedPosition", FieldType.OWNER, DEAL.CLOSED_POSITION)
                        .unsorted(),
                ListField.of("closedUnit", FieldType.REF, DEAL.CLOSED_UNIT).unsorted(),
                ListField.of("closedPerson", FieldType.REF, DSL.coalesce(DEAL.CLOSED_PERSON, DEAL.CLOSED_POSITION))
                        .unsorted(),
                ListField.of("externalId", FieldType.TEXT, DEAL.EXTERNAL_ID),
                ListField.of("town", FieldType.TEXT, ACCOUNT.TOWN)));
        fields.addAll(FieldColumns.of(custom.of(OBJECT), DEAL.CUSTOM));
        return new ListDescriptor(
                OBJECT,
                DEAL.ID,
                fields,
                "-openedOn",
                List.of("name", "account", "stage", "amount", "owner", "closeOn", "nextStep"),
                new ListRoles(
                        "name",
                        "stage",
                        "amount",
                        List.of("closeOn", "nextStepOn", "openedOn", "closedOn"),
                        "owner",
                        new ListRoles.Place("town", ACCOUNT.LAT, ACCOUNT.LON)));
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of(OBJECT, SellingRights.READ, _ -> source()));
    }

    /** Whether a filter that asks about these fields can be answered from the rollup. */
    boolean isRolledUp(Set<String> fields) {
        return ROLLED_UP.containsAll(fields);
    }

    /** What the rollup can be asked: a small part of the same filters. */
    ListDescriptor rollup() {
        List<Pipelines.Stage> stages = stages();
        return new ListDescriptor(
                OBJECT,
                DEAL_ROLLUP.STAGE,
                List.of(
                        ListField.ref("owner", FieldType.OWNER, DEAL_ROLLUP.OWNER_POSITION, DEAL_ROLLUP.OWNER_POSITION),
                        stageField(stages, DEAL_ROLLUP.STAGE),
                        ListField.codes("status", DEAL_ROLLUP.STAGE, DEAL_ROLLUP.STAGE, statuses(), byKind(stages)),
                        ListField.of("pipeline", FieldType.REF, DEAL_ROLLUP.PIPELINE)),
                "stage",
                List.of("stage"));
    }

    /** What the past can be asked: what of the deals is known of it. */
    ListDescriptor past() {
        List<Pipelines.Stage> stages = stages();
        return new ListDescriptor(
                "deals",
                PastDeals.ID,
                List.of(
                        ListField.of("account", FieldType.REF, PastDeals.ACCOUNT),
                        stageField(stages, PastDeals.STAGE),
                        ListField.codes("status", PastDeals.STAGE, PastDeals.STAGE, statuses(), byKind(stages)),
                        ListField.of("amount", FieldType.MONEY, PastDeals.AMOUNT_MINOR),
                        ListField.of("owner", FieldType.OWNER, PastDeals.OWNER),
                        ListField.of("closeOn", FieldType.DATE, PastDeals.CLOSE_ON),
                        ListField.of("closedOn", FieldType.DATE, PastDeals.CLOSED_ON)),
                "-amount",
                List.of("stage"));
    }

    private List<Pipelines.Stage> stages() {
        return pipelines.all().stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .toList();
    }

    /** A deal has the status of its stage. */
    private static Map<String, List<UUID>> byKind(List<Pipelines.Stage> stages) {
        Map<String, List<UUID>> kinds = new LinkedHashMap<>();
        statuses().forEach(status -> kinds.put(status.value(), new ArrayList<>()));
        stages.forEach(stage -> Objects.requireNonNull(kinds.get(stage.kind().code()))
                .add(stage.id().value()));
        return kinds;
    }

    /** A code names the stages of all pipelines that have it. */
    private static ListField stageField(List<Pipelines.Stage> stages, Field<UUID> column) {
        Map<String, ListField.Option> options = new LinkedHashMap<>();
        Map<String, List<UUID>> meanings = new LinkedHashMap<>();
        for (Pipelines.Stage stage : stages) {
            options.putIfAbsent(stage.code(), ListField.option(stage.code(), stage.name()));
            meanings.computeIfAbsent(stage.code(), _ -> new ArrayList<>())
                    .add(stage.id().value());
        }
        return ListField.codes("stage", column, STAGE.RANK, List.copyOf(options.values()), meanings);
    }

    private static List<ListField.Option> coolingStates() {
        return List.of(
                ListField.option(Cooling.code(CoolingRule.State.WARM), new Text("w kontakcie", "in touch")),
                ListField.option(Cooling.code(CoolingRule.State.COOLING), new Text("stygnie", "cooling")),
                ListField.option(Cooling.code(CoolingRule.State.COLD), new Text("wystygła", "cold")),
                ListField.option(
                        Cooling.code(CoolingRule.State.PLANNED), new Text("kontakt zaplanowany", "contact planned")),
                ListField.option(
                        Cooling.code(CoolingRule.State.SNOOZED), new Text("cisza uzgodniona", "quiet as agreed")));
    }

    private static List<ListField.Option> amountSources() {
        return List.of(
                ListField.option(DealAmounts.TYPED, new Text("wpisana", "typed")),
                ListField.option(DealAmounts.LINES, new Text("z pozycji", "from lines")),
                ListField.option(DealAmounts.QUOTE, new Text("z przyjętej oferty", "from an accepted quote")));
    }

    private static List<ListField.Option> statuses() {
        return List.of(
                ListField.option("open", new Text("otwarta", "open")),
                ListField.option("won", new Text("wygrana", "won")),
                ListField.option("lost", new Text("przegrana", "lost")));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(source().descriptor());
    }
}
