package io.sternik.app.selling.agreement;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.agreement.DealApprovals.ApprovalWish;
import io.sternik.app.selling.criteria.GateView.GateAsked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Approvals of deals over HTTP; they are decided on the page of approvals. */
@RestController
class DealApprovalsHttp {

    private final DealApprovals approvals;

    DealApprovalsHttp(DealApprovals approvals) {
        this.approvals = approvals;
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/api/deals/{id}/approvals")
    @ResponseStatus(HttpStatus.CREATED)
    GateAsked ask(@PathVariable DealId id, @RequestBody ApprovalWish wish, Viewer viewer) {
        return approvals.ask(id, wish, viewer);
    }
}
