package io.sternik.app.selling.lines;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.SellingRights;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lines of deals over HTTP; versions are those of the deal. */
@RestController
@RequestMapping("/api/deals/{id}/lines")
class DealLinesHttp {

    private static final long ONE = 1_000;

    private final LinesOfDeals lines;
    private final LineWhy why;

    DealLinesHttp(LinesOfDeals lines, LineWhy why) {
        this.lines = lines;
        this.why = why;
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping
    DealLines all(@PathVariable DealId id, Viewer viewer) {
        return lines.get(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PutMapping
    DealLines set(
            @PathVariable DealId id, @RequestBody LineWish.LinesWish wanted, KnownVersion version, Viewer viewer) {
        return lines.set(id, wanted.lines(), version.value(), viewer);
    }

    /** What is proposed for so many thousandths of a product, one unit when it is left out. */
    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/offer")
    LineOffer offer(
            @PathVariable DealId id,
            @RequestParam UUID product,
            @RequestParam(required = false) @Nullable Long quantity,
            Viewer viewer) {
        return lines.offer(id, product, quantity == null ? ONE : quantity, viewer);
    }

    /** Why the lines come to what they do, without tax unless it is asked for. */
    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/why")
    Why all(@PathVariable DealId id, @RequestParam(required = false) @Nullable Boolean gross, Viewer viewer) {
        return why.ofAll(id, Boolean.TRUE.equals(gross), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/{rank}/why")
    Why one(@PathVariable DealId id, @PathVariable int rank, Viewer viewer) {
        return why.ofLine(id, rank, viewer);
    }
}
