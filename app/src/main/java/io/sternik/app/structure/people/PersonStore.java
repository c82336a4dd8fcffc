package io.sternik.app.structure.people;

import static io.sternik.database.structure.Tables.PERSON;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.structure.PersonId;
import io.sternik.database.structure.tables.records.PersonRecord;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People in the database, for use cases that have checked the right to edit people or users; what is shown comes from the list. */
@Component
class PersonStore {

    private final DSLContext sql;

    PersonStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Person> find(PersonId id) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(id.value())).forUpdate().fetchOptional(PersonStore::person);
    }

    Optional<PersonId> ofExternalId(String externalId) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.EXTERNAL_ID.eq(externalId))
                .fetchOptional(row -> new PersonId(row.value1()));
    }

    PersonId insert(PersonDetails details) {
        PersonRecord row = record(details);
        return new PersonId(sql.insertInto(PERSON)
                .set(row)
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1());
    }

    /** Writes the details; answers the new version. */
    long update(PersonId id, PersonDetails details) {
        return sql.update(PERSON)
                .set(record(details))
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id.value()))
                .returningResult(PERSON.VERSION)
                .fetchSingle()
                .value1();
    }

    /** Links the account; answers the new version. */
    long setUser(PersonId id, UserId user) {
        return sql.update(PERSON)
                .set(PERSON.USER_ACCOUNT, user.value())
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id.value()))
                .returningResult(PERSON.VERSION)
                .fetchSingle()
                .value1();
    }

    long nextVersion(PersonId id) {
        return sql.update(PERSON)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id.value()))
                .returningResult(PERSON.VERSION)
                .fetchSingle()
                .value1();
    }

    private static PersonRecord record(PersonDetails details) {
        PersonRecord row = PERSON.newRecord();
        row.setGivenName(details.givenName());
        row.setFamilyName(details.familyName());
        row.setWorkEmail(details.workEmail());
        row.setExternalId(details.externalId());
        row.setHiredOn(details.hiredOn());
        row.setLeftOn(details.leftOn());
        return row;
    }

    private static Person person(PersonRecord row) {
        return new Person(
                new PersonId(row.getId()),
                new PersonDetails(
                        row.getGivenName(),
                        row.getFamilyName(),
                        row.getWorkEmail(),
                        row.getExternalId(),
                        row.getHiredOn(),
                        row.getLeftOn()),
                user(row.getUserAccount()),
                row.getVersion());
    }

    private static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }
}
