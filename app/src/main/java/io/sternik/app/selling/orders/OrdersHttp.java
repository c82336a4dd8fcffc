package io.sternik.app.selling.orders;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkEdits;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.orders.Fulfilment.Cancelling;
import io.sternik.app.selling.orders.Fulfilment.Shipment;
import io.sternik.app.selling.orders.OrderView.DealOrders;
import io.sternik.app.selling.orders.OrderView.OrderRow;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP. */
@RestController
class OrdersHttp {

    private final Orders orders;
    private final Fulfilment fulfilment;
    private final OrderWhy why;
    private final BulkEdits bulk;

    OrdersHttp(Orders orders, Fulfilment fulfilment, OrderWhy why, BulkEdits bulk) {
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.why = why;
        this.bulk = bulk;
    }

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping("/api/orders")
    Page<OrderRow> list(@ParameterObject ListRequest request, Viewer viewer) {
        return orders.page(request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/api/deals/{id}/orders")
    DealOrders ofDeal(@PathVariable DealId id, Viewer viewer) {
        return orders.ofDeal(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/api/quotes/{id}/order")
    @ResponseStatus(HttpStatus.CREATED)
    OrderView make(@PathVariable QuoteId id, Viewer viewer) {
        return orders.of(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/orders/{id}")
    OrderView one(@PathVariable OrderId id, Viewer viewer) {
        return orders.get(id, viewer);
    }

    /**
     * Where an amount of the order comes from.
     *
     * @param gross with tax; without it otherwise
     */
    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/orders/{id}/why")
    Why why(@PathVariable OrderId id, @RequestParam(required = false) @Nullable Boolean gross, Viewer viewer) {
        return why.of(id, Boolean.TRUE.equals(gross), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.SUBTREE)
    @PostMapping("/api/orders/{id}/deliveries")
    OrderView deliver(@PathVariable OrderId id, @RequestBody Shipment shipment, KnownVersion version, Viewer viewer) {
        return fulfilment.deliver(id, shipment, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.SUBTREE)
    @DeleteMapping("/api/orders/{id}/deliveries/{no}")
    OrderView withdraw(@PathVariable OrderId id, @PathVariable int no, KnownVersion version, Viewer viewer) {
        return fulfilment.withdraw(id, no, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.SUBTREE)
    @PostMapping("/api/orders/{id}/cancel")
    OrderView cancel(
            @PathVariable OrderId id, @RequestBody Cancelling cancelling, KnownVersion version, Viewer viewer) {
        return fulfilment.cancel(id, cancelling, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.NONE)
    @PostMapping("/api/orders/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView bulk(@RequestBody BulkRequest wanted, Viewer viewer) {
        return bulk.order("orders", wanted, viewer);
    }
}
