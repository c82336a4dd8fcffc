package io.sternik.app.selling.results;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.results.Results.Dimension;
import io.sternik.app.selling.results.Sold.SoldPage;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sums of orders, invoices and payments over HTTP. */
@RestController
@RequestMapping("/api/deals/results/documents")
class SoldHttp {

    private final Results results;
    private final Sold sold;
    private final SoldWhy why;

    SoldHttp(Results results, Sold sold, SoldWhy why) {
        this.results = results;
        this.sold = sold;
        this.why = why;
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.NONE)
    @GetMapping
    SoldPage documents(
            @ParameterObject ResultsHttp.Scope scope,
            @RequestParam(defaultValue = "SELLER") Dimension dimension,
            Viewer viewer) {
        return sold.page(scope.of(results, viewer), dimension);
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.NONE)
    @GetMapping("/why")
    Why why(
            @ParameterObject ResultsHttp.Scope scope,
            @RequestParam SoldBasis basis,
            @RequestParam(required = false) @Nullable Dimension dimension,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean previous,
            Viewer viewer) {
        ResultsScope asked = scope.of(results, viewer);
        return why.explain(basis, dimension, key, previous ? asked.previous() : asked);
    }
}
