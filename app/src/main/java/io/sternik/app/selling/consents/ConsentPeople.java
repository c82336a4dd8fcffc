package io.sternik.app.selling.consents;

import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.PlannedPerson;
import io.sternik.app.selling.ProspectId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what people are found again whose consents another program has kept. An import acts on all records, so there is no visibility here. */
@Component
class ConsentPeople {

    private final DSLContext sql;

    ConsentPeople(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Somebody whom a row may mean.
     *
     * @param account of a contact, null for none
     */
    record Found(RecordRef ref, String name, @Nullable UUID account) {

        boolean isContact() {
            return ref.object().equals(ContactId.OBJECT);
        }
    }

    /** Everybody by id in the source, address and number; also those whom the same import brings. */
    Index index(ImportContext context) {
        Index index = new Index();
        Map<UUID, Found> contacts = new HashMap<>();
        sql.select(CONTACT.ID, CONTACT.NAME, CONTACT.ACCOUNT, CONTACT.EXTERNAL_ID)
                .from(CONTACT)
                .where(CONTACT.DELETED_AT.isNull())
                .forEach(row -> {
                    Found found = new Found(ContactId.ref(row.value1()), row.value2(), row.value3());
                    contacts.put(row.value1(), found);
                    index.add("id", row.value4(), found);
                });
        sql.select(CONTACT_POINT.CONTACT, CONTACT_POINT.KIND, CONTACT_POINT.ADDRESS_KEY)
                .from(CONTACT_POINT)
                .forEach(row -> {
                    Found found = contacts.get(row.value1());
                    if (found != null) {
                        index.add(row.value2(), row.value3(), found);
                    }
                });
        sql.select(PROSPECT.ID, PROSPECT.NAME, PROSPECT.EXTERNAL_ID, PROSPECT.MAIL_KEY, PROSPECT.PHONE_KEY)
                .from(PROSPECT)
                .where(PROSPECT.DELETED_AT.isNull())
                .forEach(row -> {
                    Found found = new Found(new RecordRef(ProspectId.OBJECT, row.value1()), row.value2(), null);
                    index.add("id", row.value3(), found);
                    index.add("mail", row.value4(), found);
                    index.add("phone", row.value5(), found);
                });
        context.planned(PlannedPerson.class).forEach((id, person) -> {
            Found found = new Found(new RecordRef(person.object(), id), person.name(), person.account());
            index.add("id", person.externalId(), found);
            person.mails().forEach(key -> index.add("mail", key, found));
            person.phones().forEach(key -> index.add("phone", key, found));
        });
        return index;
    }

    /** People by what they are found by. */
    static final class Index {

        private final Map<String, Set<Found>> people = new HashMap<>();

        private void add(String kind, @Nullable String key, Found found) {
            if (key != null) {
                people.computeIfAbsent(kind + ":" + key, _ -> new LinkedHashSet<>())
                        .add(found);
            }
        }

        Set<Found> by(String kind, String key) {
            return people.getOrDefault(kind + ":" + key, Set.of());
        }
    }

    /** The account itself. */
    static Found account(UUID id, String name) {
        return new Found(new RecordRef(AccountId.OBJECT, id), name, id);
    }

    /** As a refusal names them. */
    static String names(Set<Found> people) {
        return people.stream().map(Found::name).distinct().sorted().limit(5).collect(Collectors.joining(", "));
    }
}
