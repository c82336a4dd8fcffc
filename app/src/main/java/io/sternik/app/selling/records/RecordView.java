package io.sternik.app.selling.records;

import io.sternik.app.selling.accounts.AccountRow;
import io.sternik.app.selling.activities.ActivityRow;
import io.sternik.app.selling.contacts.ContactRow;
import io.sternik.app.selling.criteria.GateView;
import io.sternik.app.selling.deals.DealRow;
import io.sternik.app.selling.prospects.ProspectRow;
import io.sternik.app.selling.timeline.TimelinePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a record needs at once, besides its fields.
 *
 * @param timeline the latest that happened
 * @param planned activities that lie ahead or wait, the nearest first
 * @param related how many records of each kind hang on it, as far as the viewer sees them
 */
record RecordView(TimelinePage timeline, List<ActivityRow> planned, Related related) {

    /** Nothing but the head is for this viewer. */
    static final RecordView HEAD_ONLY =
            new RecordView(new TimelinePage(List.of(), null), List.of(), new Related(0, 0, 0, 0, 0));

    /**
     * Numbers of related records.
     *
     * @param contacts people of today
     * @param openDeals deals that are open
     * @param deals all deals
     * @param children accounts below it
     * @param files files of its own
     */
    record Related(int contacts, int openDeals, int deals, int children, int files) {}

    /**
     * A deal with its page.
     *
     * @param gate what it needs before it may go to the next stage; null when it is closed, or nothing is demanded
     */
    record OfDeal(DealRow deal, RecordView page, @Nullable GateView gate) {}

    /** An account with its page. */
    record OfAccount(AccountRow account, RecordView page) {}

    /** A prospect with its page. */
    record OfProspect(ProspectRow prospect, RecordView page) {}

    /** A contact with its page. */
    record OfContact(ContactRow contact, RecordView page) {}
}
