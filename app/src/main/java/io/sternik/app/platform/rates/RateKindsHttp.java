package io.sternik.app.platform.rates;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.problem.RequestProblem;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Kinds of exchange rates, and the rate that holds on a day, over HTTP. */
@RestController
class RateKindsHttp {

    private final RateKinds kinds;
    private final RatesOnDay rates;
    private final Company company;

    RateKindsHttp(RateKinds kinds, RatesOnDay rates, Company company) {
        this.kinds = kinds;
        this.rates = rates;
        this.company = company;
    }

    /** Code of a kind. */
    record ChosenKind(String kind) {}

    /**
     * The rate that holds on a day.
     *
     * @param rate units of {@code to} for one of {@code from}
     * @param on day of the rate itself
     * @param inverse whether the rate was read the other way round: an amount is divided by it
     */
    record RateOnDay(String kind, String from, String to, String rate, LocalDate on, boolean inverse) {}

    @Access(permission = RateRights.READ, relation = Relation.NONE)
    @GetMapping("/api/rate-kinds")
    List<RateKinds.RateKind> all(Viewer viewer) {
        return kinds.all();
    }

    @Access(permission = RateRights.EDIT, relation = Relation.NONE)
    @PutMapping("/api/rate-kinds/for-results")
    List<RateKinds.RateKind> useForResults(@RequestBody ChosenKind chosen, Viewer viewer) {
        return kinds.useForResults(chosen.kind(), viewer);
    }

    @Access(permission = RateRights.EDIT, relation = Relation.NONE)
    @PostMapping("/api/rate-kinds")
    @ResponseStatus(HttpStatus.CREATED)
    RateKinds.RateKind create(@RequestBody RateKinds.RateKindDetails kind, Viewer viewer) {
        return kinds.create(kind, viewer);
    }

    @Access(permission = RateRights.EDIT, relation = Relation.NONE)
    @PutMapping("/api/rate-kinds/{code}")
    RateKinds.RateKind change(
            @PathVariable String code, @RequestBody RateKinds.RateKindDetails kind, KnownVersion known, Viewer viewer) {
        return kinds.change(code, kind, known.value(), viewer);
    }

    @Access(permission = RateRights.EDIT, relation = Relation.NONE)
    @DeleteMapping("/api/rate-kinds/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String code, KnownVersion known, Viewer viewer) {
        kinds.delete(code, known.value(), viewer);
    }

    /** The rate that holds on a day: of the kind of results and into the company's currency unless others are named. */
    @Access(permission = RateRights.READ, relation = Relation.NONE)
    @GetMapping("/api/rate-on-day")
    RateOnDay onDay(
            @RequestParam String from,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind,
            Viewer viewer) {
        RateKinds.RateKind wanted = kinds.all().stream()
                .filter(one -> kind == null ? one.forResults() : one.code().equals(kind))
                .findFirst()
                .orElseThrow(
                        () -> RequestProblem.Invalid.field("kind", "rate.kind").refused());
        Currency one = currency("from", from);
        Currency other = to == null ? company.currency() : currency("to", to);
        if (one.equals(other)) {
            throw RequestProblem.Invalid.field("to", "rate.same-currency").refused();
        }
        RatesOnDay.Found found = rates.require(wanted, one, other, on);
        return new RateOnDay(
                wanted.code(),
                found.rate().from().getCurrencyCode(),
                found.rate().to().getCurrencyCode(),
                RateFacts.plain(found.rate().rate()),
                found.own(),
                found.inverse());
    }

    private static Currency currency(String field, String code) {
        return RateFacts.currency(code)
                .orElseThrow(() ->
                        RequestProblem.Invalid.field(field, "rate.currency").refused());
    }
}
