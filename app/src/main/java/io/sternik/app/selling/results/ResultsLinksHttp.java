package io.sternik.app.selling.results;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.open.SharedLinks.SharedLink;
import io.sternik.app.selling.SellingRights;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links by which somebody shows results to people without an account. */
@RestController
@RequestMapping("/api/deals/results/links")
class ResultsLinksHttp {

    private final ResultsLinks links;
    private final Results results;

    ResultsLinksHttp(ResultsLinks links, Results results) {
        this.links = links;
        this.results = results;
    }

    /**
     * A link that is wanted, to the page as its maker sees it with the same filter.
     *
     * @param days how long it works: 1, 7 or 30
     */
    record NewResultsLink(
            @Nullable String title,
            int days,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID owner,
            @Nullable UUID pipeline,
            @Nullable String currency) {}

    /**
     * A link that was made; it is told this once and kept nowhere.
     *
     * @param path without the address of the program
     */
    record MadeResultsLink(UUID id, String path, OffsetDateTime endsAt) {}

    @Access(permission = SellingRights.RESULTS, relation = Relation.NONE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeResultsLink share(@RequestBody NewResultsLink wanted, Viewer viewer) {
        ResultsScope scope =
                results.scope(wanted.from(), wanted.to(), wanted.owner(), wanted.pipeline(), wanted.currency(), viewer);
        OpenLinks.Made made = links.share(scope, Objects.requireNonNullElse(wanted.title(), ""), wanted.days());
        return new MadeResultsLink(made.id(), ResultsOpenHttp.PATH + made.token(), made.endsAt());
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.NONE)
    @GetMapping
    List<SharedLink> own(Viewer viewer) {
        return links.of(viewer);
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.OWN)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, Viewer viewer) {
        links.revoke(id, viewer);
    }
}
