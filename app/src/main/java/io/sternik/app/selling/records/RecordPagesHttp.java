package io.sternik.app.selling.records;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.timeline.TimelinePage;
import io.sternik.app.selling.timeline.TimelineRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages of records and their timelines over HTTP. */
@RestController
class RecordPagesHttp {

    private final RecordPages pages;

    RecordPagesHttp(RecordPages pages) {
        this.pages = pages;
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/api/deals/{id}/page")
    RecordView.OfDeal deal(@PathVariable DealId id, Viewer viewer) {
        return pages.deal(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/accounts/{id}/page")
    RecordView.OfAccount account(@PathVariable AccountId id, Viewer viewer) {
        return pages.account(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/contacts/{id}/page")
    RecordView.OfContact contact(@PathVariable ContactId id, Viewer viewer) {
        return pages.contact(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/prospects/{id}/page")
    RecordView.OfProspect prospect(@PathVariable ProspectId id, Viewer viewer) {
        return pages.prospect(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/prospects/{id}/timeline")
    TimelinePage ofProspect(@PathVariable ProspectId id, @ParameterObject TimelineRequest request, Viewer viewer) {
        return pages.timelineOfProspect(id, request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/api/deals/{id}/timeline")
    TimelinePage ofDeal(@PathVariable DealId id, @ParameterObject TimelineRequest request, Viewer viewer) {
        return pages.timelineOfDeal(id, request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/accounts/{id}/timeline")
    TimelinePage ofAccount(@PathVariable AccountId id, @ParameterObject TimelineRequest request, Viewer viewer) {
        return pages.timelineOfAccount(id, request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/contacts/{id}/timeline")
    TimelinePage ofContact(@PathVariable ContactId id, @ParameterObject TimelineRequest request, Viewer viewer) {
        return pages.timelineOfContact(id, request, viewer);
    }
}
