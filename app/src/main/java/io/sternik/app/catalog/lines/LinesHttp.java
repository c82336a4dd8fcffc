package io.sternik.app.catalog.lines;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.catalog.Journal;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
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

/** Product lines. */
@RestController
@RequestMapping("/api/product-lines")
class LinesHttp {

    private final Lines lines;
    private final LineStore store;
    private final Lists lists;
    private final LineList list;
    private final Journal journal;
    private final Edits edits;
    private final DiscountLimits limits;

    LinesHttp(
            Lines lines,
            LineStore store,
            Lists lists,
            LineList list,
            Journal journal,
            Edits edits,
            DiscountLimits limits) {
        this.lines = lines;
        this.store = store;
        this.lists = lists;
        this.list = list;
        this.journal = journal;
        this.edits = edits;
        this.limits = limits;
    }

    record Deleted(ChangeSetId changeSet) {}

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping
    Page<LineRow> list(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}")
    LineRow one(@PathVariable ProductLineId id, Viewer viewer) {
        ListRequest itself = new ListRequest("productLine = " + id.value(), null, null, 1);
        return list(itself, viewer).rows().stream()
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable ProductLineId id, Viewer viewer) {
        one(id, viewer);
        return journal.of(ProductLineId.ref(id.value()));
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}/discount-limits")
    List<DiscountLimits.DiscountLimit> limits(@PathVariable ProductLineId id, Viewer viewer) {
        one(id, viewer);
        return limits.of(id);
    }

    /** Sets the limit of a role from a day on. Answers all limits of the line. */
    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @PostMapping("/{id}/discount-limits")
    List<DiscountLimits.DiscountLimit> limit(
            @PathVariable ProductLineId id,
            @RequestBody DiscountLimits.DiscountLimitWish wish,
            KnownVersion known,
            Viewer viewer) {
        limits.set(id, wish, known.value(), viewer);
        return limits.of(id);
    }

    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LineRow add(@RequestBody LineDetails details, Viewer viewer) {
        return one(edits.make(details.code(), viewer, act -> lines.add(details, act, viewer)), viewer);
    }

    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @PatchMapping("/{id}")
    LineRow change(@PathVariable ProductLineId id, @RequestBody LinePatch patch, KnownVersion known, Viewer viewer) {
        LineDetails after = patch.applyTo(store.find(id)
                .orElseThrow(() -> new RecordProblem.NotFound().refused())
                .details());
        edits.make(after.code(), viewer, act -> {
            lines.change(id, after, known.value(), act, viewer);
            return id;
        });
        return one(id, viewer);
    }

    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable ProductLineId id, KnownVersion known, Viewer viewer) {
        return new Deleted(lines.delete(id, known.value(), viewer));
    }
}
