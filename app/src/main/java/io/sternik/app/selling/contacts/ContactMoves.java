package io.sternik.app.selling.contacts;

import io.sternik.app.platform.dated.CopyOfToday;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Jobs that begin or end on a day decided before: on that day the contact is shown at the account where it works then. */
@Component
class ContactMoves implements CopyOfToday {

    private final ContactStore store;

    ContactMoves(ContactStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "contact-accounts";
    }

    @Override
    public void takeEffect(@Nullable LocalDate since, LocalDate today) {
        LocalDate from = since == null ? LocalDate.EPOCH : since;
        LocalDate first = from.isBefore(today) ? from : today;
        LocalDate last = from.isBefore(today) ? today : from;
        store.copyAccounts(store.movedSince(first, last), today);
    }
}
