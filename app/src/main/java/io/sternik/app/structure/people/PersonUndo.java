package io.sternik.app.structure.people;

import static io.sternik.database.structure.Tables.PERSON;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.tree.StructureLock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back people that were added and what was changed about others. */
@Component
class PersonUndo implements Undoable {

    private final DSLContext sql;
    private final PersonStore store;
    private final StructureLock lock;
    private final References references;
    private final Journal journal;
    private final Accounts accounts;
    private final PeopleEvents events;

    PersonUndo(
            DSLContext sql,
            PersonStore store,
            StructureLock lock,
            References references,
            Journal journal,
            Accounts accounts,
            PeopleEvents events) {
        this.sql = sql;
        this.store = store;
        this.lock = lock;
        this.references = references;
        this.journal = journal;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public String object() {
        return People.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        lock.take();
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        Set<UUID> touched = new HashSet<>(references.among(versions.keySet(), PERSON, Set.of()));
        sql.select(PERSON.ID, PERSON.VERSION)
                .from(PERSON)
                .where(PERSON.ID.eq(DSL.any(versions.keySet().toArray(UUID[]::new))))
                .forEach(row -> {
                    if (row.value2() > versions.getOrDefault(row.value1(), Long.MAX_VALUE)) {
                        touched.add(row.value1());
                    }
                });
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        sql.deleteFrom(PERSON)
                .where(PERSON.ID.eq(DSL.any(created.toArray(UUID[]::new))))
                .execute();
        created.forEach(id -> events.gone(new PersonId(id)));
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        throw new IllegalStateException("people leave, they are never deleted by a change set");
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        lock.take();
        List<Conflict> conflicts = new ArrayList<>();
        for (Edited one : edited) {
            store.find(new PersonId(one.id()))
                    .ifPresentOrElse(
                            person -> revert(person, one.changes(), conflicts, by),
                            () -> conflicts.add(new Conflict(object(), one.id(), "*")));
        }
        return conflicts;
    }

    private void revert(Person person, List<FieldChange> changes, List<Conflict> conflicts, Viewer by) {
        Map<String, @Nullable String> fields = fields(person.details());
        for (FieldChange change : changes) {
            if (Objects.equals(fields.get(change.field()), change.after())) {
                fields.put(change.field(), change.before());
            } else {
                conflicts.add(new Conflict(object(), person.id().value(), change.field()));
            }
        }
        PersonDetails before = details(fields);
        List<FieldChange> done = People.difference(person.details(), before);
        if (!done.isEmpty()) {
            long version = store.update(person.id(), before);
            UserId user = person.user();
            if (user != null
                    && !Objects.equals(before.leftOn(), person.details().leftOn())) {
                accounts.endOn(user, before.leftOn(), by);
            }
            Origin origin = new Origin(by, Source.UNDO, null);
            events.changed(person.id(), person.details(), before, origin);
            journal.changed(origin, People.ref(person.id()), version, "person.reverted", done, null);
        }
    }

    private static Map<String, @Nullable String> fields(PersonDetails details) {
        Map<String, @Nullable String> fields = new HashMap<>();
        for (FieldChange field : People.difference(null, details)) {
            fields.put(field.field(), field.after());
        }
        return fields;
    }

    private static PersonDetails details(Map<String, @Nullable String> fields) {
        return new PersonDetails(
                Objects.requireNonNullElse(fields.get("givenName"), ""),
                Objects.requireNonNullElse(fields.get("familyName"), ""),
                fields.get("workEmail"),
                fields.get("externalId"),
                date(fields.get("hiredOn")),
                date(fields.get("leftOn")));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
