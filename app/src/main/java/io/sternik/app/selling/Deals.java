package io.sternik.app.selling;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.selling.tables.records.DealRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with deals: find, open, change, move, delete. Each change is written to the history and the audit. */
@Component
public class Deals {

    /** Kind of record in histories and change sets. */
    static final String OBJECT = "deal";

    private final DealStore store;
    private final ContactStore contacts;
    private final DealList list;
    private final Lists lists;
    private final Pipelines pipelines;
    private final DealDefaults defaults;
    private final History history;
    private final Audit audit;
    private final ChangeSets changeSets;
    private final Edits edits;
    private final CompanyTime time;

    Deals(
            DealStore store,
            ContactStore contacts,
            DealList list,
            Lists lists,
            Pipelines pipelines,
            DealDefaults defaults,
            History history,
            Audit audit,
            ChangeSets changeSets,
            Edits edits,
            CompanyTime time) {
        this.store = store;
        this.contacts = contacts;
        this.list = list;
        this.lists = lists;
        this.pipelines = pipelines;
        this.defaults = defaults;
        this.history = history;
        this.audit = audit;
        this.changeSets = changeSets;
        this.edits = edits;
        this.time = time;
    }

    /** A page of the deals that the viewer may see. */
    public Page<DealRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    /** The deal; not found when the viewer may not see it. */
    public DealRow get(DealId id, Viewer viewer) {
        return store.find(id, viewer.visibility(), time.today())
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** The history of a deal that the viewer may see, newest first. */
    public List<History.Line> history(DealId id, Viewer viewer) {
        get(id, viewer);
        return history.of(ref(id.value()), 200);
    }

    /** Opens a deal in the stage asked for, by default the first of the pipeline. */
    @Transactional
    public DealRow open(NewDeal wanted, Viewer by) {
        Pipelines.Stage stage = defaults.stage(wanted);
        DealState state = defaults.state(wanted, stage, by);
        requireReachable(state, null, by);
        OffsetDateTime now = time.now();
        UUID id = store.insert(state, Pipelines.Kind.OPEN.code(), Source.HAND, now);
        DealRecord deal = locked(new DealId(id), by);
        store.addStageChange(deal, null, stage, store.stamp(state.owner(), time.today()), now, by, Source.HAND);
        history.changed(by, ref(id), 1, differences(null, state), Source.HAND, null);
        audit.write(by, Audit.Entry.of("deal.opened", ref(id), Map.of(), facts(differences(null, state), true)));
        return get(new DealId(id), by);
    }

    /** Changes fields of a deal that nobody else has changed since the known version; can be taken back. */
    @Transactional
    DealRow change(DealId id, DealPatch patch, long knownVersion, Viewer by) {
        DealRecord deal = current(id, knownVersion, by);
        change(deal, patch, () -> edits.open(deal.getName(), by), by);
        // Giving a deal away may put it out of the giver's sight: the answer is still theirs.
        return get(id, by);
    }

    /** Changes fields of a deal whatever its version is, as a part of a larger act. */
    @Transactional
    void change(DealId id, DealPatch patch, ChangeSetId act, Viewer by) {
        change(locked(id, by), patch, () -> act, by);
    }

    private void change(DealRecord deal, DealPatch patch, Supplier<ChangeSetId> act, Viewer by) {
        DealState before = state(deal);
        DealState after = patch.applyTo(before);
        List<FieldChange> changes = differences(before, after);
        if (changes.isEmpty()) {
            return;
        }
        requireReachable(after, before, by);
        UUID id = deal.getId();
        long version = deal.getVersion() + 1;
        store.update(id, after, version);
        if (!java.util.Objects.equals(before.product(), after.product())) {
            store.setProduct(id, after.product());
        }
        note("deal.changed", ref(id), version, changes, changes, act.get(), by);
    }

    private void note(
            String action,
            RecordRef ref,
            long version,
            List<FieldChange> told,
            List<FieldChange> undoable,
            ChangeSetId act,
            Viewer by) {
        history.changed(by, ref, version, told, Source.HAND, act);
        audit.write(by, new Audit.Entry(action, ref, facts(told, false), facts(told, true), null, act));
        edits.changed(act, ref, version, undoable);
    }

    /** Moves a deal to another stage of its pipeline; losing needs a reason, closing keeps where the owner stood on that day. */
    @Transactional
    public DealRow move(DealId id, StageId to, @Nullable LostReasonId reason, long knownVersion, Viewer by) {
        DealRecord deal = current(id, knownVersion, by);
        move(deal, to, reason, () -> edits.open(deal.getName(), by), by);
        return get(id, by);
    }

    /** Moves a deal whatever its version is, as a part of a larger act. */
    @Transactional
    void move(DealId id, StageId to, @Nullable LostReasonId reason, ChangeSetId act, Viewer by) {
        move(locked(id, by), to, reason, () -> act, by);
    }

    private void move(
            DealRecord deal, StageId to, @Nullable LostReasonId reason, Supplier<ChangeSetId> act, Viewer by) {
        Pipelines.Stage stage = defaults.stageOf(deal.getPipeline(), to.value());
        if (deal.getStage().equals(stage.id().value())) {
            throw new DealProblem.AlreadyThere(stage.name().in(by.language())).refused();
        }
        UUID lostReason = lostReason(stage, reason);
        OffsetDateTime now = time.now();
        LocalDate today = time.today();
        Stamp stamp = store.stamp(deal.getOwnerPosition(), today);
        DealStore.Closing closing =
                stage.kind() == Pipelines.Kind.OPEN ? null : new DealStore.Closing(now, today, stamp);
        long version = deal.getVersion() + 1;
        DealId id = new DealId(deal.getId());
        store.move(deal.getId(), stage, closing, lostReason, version);
        store.addStageChange(deal, deal.getStage(), stage, stamp, now, by, Source.HAND);
        List<FieldChange> told = new FieldChange.Difference()
                .field("stage", deal.getStage(), stage.id().value())
                .field("closedOn", deal.getClosedOn(), closing == null ? null : today)
                .field("lostReason", deal.getLostReason(), lostReason)
                .changes();
        List<FieldChange> undoable = DealUndo.differences(deal, locked(id, by), null, null);
        note("deal.moved", ref(deal.getId()), version, told, undoable, act.get(), by);
    }

    /** Deletes a deal so that it can be brought back by undoing the change set. */
    @Transactional
    public ChangeSetId delete(DealId id, long knownVersion, Viewer by) {
        DealRecord deal = current(id, knownVersion, by);
        ChangeSetId changeSet = changeSets.open("delete", deal.getName(), by);
        delete(deal, changeSet, by);
        return changeSet;
    }

    /** Deletes a deal whatever its version is, as a part of a larger act. */
    @Transactional
    void delete(DealId id, ChangeSetId act, Viewer by) {
        delete(locked(id, by), act, by);
    }

    private void delete(DealRecord deal, ChangeSetId act, Viewer by) {
        RecordRef ref = ref(deal.getId());
        long version = deal.getVersion() + 1;
        store.markDeleted(deal.getId(), time.now(), version);
        changeSets.append(act, List.of(new ChangeSets.Item(ref, ChangeSets.Operation.DELETED, List.of(), version)));
        audit.write(by, new Audit.Entry("deal.deleted", ref, Map.of("name", deal.getName()), Map.of(), null, act));
    }

    static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }

    private DealRecord locked(DealId id, Viewer by) {
        return store.lock(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private DealRecord current(DealId id, long knownVersion, Viewer by) {
        DealRecord deal = locked(id, by);
        history.requireCurrent(ref(id.value()), knownVersion, deal.getVersion());
        return deal;
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

    /** What a deal points to must exist within the viewer's sight, as far as it is new. */
    private void requireReachable(DealState state, @Nullable DealState before, Viewer by) {
        boolean newOwner = before == null || !before.owner().equals(state.owner());
        if (newOwner && !store.isWithinSight(state.owner(), time.today(), by.visibility())) {
            throw new DealProblem.ForeignOwner().refused();
        }
        UUID account = state.account();
        boolean newAccount = before == null || !java.util.Objects.equals(before.account(), account);
        if (account != null && newAccount && !store.seesAccount(account, by.visibility())) {
            throw RequestProblem.Invalid.field("account", "field.unknown-record")
                    .refused();
        }
        UUID contact = state.contact();
        boolean newContact = before == null || !java.util.Objects.equals(before.contact(), contact);
        if (contact != null && newContact && !contacts.sees(contact, by.visibility())) {
            throw RequestProblem.Invalid.field("contact", "field.unknown-record")
                    .refused();
        }
        UUID product = state.product();
        if (product != null && !defaults.isSold(product)) {
            throw RequestProblem.Invalid.field("product", "field.unknown-record")
                    .refused();
        }
    }

    private DealState state(DealRecord deal) {
        return new DealState(
                deal.getName(),
                deal.getAccount(),
                deal.getContact(),
                store.productOf(deal.getId()),
                deal.getPipeline(),
                deal.getStage(),
                deal.getAmountMinor(),
                deal.getCurrency(),
                deal.getOpenedOn(),
                deal.getCloseOn(),
                deal.getOwnerPosition(),
                deal.getNextStep(),
                deal.getNextStepOn());
    }

    private static List<FieldChange> differences(@Nullable DealState before, DealState after) {
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
                .changes();
    }

    private static Map<String, Object> facts(List<FieldChange> changes, boolean after) {
        Map<String, Object> facts = new java.util.LinkedHashMap<>();
        for (FieldChange change : changes) {
            String value = after ? change.after() : change.before();
            facts.put(change.field(), value == null ? "" : value);
        }
        return facts;
    }
}
