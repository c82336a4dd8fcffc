package io.sternik.app.selling.accounts;

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
import io.sternik.app.platform.merge.MergePreview;
import io.sternik.app.platform.merge.MergeRequest;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.contacts.AccountPerson;
import io.sternik.app.selling.contacts.Contacts;
import java.time.LocalDate;
import java.util.List;
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

/** Accounts over HTTP. */
@RestController
@RequestMapping("/api/accounts")
class AccountsHttp {

    private final Accounts accounts;
    private final Contacts contacts;
    private final HandOvers handOvers;
    private final AccountMerge merge;
    private final BulkEdits bulk;

    AccountsHttp(Accounts accounts, Contacts contacts, HandOvers handOvers, AccountMerge merge, BulkEdits bulk) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.handOvers = handOvers;
        this.merge = merge;
        this.bulk = bulk;
    }

    record HandOver(@Nullable UUID position, LocalDate from) {}

    record Deleted(ChangeSetId changeSet) {}

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping
    Page<AccountRow> list(@ParameterObject ListRequest request, Viewer viewer) {
        return accounts.page(request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/{id}")
    AccountRow one(@PathVariable AccountId id, Viewer viewer) {
        return accounts.get(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable AccountId id, Viewer viewer) {
        return accounts.history(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/{id}/contacts")
    List<AccountPerson> people(@PathVariable AccountId id, Viewer viewer) {
        accounts.get(id, viewer);
        return contacts.peopleOf(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_ACCOUNTS, relation = Relation.NONE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountRow create(@RequestBody NewAccount account, Viewer viewer) {
        return accounts.create(account, viewer);
    }

    @Access(permission = SellingRights.EDIT_ACCOUNTS, relation = Relation.SUBTREE)
    @PatchMapping("/{id}")
    AccountRow change(
            @PathVariable AccountId id, @RequestBody AccountPatch patch, KnownVersion version, Viewer viewer) {
        return accounts.change(id, patch, version.value(), viewer);
    }

    @Access(permission = SellingRights.HAND_OVER, relation = Relation.SUBTREE)
    @PostMapping("/{id}/owner")
    AccountRow handOver(
            @PathVariable AccountId id, @RequestBody HandOver handOver, KnownVersion version, Viewer viewer) {
        return handOvers.handOver(id, handOver.position(), handOver.from(), version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_ACCOUNTS, relation = Relation.NONE)
    @PostMapping("/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView bulk(@RequestBody BulkRequest wanted, Viewer viewer) {
        return bulk.order("accounts", wanted, viewer);
    }

    @Access(permission = SellingRights.DELETE_ACCOUNTS, relation = Relation.SUBTREE)
    @GetMapping("/{id}/merge")
    MergePreview merge(@PathVariable AccountId id, @RequestParam AccountId other, Viewer viewer) {
        return merge.preview(id, other, viewer);
    }

    @Access(permission = SellingRights.DELETE_ACCOUNTS, relation = Relation.SUBTREE)
    @PostMapping("/{id}/merge")
    AccountRow merge(
            @PathVariable AccountId id, @RequestBody MergeRequest wanted, KnownVersion version, Viewer viewer) {
        return merge.merge(id, wanted, version.value(), viewer);
    }

    @Access(permission = SellingRights.DELETE_ACCOUNTS, relation = Relation.SUBTREE)
    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable AccountId id, KnownVersion version, Viewer viewer) {
        return new Deleted(accounts.delete(id, version.value(), viewer));
    }
}
