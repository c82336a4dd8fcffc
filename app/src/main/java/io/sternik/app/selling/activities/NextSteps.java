package io.sternik.app.selling.activities;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.deals.DealPatch;
import io.sternik.app.selling.deals.Deals;
import io.sternik.database.selling.tables.records.ActivityRecord;
import io.sternik.database.selling.tables.records.DealRecord;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the next step of an open deal that of its nearest planned activity, so that it is written once. */
@Component
class NextSteps {

    private final Deals deals;
    private final CompanyTime time;

    NextSteps(Deals deals, CompanyTime time) {
        this.deals = deals;
        this.time = time;
    }

    /** A planned activity becomes the next step unless an earlier one is waiting. */
    void planned(ActivityRecord activity, ChangeSetId act, Viewer by) {
        DealRecord deal = open(activity, by);
        if (deal == null || !isPlanned(activity)) {
            return;
        }
        LocalDate waiting = deal.getNextStepOn();
        LocalDate day = activity.getDay();
        boolean earlierWaits = deal.getNextStep() != null
                && waiting != null
                && !waiting.isBefore(time.today())
                && (day == null || waiting.isBefore(day));
        if (!earlierWaits) {
            set(deal, activity.getSubject(), day, act, by);
        }
    }

    /** A step that is over is taken from the deal; one that was moved or renamed is renewed. */
    void changed(ActivityRecord before, ActivityRecord activity, ChangeSetId act, Viewer by) {
        DealRecord deal = open(activity, by);
        if (deal == null || !isPlanned(before) || !before.getSubject().equals(deal.getNextStep())) {
            return;
        }
        if (isPlanned(activity)) {
            set(deal, activity.getSubject(), activity.getDay(), act, by);
        } else {
            set(deal, null, null, act, by);
        }
    }

    private static boolean isPlanned(ActivityRecord activity) {
        return activity.getState().equals(ActivityState.PLANNED.code());
    }

    private @Nullable DealRecord open(ActivityRecord activity, Viewer by) {
        UUID deal = activity.getDeal();
        return deal == null || !by.may(SellingRights.EDIT_DEALS)
                ? null
                : deals.lockOpen(new DealId(deal), by).orElse(null);
    }

    private void set(DealRecord deal, @Nullable String step, @Nullable LocalDate on, ChangeSetId act, Viewer by) {
        deals.change(
                new DealId(deal.getId()),
                DealPatch.nextStep(Optional.ofNullable(step), Optional.ofNullable(on)),
                act,
                by);
    }
}
