package io.sternik.app.structure.load;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import java.util.Currency;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the command line import into an installation that has no company yet; the first administrator comes by the first screen. */
@RestController
class FoundationHttp {

    private final Foundation foundation;

    FoundationHttp(Foundation foundation) {
        this.foundation = foundation;
    }

    /**
     * The company.
     *
     * @param currency ISO 4217 code
     */
    record Founding(String companyName, String currency) {}

    @Access(permission = "platform.import-everything", relation = Relation.ALL)
    @PostMapping("/api/first-run/company")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void found(@RequestBody Founding founding, Viewer viewer) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(founding.currency()));
        if (!known || founding.companyName().isBlank()) {
            FieldFinding finding = known
                    ? new FieldFinding("companyName", "field.required")
                    : new FieldFinding("currency", "currency.unknown");
            throw new RequestProblem.Invalid(List.of(finding)).refused();
        }
        foundation.found(founding.companyName().strip(), founding.currency(), viewer);
    }
}
