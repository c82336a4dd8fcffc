package io.sternik.app.selling.deals;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.LostReasonId;
import io.sternik.app.selling.Owners;
import io.sternik.app.selling.StageId;
import io.sternik.app.selling.Stamp;
import io.sternik.app.selling.accounts.Accounts;
import io.sternik.app.selling.contacts.Contacts;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.database.selling.tables.records.DealRecord;
import java.time.LocalDate;
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
    private final ClosedDays closed;
    private final CompanyTime time;

    DealChanges(
            DealStore store,
            Owners owners,
            Accounts accounts,
            Contacts contacts,
            Pipelines pipelines,
            DealDefaults defaults,
            ClosedDays closed,
            CompanyTime time) {
        this.store = store;
        this.owners = owners;
        this.accounts = accounts;
        this.contacts = contacts;
        this.pipelines = pipelines;
        this.defaults = defaults;
        this.closed = closed;
        this.time = time;
    }

    /** What the deals of one act may point to. */
    DealReach reach(Viewer by) {
        LocalDate through = closed.through(ClosedTopic.RESULTS).orElse(null);
        return new DealReach(owners, accounts, contacts, defaults, time.today(), through, by);
    }

    /** The deal with its fields changed; nothing when it is so already. */
    Optional<DealChange> patched(DealRecord deal, @Nullable UUID product, DealPatch patch, DealReach reach) {
        DealState before = DealState.of(deal, product);
        DealState after = patch.applyTo(before);
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
        deal.setVersion(deal.getVersion() + 1);
        DealChange.NewProduct newProduct =
                Objects.equals(product, after.product()) ? null : new DealChange.NewProduct(after.product());
        return Optional.of(new DealChange(deal, newProduct, null, changes, changes));
    }

    /** The deal in another stage of its pipeline; losing needs a reason, closing keeps where the owner stood on that day. */
    DealChange moved(DealRecord deal, StageId to, @Nullable LostReasonId reason, DealReach reach, Viewer by) {
        Pipelines.Stage stage = reach.stage(deal.getPipeline(), to);
        if (deal.getStage().equals(stage.id().value())) {
            throw new DealProblem.AlreadyThere(stage.name().in(by.language())).refused();
        }
        DealRecord before = deal.original();
        reach.requireOpen(before.getClosedOn());
        boolean closes = stage.kind() != Pipelines.Kind.OPEN;
        Stamp stamp = reach.stamp(deal.getOwnerPosition());
        deal.setLostReason(lostReason(stage, reason));
        deal.setStage(stage.id().value());
        deal.setStageOn(time.today());
        deal.setStatus(stage.kind().code());
        deal.setClosedAt(closes ? time.now() : null);
        deal.setClosedOn(closes ? time.today() : null);
        deal.setClosedPosition(closes ? stamp.position() : null);
        deal.setClosedUnit(closes ? stamp.unit() : null);
        deal.setClosedPerson(closes ? stamp.person() : null);
        deal.setVersion(deal.getVersion() + 1);
        List<FieldChange> told = new FieldChange.Difference()
                .field("stage", before.getStage(), deal.getStage())
                .field("closedOn", before.getClosedOn(), deal.getClosedOn())
                .field("lostReason", before.getLostReason(), deal.getLostReason())
                .changes();
        return new DealChange(
                deal,
                null,
                new DealChange.Move(before.getStage(), stage, stamp),
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
        return new FieldChange.Difference()
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
                .changes();
    }
}
