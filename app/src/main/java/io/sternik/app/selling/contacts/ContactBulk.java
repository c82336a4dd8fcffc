package io.sternik.app.selling.contacts;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.bulk.BulkTarget;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.SellingRights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many contacts at once: fields, deletion. */
@Component
class ContactBulk implements BulkTarget {

    private final Contacts contacts;
    private final ContactList list;
    private final ContactStore store;
    private final BulkForm form;
    private final OneByOne each;

    ContactBulk(Contacts contacts, ContactList list, ContactStore store, BulkForm form, OneByOne each) {
        this.contacts = contacts;
        this.list = list;
        this.store = store;
        this.form = form;
        this.each = each;
    }

    @Override
    public String object() {
        return "contacts";
    }

    @Override
    public ListSource<?> source(Viewer viewer) {
        return list.source(viewer.visibility());
    }

    @Override
    public Map<UUID, Problem> apply(List<BulkRequest.Row> rows, ChangeSetId act, Viewer by) {
        return each.apply(rows, row -> apply(row.id(), row.change(), act, by));
    }

    private void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        ContactId contact = new ContactId(id);
        if (change.deletes()) {
            form.require(by, SellingRights.DELETE_CONTACTS);
            contacts.delete(contact, act, by);
        } else {
            contacts.change(contact, form.read(change.patch(), ContactPatch.class), act, by);
        }
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }
}
