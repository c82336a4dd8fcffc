package io.sternik.app.selling.deals;

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
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.StageId;
import io.sternik.app.selling.cooling.CoolingWhy;
import io.sternik.app.selling.criteria.GateView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deals over HTTP. */
@RestController
@RequestMapping("/api/deals")
class DealsHttp {

    private static final int CARDS = 40;

    private final Deals deals;
    private final Boards boards;
    private final PastBoards pastBoards;
    private final BulkEdits bulk;
    private final CoolingWhy cooling;

    DealsHttp(Deals deals, Boards boards, PastBoards pastBoards, BulkEdits bulk, CoolingWhy cooling) {
        this.deals = deals;
        this.boards = boards;
        this.pastBoards = pastBoards;
        this.bulk = bulk;
        this.cooling = cooling;
    }

    /**
     * A move that is wanted.
     *
     * @param overrideReason why a deal of somebody below shall move although its stage demands more
     * @param fields that are filled by the same act, before the gate is asked
     */
    record Move(
            UUID to,
            @Nullable UUID lostReason,
            @Nullable String overrideReason,
            @Nullable DealPatch fields) {

        /** The move; refused when the fields move the deal themselves. */
        DealMove wanted() {
            if (fields != null && fields.stage() != null) {
                throw RequestProblem.Invalid.field("fields.stage", "deal.stage-twice")
                        .refused();
            }
            return DealMove.of(to, lostReason, overrideReason);
        }
    }

    record Deleted(ChangeSetId changeSet) {}

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping
    Page<DealRow> list(@ParameterObject ListRequest request, Viewer viewer) {
        return deals.page(request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping("/board")
    Boards.Board board(
            @RequestParam(required = false) @Nullable UUID pipeline,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable Integer cards,
            Viewer viewer) {
        return boards.board(pipeline, filter, cards == null ? CARDS : Math.clamp(cards, 1, 100), viewer);
    }

    /** The board as it stood at the end of a day. */
    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping("/board/past")
    PastBoards.PastBoard pastBoard(
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable UUID pipeline,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable Integer cards,
            Viewer viewer) {
        return pastBoards.board(pipeline, on, filter, cards == null ? CARDS : Math.clamp(cards, 1, 100), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/{id}")
    DealRow one(@PathVariable DealId id, Viewer viewer) {
        return deals.get(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/{id}/gate")
    GateView gate(@PathVariable DealId id, @RequestParam UUID to, Viewer viewer) {
        return deals.gate(id, new StageId(to), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable DealId id, Viewer viewer) {
        return deals.history(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/{id}/cooling/why")
    Why cooling(@PathVariable DealId id, Viewer viewer) {
        DealRow deal = deals.get(id, viewer);
        return Optional.ofNullable(deal.cooling())
                .map(cools -> cooling.explain(
                        cools, id, deal.stage().id(), deal.stage().name()))
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.NONE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DealRow open(@RequestBody NewDeal deal, Viewer viewer) {
        return deals.open(deal, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PatchMapping("/{id}")
    DealRow change(@PathVariable DealId id, @RequestBody DealPatch patch, KnownVersion version, Viewer viewer) {
        return deals.change(id, patch, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/{id}/move")
    DealRow move(@PathVariable DealId id, @RequestBody Move move, KnownVersion version, Viewer viewer) {
        return deals.move(id, move.wanted(), move.fields(), version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.NONE)
    @PostMapping("/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView bulk(@RequestBody BulkRequest wanted, Viewer viewer) {
        return bulk.order("deals", wanted, viewer);
    }

    @Access(permission = SellingRights.DELETE_DEALS, relation = Relation.SUBTREE)
    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable DealId id, KnownVersion version, Viewer viewer) {
        return new Deleted(deals.delete(id, version.value(), viewer));
    }
}
