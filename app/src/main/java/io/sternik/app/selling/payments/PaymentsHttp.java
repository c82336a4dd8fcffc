package io.sternik.app.selling.payments;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkEdits;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Page;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.PaymentId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.payments.PaymentView.PaymentRow;
import io.sternik.app.selling.payments.PaymentView.Proposal;
import io.sternik.app.selling.payments.Payments.AllocationsWish;
import io.sternik.app.selling.payments.Payments.PaymentWish;
import io.sternik.engine.money.Money;
import java.util.Currency;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payments over HTTP. */
@RestController
class PaymentsHttp {

    private final Payments payments;
    private final BulkEdits bulk;

    PaymentsHttp(Payments payments, BulkEdits bulk) {
        this.payments = payments;
        this.bulk = bulk;
    }

    /** A payment was taken away. */
    record DeletedPayment(ChangeSetId changeSet) {}

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping("/api/payments")
    Page<PaymentRow> list(@ParameterObject ListRequest request, Viewer viewer) {
        return payments.page(request, viewer);
    }

    /** What so much money of an account would settle. */
    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/accounts/{id}/payment-proposal")
    Proposal propose(
            @PathVariable AccountId id,
            @RequestParam long minor,
            @RequestParam Currency currency,
            @RequestParam(defaultValue = "") String reference,
            Viewer viewer) {
        return payments.propose(id, Money.ofMinor(minor, currency.getCurrencyCode()), reference, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.NONE)
    @PostMapping("/api/payments")
    @ResponseStatus(HttpStatus.CREATED)
    PaymentView receive(@RequestBody PaymentWish wish, Viewer viewer) {
        return payments.receive(wish, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/payments/{id}")
    PaymentView one(@PathVariable PaymentId id, Viewer viewer) {
        return payments.get(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.SUBTREE)
    @PutMapping("/api/payments/{id}/allocations")
    PaymentView reallocate(
            @PathVariable PaymentId id, @RequestBody AllocationsWish wish, KnownVersion version, Viewer viewer) {
        return payments.reallocate(id, wish.allocations(), version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.SUBTREE)
    @DeleteMapping("/api/payments/{id}")
    DeletedPayment delete(@PathVariable PaymentId id, KnownVersion version, Viewer viewer) {
        return new DeletedPayment(payments.delete(id, version.value(), viewer));
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.NONE)
    @PostMapping("/api/payments/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView bulk(@RequestBody BulkRequest wanted, Viewer viewer) {
        return bulk.order("payments", wanted, viewer);
    }
}
