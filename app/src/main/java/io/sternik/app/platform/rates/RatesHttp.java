package io.sternik.app.platform.rates;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Page;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exchange rates over HTTP. */
@RestController
@RequestMapping("/api/rates")
class RatesHttp {

    private final Rates rates;
    private final Journal journal;

    RatesHttp(Rates rates, Journal journal) {
        this.rates = rates;
        this.journal = journal;
    }

    record Deleted(ChangeSetId changeSet) {}

    @Access(permission = RateRights.READ, relation = Relation.ALL)
    @GetMapping
    Page<RateRow> list(ListRequest request, Viewer viewer) {
        return rates.page(request, viewer);
    }

    @Access(permission = RateRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}")
    RateRow one(@PathVariable RateId id, Viewer viewer) {
        return rates.get(id, viewer);
    }

    @Access(permission = RateRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable RateId id, Viewer viewer) {
        rates.get(id, viewer);
        return journal.linesOf(Rates.ref(id.value()));
    }

    @Access(permission = RateRights.EDIT, relation = Relation.ALL)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RateRow create(@RequestBody RateDetails rate, Viewer viewer) {
        return rates.create(rate, viewer);
    }

    @Access(permission = RateRights.EDIT, relation = Relation.ALL)
    @PatchMapping("/{id}")
    RateRow change(@PathVariable RateId id, @RequestBody RatePatch patch, KnownVersion known, Viewer viewer) {
        return rates.change(id, patch, known.value(), viewer);
    }

    @Access(permission = RateRights.EDIT, relation = Relation.ALL)
    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable RateId id, KnownVersion known, Viewer viewer) {
        return new Deleted(rates.delete(id, known.value(), viewer));
    }
}
