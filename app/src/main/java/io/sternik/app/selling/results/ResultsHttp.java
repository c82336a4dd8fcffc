package io.sternik.app.selling.results;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.results.Results.Dimension;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The results page and the explanation of each of its figures. */
@RestController
@RequestMapping("/api/deals/results")
class ResultsHttp {

    private final Results results;
    private final ResultsWhy why;

    ResultsHttp(Results results, ResultsWhy why) {
        this.results = results;
        this.why = why;
    }

    /** Which deals the page is about; everything may be left out. */
    record Scope(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID owner,
            @Nullable UUID pipeline,
            @Nullable String currency) {

        /** The scope for this viewer. */
        ResultsScope of(Results results, Viewer viewer) {
            return results.scope(from, to, owner, pipeline, currency, viewer);
        }
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.NONE)
    @GetMapping
    Results.Page page(@ParameterObject Scope scope, Viewer viewer) {
        return results.page(scope.of(results, viewer));
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.NONE)
    @GetMapping("/why")
    Why why(
            @ParameterObject Scope scope,
            @RequestParam ResultsWhy.Figure figure,
            @RequestParam(required = false) @Nullable Dimension dimension,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean previous,
            Viewer viewer) {
        ResultsScope asked = scope.of(results, viewer);
        return why.explain(new ResultsWhy.Question(figure, dimension, key), previous ? asked.previous() : asked);
    }
}
