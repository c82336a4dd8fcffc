package io.sternik.app.structure.delegation;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.StructureRights;
import io.sternik.app.structure.delegation.DelegationStore.Party;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for whom: the own delegations, and those of others for whoever may edit people. */
@RestController
@RequestMapping("/api/structure")
class DelegationsHttp {

    private final Delegations delegations;
    private final DelegationStore store;

    DelegationsHttp(Delegations delegations, DelegationStore store) {
        this.delegations = delegations;
        this.store = store;
    }

    /**
     * The delegations of a person.
     *
     * @param positions that the person holds and can give the sight of
     * @param scopes codes of what the person has to give
     */
    record DelegationsView(
            List<Ref> positions, List<String> scopes, List<DelegationRow> given, List<DelegationRow> received) {}

    record GivenDelegation(DelegationId id) {}

    @Access(permission = StructureRights.READ, relation = Relation.NONE)
    @GetMapping("/delegations")
    DelegationsView own(Viewer viewer) {
        return delegations
                .own(viewer)
                .map(this::view)
                .orElse(new DelegationsView(List.of(), List.of(), List.of(), List.of()));
    }

    @Access(permission = StructureRights.EDIT_PEOPLE, relation = Relation.ALL)
    @GetMapping("/people/{id}/delegations")
    DelegationsView of(@PathVariable PersonId id, Viewer viewer) {
        return store.party(id).map(this::view).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private DelegationsView view(Party person) {
        return new DelegationsView(
                store.positions(person.id()),
                delegations.offered(person),
                store.givenBy(person.id()),
                store.receivedBy(person.id()));
    }

    @Access(permission = StructureRights.READ, relation = Relation.NONE)
    @PostMapping("/delegations")
    @ResponseStatus(HttpStatus.CREATED)
    GivenDelegation give(@RequestBody Delegations.Give wanted, Viewer viewer) {
        return new GivenDelegation(delegations.give(wanted, viewer));
    }

    @Access(permission = StructureRights.READ, relation = Relation.OWN)
    @PostMapping("/delegations/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable DelegationId id, Viewer viewer) {
        delegations.end(id, viewer);
    }

    @Access(permission = StructureRights.EDIT_PEOPLE, relation = Relation.ALL)
    @PostMapping("/delegations/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable DelegationId id, Viewer viewer) {
        delegations.revoke(id, viewer);
    }
}
