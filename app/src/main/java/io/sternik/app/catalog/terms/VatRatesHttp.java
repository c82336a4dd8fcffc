package io.sternik.app.catalog.terms;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rates of value added tax over HTTP. */
@RestController
class VatRatesHttp {

    private final VatRates rates;

    VatRatesHttp(VatRates rates) {
        this.rates = rates;
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/api/vat-rates")
    List<VatRates.VatRatePeriod> all() {
        return rates.all();
    }
}
