package io.sternik.app.platform.approval;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the viewer has to decide and has asked. */
@RestController
@RequestMapping("/api/approvals")
class ApprovalsHttp {

    private final ApprovalDesk desk;
    private final Deciding deciding;

    ApprovalsHttp(ApprovalDesk desk, Deciding deciding) {
        this.desk = desk;
        this.deciding = deciding;
    }

    /**
     * A decision.
     *
     * @param step that the person has seen
     * @param reason needed for a refusal
     */
    record Verdict(int step, @Nullable String reason) {}

    record Waiting(int toDecide) {}

    @Access(permission = ApprovalRights.APPROVE, relation = Relation.NONE)
    @GetMapping
    ApprovalDesk.Desk all(Viewer viewer) {
        return desk.of(viewer);
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/waiting")
    Waiting waiting(Viewer viewer) {
        return new Waiting(viewer.may(ApprovalRights.APPROVE) ? desk.waiting(viewer) : 0);
    }

    @Access(permission = ApprovalRights.APPROVE, relation = Relation.OWN)
    @GetMapping("/{id}")
    ApprovalDesk.ApprovalDetails one(@PathVariable ApprovalId id, Viewer viewer) {
        return desk.one(id, viewer);
    }

    @Access(permission = ApprovalRights.APPROVE, relation = Relation.OWN)
    @PostMapping("/{id}/grant")
    ApprovalDesk.ApprovalDetails grant(@PathVariable ApprovalId id, @RequestBody Verdict verdict, Viewer viewer) {
        deciding.grant(id, verdict.step(), verdict.reason(), viewer);
        return desk.one(id, viewer);
    }

    @Access(permission = ApprovalRights.APPROVE, relation = Relation.OWN)
    @PostMapping("/{id}/refuse")
    ApprovalDesk.ApprovalDetails refuse(@PathVariable ApprovalId id, @RequestBody Verdict verdict, Viewer viewer) {
        deciding.refuse(id, verdict.step(), verdict.reason(), viewer);
        return desk.one(id, viewer);
    }

    @Access(permission = ApprovalRights.APPROVE, relation = Relation.OWN)
    @PostMapping("/{id}/withdraw")
    ApprovalDesk.ApprovalDetails withdraw(@PathVariable ApprovalId id, Viewer viewer) {
        deciding.withdraw(id, viewer);
        return desk.one(id, viewer);
    }
}
