package io.sternik.app.selling.activities;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.http.Patch;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.ActivityKind;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.Owners;
import io.sternik.app.selling.accounts.Accounts;
import io.sternik.app.selling.contacts.Contacts;
import io.sternik.app.selling.deals.Deals;
import io.sternik.app.selling.prospects.Prospects;
import io.sternik.database.selling.tables.records.ActivityRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what people say about an activity into its fields; what it points to must be in their sight. */
@Component
class ActivityForm {

    private static final int DAY_MINUTES = 24 * 60;

    private final ActivityStore store;
    private final Owners owners;
    private final Deals deals;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Prospects prospects;
    private final CompanyTime time;

    ActivityForm(
            ActivityStore store,
            Owners owners,
            Deals deals,
            Accounts accounts,
            Contacts contacts,
            Prospects prospects,
            CompanyTime time) {
        this.store = store;
        this.owners = owners;
        this.deals = deals;
        this.accounts = accounts;
        this.contacts = contacts;
        this.prospects = prospects;
        this.time = time;
    }

    /** A new activity, not written yet. */
    ActivityRecord read(NewActivity wanted, Viewer by) {
        ActivityRecord activity = Activities.blank();
        activity.setKind(wanted.kind().code());
        activity.setSubject(subject(wanted.title()));
        activity.setBody(Patch.text(Optional.ofNullable(wanted.body()), null));
        activity.setOutcome(Patch.text(Optional.ofNullable(wanted.outcome()), null));
        activity.setStartsAt(wanted.startsAt());
        activity.setDurationMinutes(minutes(wanted.durationMinutes()));
        activity.setDueOn(wanted.dueOn());
        activity.setOwnerPosition(owner(wanted.owner(), by));
        activity.setDeal(deal(wanted.deal(), by));
        activity.setProspect(prospect(wanted.prospect(), by));
        activity.setContact(contact(wanted.contact(), by));
        activity.setAccount(
                wanted.account() == null
                        ? store.accountOf(wanted.deal(), wanted.contact())
                        : account(wanted.account(), by));
        activity.setMadeBy(History.idOf(by));
        activity.setCreatedAt(time.now());
        activity.setState((wanted.isOver() ? ActivityState.DONE : ActivityState.PLANNED).code());
        settle(activity);
        return activity;
    }

    /** What follows on an activity: about the same records and for the same owner, unless it says otherwise. */
    ActivityRecord after(ActivityRecord done, NewActivity next, Viewer by) {
        return read(
                new NewActivity(
                        next.kind(),
                        next.subject(),
                        next.body(),
                        next.outcome(),
                        next.done(),
                        next.startsAt(),
                        next.durationMinutes(),
                        next.dueOn(),
                        next.account() == null ? done.getAccount() : next.account(),
                        next.contact() == null ? done.getContact() : next.contact(),
                        next.deal() == null ? done.getDeal() : next.deal(),
                        next.prospect() == null ? stillOpen(done.getProspect(), by) : next.prospect(),
                        next.owner() == null ? done.getOwnerPosition() : next.owner()),
                by);
    }

    void finish(ActivityRecord activity, @Nullable String outcome) {
        activity.setState(ActivityState.DONE.code());
        activity.setOutcome(Patch.text(Optional.ofNullable(outcome), activity.getOutcome()));
        settle(activity);
    }

    void apply(ActivityRecord activity, ActivityPatch patch, Viewer by) {
        activity.setKind(Patch.required("kind", patch.kind(), ActivityKind.ofCode(activity.getKind()))
                .code());
        activity.setState(Patch.required("state", patch.state(), ActivityState.ofCode(activity.getState()))
                .code());
        activity.setSubject(Patch.requiredText("subject", patch.subject(), activity.getSubject()));
        activity.setBody(Patch.text(patch.body(), activity.getBody()));
        activity.setOutcome(Patch.text(patch.outcome(), activity.getOutcome()));
        activity.setStartsAt(Patch.value(patch.startsAt(), activity.getStartsAt()));
        activity.setDurationMinutes(minutes(Patch.value(patch.durationMinutes(), activity.getDurationMinutes())));
        activity.setDueOn(Patch.value(patch.dueOn(), activity.getDueOn()));
        if (patch.day() != null) {
            move(activity, patch.day().orElse(null));
        }
        link(activity, patch, by);
        settle(activity);
    }

    private void link(ActivityRecord activity, ActivityPatch patch, Viewer by) {
        if (patch.deal() != null) {
            activity.setDeal(deal(patch.deal().orElse(null), by));
        }
        if (patch.prospect() != null) {
            activity.setProspect(prospect(patch.prospect().orElse(null), by));
        }
        if (patch.contact() != null) {
            activity.setContact(contact(patch.contact().orElse(null), by));
        }
        if (patch.account() != null) {
            activity.setAccount(account(patch.account().orElse(null), by));
        }
        if (patch.owner() != null) {
            activity.setOwnerPosition(owner(Patch.required("owner", patch.owner(), activity.getOwnerPosition()), by));
        }
    }

    /** To another day at the same time of day. */
    private void move(ActivityRecord activity, @Nullable LocalDate day) {
        OffsetDateTime start = activity.getStartsAt();
        if (start != null && day != null) {
            activity.setStartsAt(start.atZoneSameInstant(time.zone())
                    .with(day)
                    .toOffsetDateTime()
                    .withOffsetSameInstant(start.getOffset()));
        } else {
            activity.setStartsAt(null);
            activity.setDueOn(day);
        }
    }

    /** Sets what follows from the rest: when it ended, and on which day it stands. */
    private void settle(ActivityRecord activity) {
        OffsetDateTime now = time.now();
        OffsetDateTime start = activity.getStartsAt();
        if (activity.getState().equals(ActivityState.PLANNED.code())) {
            activity.setEndedAt(null);
        } else if (activity.getEndedAt() == null) {
            activity.setEndedAt(start != null && start.isBefore(now) ? start : now);
        }
        OffsetDateTime at = start != null ? start : activity.getDueOn() != null ? null : activity.getEndedAt();
        activity.setDay(at == null ? activity.getDueOn() : time.dateOf(at));
    }

    private static String subject(String title) {
        if (title.isBlank()) {
            throw RequestProblem.Invalid.field("subject", "field.required").refused();
        }
        return title;
    }

    private static @Nullable Integer minutes(@Nullable Integer minutes) {
        if (minutes != null && (minutes < 1 || minutes > DAY_MINUTES)) {
            throw RequestProblem.Invalid.field("durationMinutes", "activity.duration")
                    .refused();
        }
        return minutes;
    }

    private UUID owner(@Nullable UUID wanted, Viewer by) {
        UUID owner = wanted != null
                ? wanted
                : by.visibility().positions().stream()
                        .findFirst()
                        .orElseThrow(() -> RequestProblem.Invalid.field("owner", "field.required")
                                .refused());
        if (!owners.isWithinSight(owner, time.today(), by.visibility())) {
            throw new DealProblem.ForeignOwner().refused();
        }
        return owner;
    }

    private @Nullable UUID deal(@Nullable UUID deal, Viewer by) {
        return deal == null || deals.sees(new DealId(deal), by) ? deal : unknown("deal");
    }

    private @Nullable UUID prospect(@Nullable UUID prospect, Viewer by) {
        return prospect == null || prospects.isOpen(prospect, by) ? prospect : unknown("prospect");
    }

    /** What follows on a talk with a prospect is about it as long as it is no customer. */
    private @Nullable UUID stillOpen(@Nullable UUID prospect, Viewer by) {
        return prospect != null && prospects.isOpen(prospect, by) ? prospect : null;
    }

    private @Nullable UUID contact(@Nullable UUID contact, Viewer by) {
        return contact == null || contacts.sees(contact, by) ? contact : unknown("contact");
    }

    private @Nullable UUID account(@Nullable UUID account, Viewer by) {
        return account == null || accounts.sees(account, by) ? account : unknown("account");
    }

    private static UUID unknown(String field) {
        throw RequestProblem.Invalid.field(field, "field.unknown-record").refused();
    }
}
