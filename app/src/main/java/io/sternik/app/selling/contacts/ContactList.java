package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.CONTACT;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.FieldColumns;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.SellingRights;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of contacts can be asked. */
@Component
class ContactList implements ListCatalogue {

    /** The kind as addresses name it. */
    static final String OBJECT = "contacts";

    private final CompanyTime time;
    private final CustomFields custom;

    ContactList(CompanyTime time, CustomFields custom) {
        this.time = time;
        this.custom = custom;
    }

    ListSource<ContactRow> source(Visibility visibility) {
        ContactQueries contacts = new ContactQueries(time.today(), visibility);
        return new ListSource<>(
                descriptor(contacts),
                contacts.columns(),
                contacts.from(),
                ContactQueries::visible,
                ContactQueries::row,
                Map.of(),
                DSL.castNull(String.class),
                CONTACT);
    }

    private ListDescriptor descriptor(ContactQueries contacts) {
        List<ListField> fields = new ArrayList<>(List.of(
                new ListField(
                        "name",
                        FieldType.TEXT,
                        CONTACT.NAME,
                        CONTACT.SORT_NAME,
                        CONTACT.FOLDED,
                        true,
                        List.of(),
                        Map.of(),
                        null),
                ListField.of("family", FieldType.TEXT, CONTACT.FAMILY),
                ListField.of("given", FieldType.TEXT, CONTACT.GIVEN),
                ListField.of("title", FieldType.TEXT, CONTACT.TITLE),
                ListField.ref("account", FieldType.REF, contacts.accountId(), contacts.accountName()),
                ListField.of("phone", FieldType.TEXT, ContactQueries.phone()).unsorted(),
                ListField.of("mail", FieldType.TEXT, ContactQueries.mail()),
                ListField.ref(
                        "owner",
                        FieldType.OWNER,
                        contacts.ownerPosition(),
                        contacts.owner().name()),
                ListField.options("language", CONTACT.LANGUAGE, languages()),
                ListField.of("createdAt", FieldType.INSTANT, CONTACT.CREATED_AT),
                ListField.of("externalId", FieldType.TEXT, CONTACT.EXTERNAL_ID)));
        fields.addAll(FieldColumns.of(custom.of(OBJECT), CONTACT.CUSTOM));
        return new ListDescriptor(
                OBJECT,
                CONTACT.ID,
                fields,
                "name",
                List.of("family", "given", "title", "account", "phone", "mail", "owner"));
    }

    private static List<ListField.Option> languages() {
        return List.of(
                ListField.option("pl", new Text("polski", "Polish")),
                ListField.option("en", new Text("angielski", "English")));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(descriptor(new ContactQueries(time.today(), Visibility.nothing())));
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of(OBJECT, SellingRights.READ, viewer -> source(viewer.visibility())));
    }
}
