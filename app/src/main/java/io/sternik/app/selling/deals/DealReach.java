package io.sternik.app.selling.deals;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.FieldSet;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.Owners;
import io.sternik.app.selling.StageId;
import io.sternik.app.selling.Stamp;
import io.sternik.app.selling.accounts.Accounts;
import io.sternik.app.selling.contacts.Contacts;
import io.sternik.app.selling.pipelines.Pipelines;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What deals may point to in the sight of one person; within one act each thing is asked once, however many deals point to it. */
final class DealReach {

    private final Owners owners;
    private final Accounts accounts;
    private final Contacts contacts;
    private final DealDefaults defaults;
    private final CustomFields custom;
    private final LocalDate today;
    private final @Nullable LocalDate closedThrough;
    private final Viewer by;
    private final Map<UUID, Boolean> reachable = new HashMap<>();
    private final Map<UUID, Stamp> stamps = new HashMap<>();
    private final Map<List<UUID>, Pipelines.Stage> stages = new HashMap<>();
    private @Nullable FieldSet fields;

    DealReach(
            Owners owners,
            Accounts accounts,
            Contacts contacts,
            DealDefaults defaults,
            CustomFields custom,
            LocalDate today,
            @Nullable LocalDate closedThrough,
            Viewer by) {
        this.owners = owners;
        this.accounts = accounts;
        this.contacts = contacts;
        this.defaults = defaults;
        this.custom = custom;
        this.today = today;
        this.closedThrough = closedThrough;
        this.by = by;
    }

    /** The own fields of deals; read when an act first asks for them. */
    FieldSet fields() {
        FieldSet known = fields;
        if (known == null) {
            known = custom.of(DealList.OBJECT);
            fields = known;
        }
        return known;
    }

    /** What a deal points to must exist within sight, as far as it is new. */
    void require(DealState state, @Nullable DealState before) {
        requireOwner(state, before);
        if (!reaches(state, before, DealState::account, id -> accounts.sees(id, by))) {
            throw unknown("account");
        }
        if (!reaches(state, before, DealState::contact, id -> contacts.sees(id, by))) {
            throw unknown("contact");
        }
        if (!reaches(state, null, DealState::product, defaults::isSold)) {
            throw unknown("product");
        }
    }

    /** A deal is given within sight, and only by who disposes of it. */
    private void requireOwner(DealState state, @Nullable DealState before) {
        UUID from = before == null ? null : before.owner();
        if (from != null && !from.equals(state.owner()) && !owners.isSeen(from, by.visibility())) {
            throw new DealProblem.NotYours().refused();
        }
        if (!reaches(state, before, DealState::owner, id -> owners.isWithinSight(id, today, by.visibility()))) {
            throw new DealProblem.ForeignOwner().refused();
        }
    }

    /** What counts in results of days that are closed stays as it is; an open deal counts in none. */
    void requireOpen(@Nullable LocalDate closedOn) {
        ClosedDays.refuse(ClosedTopic.RESULTS, closedThrough, closedOn);
    }

    private boolean reaches(
            DealState state,
            @Nullable DealState before,
            Function<DealState, @Nullable UUID> part,
            Predicate<UUID> exists) {
        UUID id = part.apply(state);
        boolean isNew = before == null || !Objects.equals(part.apply(before), id);
        return id == null || !isNew || reachable.computeIfAbsent(id, exists::test);
    }

    private static RuntimeException unknown(String field) {
        return RequestProblem.Invalid.field(field, "field.unknown-record").refused();
    }

    /** The stage of a pipeline; refused when it belongs to another one. */
    Pipelines.Stage stage(UUID pipeline, StageId stage) {
        return stages.computeIfAbsent(List.of(pipeline, stage.value()), _ -> defaults.stageOf(pipeline, stage.value()));
    }

    /** Where an owner stands today. */
    Stamp stamp(UUID owner) {
        return stamps.computeIfAbsent(owner, position -> owners.stamp(position, today));
    }
}
