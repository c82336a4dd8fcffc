package io.sternik.app.selling.contacts;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.bulk.OneByOneTarget;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.SellingRights;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many contacts at once: fields, deletion. */
@Component
class ContactBulk extends OneByOneTarget {

    private final Contacts contacts;
    private final BulkForm form;

    ContactBulk(Contacts contacts, ContactList list, ContactStore store, BulkForm form, OneByOne each) {
        super("contacts", each, list::source, store::names);
        this.contacts = contacts;
        this.form = form;
    }

    @Override
    protected void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        ContactId contact = new ContactId(id);
        if (change.deletes()) {
            form.require(by, SellingRights.DELETE_CONTACTS);
            contacts.delete(contact, act, by);
        } else {
            contacts.change(contact, form.read(change.patch(), ContactPatch.class), act, by);
        }
    }
}
