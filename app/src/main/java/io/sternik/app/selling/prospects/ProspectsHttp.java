package io.sternik.app.selling.prospects;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkEdits;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Page;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.SellingRights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** Prospects over HTTP. */
@RestController
@RequestMapping("/api/prospects")
class ProspectsHttp {

    private final Prospects prospects;
    private final BulkEdits bulk;

    ProspectsHttp(Prospects prospects, BulkEdits bulk) {
        this.prospects = prospects;
        this.bulk = bulk;
    }

    /**
     * Why a prospect is given up.
     *
     * @param text in words, which another reason than the usual ones cannot do without
     */
    record Disqualification(ProspectReason reason, @Nullable String text) {}

    record Deleted(ChangeSetId changeSet) {}

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping
    Page<ProspectRow> list(@ParameterObject ListRequest request, Viewer viewer) {
        return prospects.page(request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/{id}")
    ProspectRow one(@PathVariable ProspectId id, Viewer viewer) {
        return prospects.get(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable ProspectId id, Viewer viewer) {
        return prospects.history(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_PROSPECTS, relation = Relation.NONE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProspectRow create(@RequestBody NewProspect prospect, Viewer viewer) {
        return prospects.create(prospect, viewer);
    }

    @Access(permission = SellingRights.EDIT_PROSPECTS, relation = Relation.SUBTREE)
    @PatchMapping("/{id}")
    ProspectRow change(
            @PathVariable ProspectId id, @RequestBody ProspectPatch patch, KnownVersion version, Viewer viewer) {
        return prospects.change(id, patch, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_PROSPECTS, relation = Relation.SUBTREE)
    @PostMapping("/{id}/disqualify")
    ProspectRow disqualify(
            @PathVariable ProspectId id, @RequestBody Disqualification why, KnownVersion version, Viewer viewer) {
        return prospects.disqualify(id, why.reason(), why.text(), version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_PROSPECTS, relation = Relation.NONE)
    @PostMapping("/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView bulk(@RequestBody BulkRequest wanted, Viewer viewer) {
        return bulk.order("prospects", wanted, viewer);
    }

    @Access(permission = SellingRights.DELETE_PROSPECTS, relation = Relation.SUBTREE)
    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable ProspectId id, KnownVersion version, Viewer viewer) {
        return new Deleted(prospects.delete(id, version.value(), viewer));
    }
}
