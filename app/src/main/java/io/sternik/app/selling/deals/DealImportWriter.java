package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.Stamp;
import io.sternik.app.selling.deals.DealImportStore.Change;
import io.sternik.app.selling.deals.DealImportStore.Day;
import io.sternik.app.selling.deals.DealImportStore.Facts;
import io.sternik.app.selling.pipelines.DealImportPipeline;
import io.sternik.app.selling.pipelines.Pipelines.Kind;
import io.sternik.app.selling.pipelines.Pipelines.Pipeline;
import io.sternik.app.selling.pipelines.Pipelines.Stage;
import io.sternik.database.selling.tables.records.DealRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DataType;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Writes imported deals with their products and stage histories, some thousand in a statement, so that sums are kept up rarely. */
final class DealImportWriter {

    private final DealImportStore store;
    private final Pipeline pipeline;
    private final ImportWriting writing;
    private final CompanyTime time;

    DealImportWriter(DealImportStore store, Pipeline pipeline, ImportWriting writing, CompanyTime time) {
        this.store = store;
        this.pipeline = pipeline;
        this.writing = writing;
        this.time = time;
    }

    /** A step of a deal to a stage. */
    private record Step(
            Facts deal,
            OffsetDateTime at,
            @Nullable UUID from,
            Stage to,
            @Nullable Stamp owner,
            String currency) {}

    /** Inserts new deals; amounts are in the currency with this code. */
    void insert(List<Facts> deals, String currency) {
        Map<Day, Stamp> stamps = stamps(deals);
        writing.goesOn();
        insertDeals(deals, stamps, currency);
        writing.goesOn();
        insertLines(deals.stream().filter(deal -> deal.product() != null).toList());
        insertSteps(deals.stream()
                .flatMap(deal -> steps(deal, stamps, currency).stream())
                .toList());
        writing.goesOn();
        writing.wrote(deals.stream().map(DealImportWriter::created).toList());
    }

    /** Changes deals that exist and are still as they were. */
    void update(List<Change> planned) {
        List<Change> changes = writing.asPlanned(
                DEAL.ID,
                DEAL.VERSION,
                planned,
                change -> change.before().id(),
                change -> change.before().version());
        List<Facts> closing = changes.stream()
                .filter(Change::moves)
                .map(Change::wanted)
                .filter(deal -> deal.kind() != Kind.OPEN)
                .toList();
        Map<Day, Stamp> stamps = stamps(closing);
        List<DealRecord> records = new ArrayList<>();
        List<ChangeSets.Item> items = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Map<UUID, DealRecord> before = before(changes);
        for (Change change : changes) {
            DealRecord old = Objects.requireNonNull(before.get(change.before().id()));
            DealRecord deal = old.copy();
            deal.setId(old.getId());
            deal.touched(false);
            set(deal, change);
            if (change.moves()) {
                Stage stage = stage(change.wanted());
                close(deal, change.wanted(), stage, stamps);
                steps.add(new Step(change.wanted(), at(deal), old.getStage(), stage, null, old.getCurrency()));
            }
            deal.setVersion(old.getVersion() + 1);
            records.add(deal);
            items.add(new ChangeSets.Item(
                    DealId.ref(old.getId()),
                    ChangeSets.Operation.UPDATED,
                    DealUndo.differences(old, deal, change.before().product(), product(change)),
                    deal.getVersion()));
        }
        store.update(records);
        store.setProducts(changes.stream().filter(Change::newProduct).toList());
        insertSteps(steps);
        writing.wrote(items);
    }

    private static @Nullable UUID product(Change change) {
        return change.newProduct() ? change.wanted().product() : change.before().product();
    }

    private Map<UUID, DealRecord> before(List<Change> changes) {
        UUID[] ids = changes.stream().map(change -> change.before().id()).toArray(UUID[]::new);
        return store.sql().selectFrom(DEAL).where(DEAL.ID.eq(DSL.any(ids))).fetchMap(DEAL.ID);
    }

    private static void set(DealRecord deal, Change change) {
        for (FieldChange field : change.changes()) {
            switch (field.field()) {
                case "account" -> deal.setAccount(change.wanted().account());
                case "owner" -> deal.setOwnerPosition(change.wanted().owner());
                case "amount" -> deal.setAmountMinor(change.wanted().amountMinor());
                case "openedOn" -> deal.set(DEAL.OPENED_ON, change.wanted().openedOn());
                case "closeOn" -> deal.setCloseOn(change.wanted().closeOn());
                default -> setCustom(deal, field.field(), change.wanted());
            }
        }
    }

    private static void setCustom(DealRecord deal, String field, Facts wanted) {
        if (!CustomField.isKey(field)) {
            throw new IllegalStateException("no field of a deal: " + field);
        }
        String code = CustomField.codeOf(field);
        deal.setCustom(CustomValues.of(deal.getCustom())
                .with(code, wanted.custom().get(code))
                .json());
    }

    private void close(DealRecord deal, Facts wanted, Stage stage, Map<Day, Stamp> stamps) {
        LocalDate day = wanted.kind() == Kind.OPEN ? null : wanted.closeOn();
        Stamp stamp = day == null ? null : stamps.get(new Day(wanted.owner(), day));
        deal.setPipeline(pipeline.id().value());
        deal.setStage(stage.id().value());
        deal.setStatus(stage.kind().code());
        deal.setStageOn(day == null ? time.today() : day);
        deal.setClosedOn(day);
        deal.setClosedAt(day == null ? null : noon(day));
        deal.setClosedPosition(day == null ? null : wanted.owner());
        deal.setClosedUnit(stamp == null ? null : stamp.unit());
        deal.setClosedPerson(stamp == null ? null : stamp.person());
        deal.setLostReason(null);
    }

    private OffsetDateTime at(DealRecord deal) {
        OffsetDateTime closed = deal.getClosedAt();
        return closed == null ? writing.now() : closed;
    }

    private Map<Day, Stamp> stamps(List<Facts> deals) {
        Set<Day> days = new LinkedHashSet<>();
        for (Facts deal : deals) {
            addDay(days, deal.owner(), deal.openedOn());
            addDay(days, deal.owner(), deal.kind() == Kind.OPEN ? null : deal.closeOn());
        }
        return store.stamps(days);
    }

    private static void addDay(Set<Day> days, UUID position, @Nullable LocalDate on) {
        if (on != null) {
            days.add(new Day(position, on));
        }
    }

    private void insertDeals(List<Facts> deals, Map<Day, Stamp> stamps, String currency) {
        store.sql()
                .execute(
                        """
                        insert into selling.deal (id, external_id, account, name, pipeline, stage, status, amount_minor, currency,
                            opened_on, close_on, closed_at, closed_on, owner_position, closed_position, closed_unit, closed_person,
                            source, created_at, custom)
                        select v.id, v.external_id, v.account, v.name, {0}, v.stage, v.status, v.amount_minor, {1},
                            v.opened_on, v.close_on, v.closed_at, v.closed_on, v.owner, v.closed_position, v.closed_unit,
                            v.closed_person, 'import', {2}, v.custom
                        from unnest({3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15}, {16}, {17}, {18})
                            as v (id, external_id, account, name, stage, status, amount_minor, opened_on, close_on, closed_at,
                                closed_on, owner, closed_position, closed_unit, closed_person, custom)
                        """,
                        DSL.val(pipeline.id().value()),
                        DSL.val(currency),
                        DSL.val(writing.now()),
                        uuids(deals, Facts::id),
                        array(deals, Facts::externalId, SQLDataType.CLOB, String[]::new),
                        uuids(deals, Facts::account),
                        array(deals, Facts::name, SQLDataType.CLOB, String[]::new),
                        uuids(deals, deal -> stage(deal).id().value()),
                        array(deals, deal -> deal.kind().code(), SQLDataType.CLOB, String[]::new),
                        array(deals, Facts::amountMinor, SQLDataType.BIGINT, Long[]::new),
                        dates(deals, Facts::openedOn),
                        dates(deals, Facts::closeOn),
                        array(deals, this::closedAt, SQLDataType.TIMESTAMPWITHTIMEZONE, OffsetDateTime[]::new),
                        dates(deals, DealImportWriter::closedOn),
                        uuids(deals, Facts::owner),
                        uuids(deals, deal -> closedOn(deal) == null ? null : deal.owner()),
                        uuids(deals, deal -> stampOf(deal, stamps, Stamp::unit)),
                        uuids(deals, deal -> stampOf(deal, stamps, Stamp::person)),
                        array(deals, deal -> deal.custom().json(), SQLDataType.JSONB, JSONB[]::new));
    }

    private void insertLines(List<Facts> deals) {
        store.sql()
                .execute(
                        "insert into selling.deal_line (deal, rank, product) select d, 1, p from unnest({0}, {1}) as v (d, p)",
                        uuids(deals, Facts::id), uuids(deals, Facts::product));
    }

    /** An open deal came into its stage when it was opened; a closed one was opened in the first stage and came here when it was closed. */
    private List<Step> steps(Facts deal, Map<Day, Stamp> stamps, String currency) {
        LocalDate opened = Objects.requireNonNull(deal.openedOn());
        Stamp stamp = stamps.get(new Day(deal.owner(), opened));
        LocalDate closed = closedOn(deal);
        Stage stage = stage(deal);
        if (closed == null) {
            return List.of(new Step(deal, noon(opened), null, stage, stamp, currency));
        }
        Stage first = pipeline.first();
        return List.of(
                new Step(deal, noon(opened.isAfter(closed) ? closed : opened), null, first, stamp, currency),
                new Step(
                        deal,
                        noon(closed),
                        first.id().value(),
                        stage,
                        stamps.get(new Day(deal.owner(), closed)),
                        currency));
    }

    private void insertSteps(List<Step> steps) {
        store.sql()
                .execute(
                        """
                        insert into selling.stage_change
                            (deal, at, from_stage, to_stage, amount_minor, currency, probability_bp, close_on, owner_position,
                            owner_unit, by, source)
                        select v.deal, v.at, v.from_stage, v.to_stage, v.amount, v.currency, v.probability, v.close_on, v.owner,
                            v.unit, {0}, {1}
                        from unnest({2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11})
                            as v (deal, at, from_stage, to_stage, amount, currency, probability, close_on, owner, unit)
                        """,
                        DSL.val(History.idOf(writing.by()), SQLDataType.UUID),
                        DSL.val(Source.IMPORT.code()),
                        uuids(steps, step -> step.deal().id()),
                        array(steps, Step::at, SQLDataType.TIMESTAMPWITHTIMEZONE, OffsetDateTime[]::new),
                        uuids(steps, Step::from),
                        uuids(steps, step -> step.to().id().value()),
                        array(steps, step -> step.deal().amountMinor(), SQLDataType.BIGINT, Long[]::new),
                        array(steps, Step::currency, SQLDataType.CLOB, String[]::new),
                        array(steps, step -> step.to().probabilityBp(), SQLDataType.INTEGER, Integer[]::new),
                        dates(steps, step -> step.deal().closeOn()),
                        uuids(steps, step -> step.deal().owner()),
                        uuids(steps, step -> unitOf(step.owner())));
    }

    private static @Nullable UUID unitOf(@Nullable Stamp stamp) {
        return stamp == null ? null : stamp.unit();
    }

    private Stage stage(Facts deal) {
        return DealImportPipeline.stage(pipeline, deal.stage());
    }

    private static @Nullable LocalDate closedOn(Facts deal) {
        return deal.kind() == Kind.OPEN ? null : deal.closeOn();
    }

    private @Nullable OffsetDateTime closedAt(Facts deal) {
        LocalDate closed = closedOn(deal);
        return closed == null ? null : noon(closed);
    }

    /** The middle of a business day, so that no time zone moves it to another date. */
    private OffsetDateTime noon(LocalDate day) {
        return time.startOf(day).plusHours(12);
    }

    private static @Nullable UUID stampOf(Facts deal, Map<Day, Stamp> stamps, Function<Stamp, @Nullable UUID> part) {
        LocalDate closed = closedOn(deal);
        Stamp stamp = closed == null ? null : stamps.get(new Day(deal.owner(), closed));
        return stamp == null ? null : part.apply(stamp);
    }

    private static ChangeSets.Item created(Facts deal) {
        return new ChangeSets.Item(
                DealId.ref(deal.id()),
                ChangeSets.Operation.CREATED,
                new FieldChange.Difference().field("name", null, deal.name()).changes(),
                1);
    }

    private static <T> Param<UUID[]> uuids(List<T> rows, Function<T, @Nullable UUID> part) {
        return array(rows, part, SQLDataType.UUID, UUID[]::new);
    }

    private static <T> Param<LocalDate[]> dates(List<T> rows, Function<T, @Nullable LocalDate> part) {
        return array(rows, part, SQLDataType.LOCALDATE, LocalDate[]::new);
    }

    private static <T, V> Param<V[]> array(
            List<T> rows, Function<T, @Nullable V> part, DataType<V> type, java.util.function.IntFunction<V[]> empty) {
        return DSL.val(rows.stream().map(part).toArray(empty), type.array());
    }
}
