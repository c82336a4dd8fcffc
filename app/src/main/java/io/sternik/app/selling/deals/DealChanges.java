package io.sternik.app.selling.deals;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.LostReasonId;
import io.sternik.app.selling.Owners;
import io.sternik.app.selling.Stamp;
import io.sternik.app.selling.accounts.Accounts;
import io.sternik.app.selling.contacts.Contacts;
import io.sternik.app.selling.criteria.Gate;
import io.sternik.app.selling.criteria.GateDeal;
import io.sternik.app.selling.criteria.GateView;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.database.selling.tables.records.DealRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges changes of deals in memory, one deal at a time, and writes what was judged, be it one deal or thousands, by the same statements. */
@Component
class DealChanges {

    /** Fields whose value counts in results once the deal is won or lost. */
    static final Set<String> COUNTED = Set.of("amount", "currency", "product", "lines", "openedOn");

    /** Fields that follow from the lines of a deal that has any. */
    private static final Set<String> OF_LINES = Set.of("amount", "currency", "product");

    private final DealStore store;
    private final Owners owners;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Pipelines pipelines;
    private final DealDefaults defaults;
    private final CustomFields custom;
    private final Gate gate;
    private final ClosedDays closed;
    private final CompanyTime time;

    DealChanges(
            DealStore store,
            Owners owners,
            Accounts accounts,
            Contacts contacts,
            Pipelines pipelines,
            DealDefaults defaults,
            CustomFields custom,
            Gate gate,
            ClosedDays closed,
            CompanyTime time) {
        this.store = store;
        this.owners = owners;
        this.accounts = accounts;
        this.contacts = contacts;
        this.pipelines = pipelines;
        this.defaults = defaults;
        this.custom = custom;
        this.gate = gate;
        this.closed = closed;
        this.time = time;
    }

    /** What the deals of one act may point to. */
    DealReach reach(Viewer by) {
        LocalDate through = closed.through(ClosedTopic.RESULTS).orElse(null);
        return new DealReach(owners, accounts, contacts, defaults, custom, time.today(), through, by);
    }

    /** Whether a stage demands anything. */
    boolean isDemanding(UUID stage) {
        return gate.isDemanding(stage);
    }

    /** The gate that the moves of one act pass. */
    Gate.Round gate(Collection<UUID> deals) {
        return gate.round(deals);
    }

    /** The deal with its fields changed and then moved; nothing when it is so already. */
    Optional<DealChange> changed(
            DealRecord deal, @Nullable UUID product, DealPatch patch, @Nullable DealMove move, Act act) {
        DealRecord before = deal.original();
        Optional<DealChange> fields = patched(deal, product, patch, act.reach());
        if (move == null || before.getStage().equals(move.to().value())) {
            return fields;
        }
        DealChange.NewProduct newProduct = fields.map(DealChange::product).orElse(null);
        UUID productNow = newProduct == null ? product : newProduct.id();
        DealChange moved = moved(deal, productNow, move, act);
        List<FieldChange> told = new ArrayList<>(fields.map(DealChange::told).orElse(List.of()));
        told.addAll(moved.told());
        return Optional.of(new DealChange(
                deal, newProduct, moved.move(), told, DealUndo.differences(before, deal, product, productNow)));
    }

    /** What an open deal needs before it may go to the next stage; null when it is closed, or nothing is demanded. */
    @Nullable GateView gateAhead(DealRecord deal, @Nullable UUID product, Viewer by) {
        List<Pipelines.Stage> stages =
                pipelines.find(deal.getPipeline()).orElseThrow().stages();
        int rank = stages.stream()
                .filter(stage -> stage.id().value().equals(deal.getStage()))
                .mapToInt(Pipelines.Stage::rank)
                .findFirst()
                .orElseThrow();
        return stages.stream()
                .filter(stage -> stage.rank() > rank && stage.kind() != Pipelines.Kind.LOST)
                .findFirst()
                .map(next -> gate(List.of(deal.getId())).look(GateDeal.of(deal, product), next, by))
                .filter(view -> !view.lines().isEmpty())
                .orElse(null);
    }

    /** Refuses to open a deal behind stages whose demands it does not meet: nobody passes the gate by beginning behind it. */
    void requireOpening(DealRecord deal, @Nullable UUID product, Pipelines.Stage in, Viewer by) {
        gate(List.of(deal.getId())).require(GateDeal.of(deal, product).beingOpened(), in, null, by);
    }

    /** What the changes of one act have in common. */
    record Act(DealReach reach, Gate.Round gate, Viewer by) {}

    /** The deal with its fields changed; nothing when it is so already. */
    private Optional<DealChange> patched(DealRecord deal, @Nullable UUID product, DealPatch patch, DealReach reach) {
        DealState before = DealState.of(deal, product);
        CustomValues customAfter =
                patch.custom() == null ? before.custom() : reach.fields().changed(before.custom(), patch.custom());
        DealState after = patch.applyTo(before, customAfter);
        List<FieldChange> changes = differences(before, after);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        if (changes.stream().map(FieldChange::field).anyMatch(COUNTED::contains)) {
            reach.requireOpen(deal.getClosedOn());
        }
        if (!DealAmounts.isTyped(deal)
                && changes.stream().map(FieldChange::field).anyMatch(OF_LINES::contains)) {
            throw new DealProblem.AmountOfLines().refused();
        }
        reach.require(after, before);
        after.requireSnooze(before, time.today());
        after.into(deal);
        deal.setVersion(deal.original().getVersion() + 1);
        DealChange.NewProduct newProduct =
                Objects.equals(product, after.product()) ? null : new DealChange.NewProduct(after.product());
        return Optional.of(new DealChange(deal, newProduct, null, changes, changes));
    }

    /**
     * The deal in another stage of its pipeline, if it has what the stages on its way demand; losing needs a reason, closing keeps where the
     * owner stood on that day.
     */
    DealChange moved(DealRecord deal, @Nullable UUID product, DealMove move, Act act) {
        DealReach reach = act.reach();
        Pipelines.Stage stage = reach.stage(deal.getPipeline(), move.to());
        if (deal.getStage().equals(stage.id().value())) {
            throw new DealProblem.AlreadyThere(stage.name().in(act.by().language())).refused();
        }
        DealRecord before = deal.original();
        reach.requireOpen(before.getClosedOn());
        UUID lostReason = lostReason(stage, move.lostReason());
        String override = act.gate().require(GateDeal.of(deal, product), stage, move.overrideReason(), act.by());
        boolean closes = stage.kind() != Pipelines.Kind.OPEN;
        Stamp stamp = reach.stamp(deal.getOwnerPosition());
        deal.setLostReason(lostReason);
        deal.setStage(stage.id().value());
        deal.setStageOn(time.today());
        deal.setStatus(stage.kind().code());
        deal.setClosedAt(closes ? time.now() : null);
        deal.setClosedOn(closes ? time.today() : null);
        deal.setClosedPosition(closes ? stamp.position() : null);
        deal.setClosedUnit(closes ? stamp.unit() : null);
        deal.setClosedPerson(closes ? stamp.person() : null);
        deal.setVersion(before.getVersion() + 1);
        List<FieldChange> told = new FieldChange.Difference()
                .field("stage", before.getStage(), deal.getStage())
                .field("closedOn", before.getClosedOn(), deal.getClosedOn())
                .field("lostReason", before.getLostReason(), deal.getLostReason())
                .field("gateOverride", null, override)
                .changes();
        return new DealChange(
                deal,
                null,
                new DealChange.Move(before.getStage(), stage, stamp, override),
                told,
                DealUndo.differences(before, deal, null, null));
    }

    private @Nullable UUID lostReason(Pipelines.Stage stage, @Nullable LostReasonId reason) {
        if (stage.kind() != Pipelines.Kind.LOST) {
            return null;
        }
        if (reason == null
                || pipelines.lostReasons().stream()
                        .noneMatch(known -> known.id().equals(reason))) {
            throw new DealProblem.LostReasonMissing().refused();
        }
        return reason.value();
    }

    /** Writes deals that were judged, their products and their steps; not what is told of it. */
    void write(List<DealChange> changes, Viewer by) {
        store.update(changes.stream().map(DealChange::deal).toList());
        store.setProducts(changes);
        store.addStageChanges(
                changes.stream().filter(change -> change.move() != null).toList(), time.now(), by, Source.HAND);
    }

    /** What differs between two states, by the names in the history. */
    static List<FieldChange> differences(@Nullable DealState before, DealState after) {
        List<FieldChange> changes = new ArrayList<>(new FieldChange.Difference()
                .field("name", before == null ? null : before.name(), after.name())
                .field("account", before == null ? null : before.account(), after.account())
                .field("contact", before == null ? null : before.contact(), after.contact())
                .field("product", before == null ? null : before.product(), after.product())
                .field("amount", before == null ? null : before.amountMinor(), after.amountMinor())
                .field("currency", before == null ? null : before.currency(), after.currency())
                .field("openedOn", before == null ? null : before.openedOn(), after.openedOn())
                .field("closeOn", before == null ? null : before.closeOn(), after.closeOn())
                .field("owner", before == null ? null : before.owner(), after.owner())
                .field("nextStep", before == null ? null : before.nextStep(), after.nextStep())
                .field("nextStepOn", before == null ? null : before.nextStepOn(), after.nextStepOn())
                .field("snoozedUntil", before == null ? null : before.snoozedUntil(), after.snoozedUntil())
                .field("snoozeReason", before == null ? null : before.snoozeReason(), after.snoozeReason())
                .changes());
        changes.addAll((before == null ? CustomValues.NONE : before.custom()).differences(after.custom()));
        return changes;
    }
}
