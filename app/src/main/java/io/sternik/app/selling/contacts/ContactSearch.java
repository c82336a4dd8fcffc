package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.FieldColumns;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.SearchWords;
import io.sternik.app.platform.search.Searchable;
import io.sternik.app.selling.SellingRights;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Contacts by name and title, by a phone number in any form, by a mail address or its beginning. The hint is an account in sight. */
@Component
class ContactSearch implements Searchable {

    private static final String POLAND = "+48";

    private final CustomFields custom;

    ContactSearch(CustomFields custom) {
        this.custom = custom;
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public String permission() {
        return SellingRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        Visibility visibility = viewer.visibility();
        Field<String> hint = DSL.coalesce(ACCOUNT.NAME, CONTACT.TITLE);
        return new SearchSource(
                        CONTACT,
                        CONTACT.ID,
                        CONTACT.FOLDED,
                        ContactSearch::reached,
                        ContactQueries.visible(visibility),
                        CONTACT.leftJoin(ACCOUNT)
                                .on(
                                        ACCOUNT.ID.eq(CONTACT.ACCOUNT),
                                        ACCOUNT.DELETED_AT.isNull(),
                                        visibility.owns(ACCOUNT.OWNER_POSITION)),
                        CONTACT.NAME,
                        CONTACT.NAME,
                        hint,
                        hint)
                .alsoBy(FieldColumns.searched(custom.of(ContactList.OBJECT), CONTACT.CUSTOM));
    }

    private static Condition reached(SearchWords words) {
        List<Condition> points = Stream.concat(
                        words.numbers().stream()
                                .flatMap(digits -> Stream.of(POLAND + digits, "+" + digits))
                                .map(number -> point("phone", number)),
                        Stream.of(words.text())
                                .filter(text -> text.contains("@"))
                                .map(text -> point("mail", text.toLowerCase(Locale.ROOT))))
                .toList();
        return points.isEmpty()
                ? DSL.falseCondition()
                : CONTACT.ID.in(
                        DSL.select(CONTACT_POINT.CONTACT).from(CONTACT_POINT).where(DSL.or(points)));
    }

    private static Condition point(String kind, String beginning) {
        return CONTACT_POINT.KIND.eq(kind).and(CONTACT_POINT.ADDRESS_KEY.startsWith(beginning));
    }
}
