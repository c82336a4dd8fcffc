package io.sternik.app.selling.payments;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.PAYMENT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.Searchable;
import io.sternik.app.selling.SellingRights;
import org.springframework.stereotype.Component;

/** Payments by their reference, told apart by their customer. */
@Component
class PaymentSearch implements Searchable {

    @Override
    public String kind() {
        return "payments";
    }

    @Override
    public String permission() {
        return SellingRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        return new SearchSource(
                PAYMENT,
                PAYMENT.ID,
                PAYMENT.FOLDED,
                words -> PAYMENT.REFERENCE.eq(words.text()),
                PaymentStore.visible(viewer.visibility()),
                PAYMENT.join(ACCOUNT).on(ACCOUNT.ID.eq(PAYMENT.ACCOUNT)),
                PAYMENT.REFERENCE,
                PAYMENT.REFERENCE,
                ACCOUNT.NAME,
                ACCOUNT.NAME);
    }
}
