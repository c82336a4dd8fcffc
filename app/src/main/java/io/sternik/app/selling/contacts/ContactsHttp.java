package io.sternik.app.selling.contacts;

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
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.SellingRights;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contacts over HTTP. */
@RestController
@RequestMapping("/api/contacts")
class ContactsHttp {

    private final Contacts contacts;
    private final ContactMerge merge;
    private final BulkEdits bulk;

    ContactsHttp(Contacts contacts, ContactMerge merge, BulkEdits bulk) {
        this.contacts = contacts;
        this.merge = merge;
        this.bulk = bulk;
    }

    record Deleted(ChangeSetId changeSet) {}

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping
    Page<ContactRow> list(@ParameterObject ListRequest request, Viewer viewer) {
        return contacts.page(request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/{id}")
    ContactRow one(@PathVariable ContactId id, Viewer viewer) {
        return contacts.get(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable ContactId id, Viewer viewer) {
        return contacts.history(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_CONTACTS, relation = Relation.NONE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ContactRow create(@RequestBody NewContact contact, Viewer viewer) {
        return contacts.create(contact, viewer);
    }

    @Access(permission = SellingRights.EDIT_CONTACTS, relation = Relation.SUBTREE)
    @PatchMapping("/{id}")
    ContactRow change(
            @PathVariable ContactId id, @RequestBody ContactPatch patch, KnownVersion version, Viewer viewer) {
        return contacts.change(id, patch, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_CONTACTS, relation = Relation.SUBTREE)
    @PutMapping("/{id}/accounts")
    ContactRow employ(@PathVariable ContactId id, @RequestBody ContactJobs jobs, KnownVersion version, Viewer viewer) {
        return contacts.employ(id, jobs, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_CONTACTS, relation = Relation.NONE)
    @PostMapping("/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView bulk(@RequestBody BulkRequest wanted, Viewer viewer) {
        return bulk.order("contacts", wanted, viewer);
    }

    @Access(permission = SellingRights.DELETE_CONTACTS, relation = Relation.SUBTREE)
    @GetMapping("/{id}/merge")
    MergePreview merge(@PathVariable ContactId id, @RequestParam ContactId other, Viewer viewer) {
        return merge.preview(id, other, viewer);
    }

    @Access(permission = SellingRights.DELETE_CONTACTS, relation = Relation.SUBTREE)
    @PostMapping("/{id}/merge")
    ContactRow merge(
            @PathVariable ContactId id, @RequestBody MergeRequest wanted, KnownVersion version, Viewer viewer) {
        return merge.merge(id, wanted, version.value(), viewer);
    }

    @Access(permission = SellingRights.DELETE_CONTACTS, relation = Relation.SUBTREE)
    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable ContactId id, KnownVersion version, Viewer viewer) {
        return new Deleted(contacts.delete(id, version.value(), viewer));
    }
}
