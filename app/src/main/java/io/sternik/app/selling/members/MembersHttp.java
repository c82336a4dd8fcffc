package io.sternik.app.selling.members;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.SellingRights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The members of deals over HTTP; versions are those of the deal. */
@RestController
@RequestMapping("/api/deals/{id}/members")
class MembersHttp {

    private final MembersOfDeals members;
    private final MemberWhy why;

    MembersHttp(MembersOfDeals members, MemberWhy why) {
        this.members = members;
        this.why = why;
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping
    DealTeam all(@PathVariable DealId id, Viewer viewer) {
        return members.get(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.SUBTREE)
    @PutMapping
    DealTeam set(@PathVariable DealId id, @RequestBody DealTeam.Wishes wanted, KnownVersion version, Viewer viewer) {
        return members.set(id, wanted, version.value(), viewer);
    }

    /** Why the shares make the amount of the deal; with a rank, why that member's share comes to what it does. */
    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/why")
    Why why(@PathVariable DealId id, @RequestParam(required = false) @Nullable Integer rank, Viewer viewer) {
        return rank == null ? why.ofAll(id, viewer) : why.ofOne(id, rank, viewer);
    }
}
