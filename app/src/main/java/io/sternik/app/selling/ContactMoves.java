package io.sternik.app.selling;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Jobs that begin or end on a day decided before: on that day the contact is shown at the account where it works then. */
@Component
class ContactMoves implements RecurringWork {

    /** A server that stood still for so many days catches up. */
    private static final int DAYS_BACK = 40;

    private final ContactStore store;
    private final CompanyTime time;

    ContactMoves(ContactStore store, CompanyTime time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public String name() {
        return "contact-moves";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    @Transactional
    public void run() {
        store.copyAccounts(store.movedSince(time.today().minusDays(DAYS_BACK), time.today()), time.today());
    }
}
