package io.sternik.app.structure.people;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.staffing.Assignments;
import io.sternik.app.structure.tree.StructureLock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds people and keeps what is known about them. */
@Component
public class People {

    /** Kind of record in histories. */
    public static final String OBJECT = "person";

    private final PersonStore store;
    private final Assignments assignments;
    private final Accounts accounts;
    private final StructureLock lock;
    private final Journal journal;
    private final Edits edits;
    private final PeopleEvents events;

    People(
            PersonStore store,
            Assignments assignments,
            Accounts accounts,
            StructureLock lock,
            Journal journal,
            Edits edits,
            PeopleEvents events) {
        this.store = store;
        this.assignments = assignments;
        this.accounts = accounts;
        this.lock = lock;
        this.journal = journal;
        this.edits = edits;
        this.events = events;
    }

    /** Adds a person; refuses an id of the personnel system that somebody else has. */
    @Transactional
    public PersonId add(PersonDetails details, Origin by) {
        lock.take();
        requireFreeExternalId(details.externalId(), null);
        PersonId id = store.insert(details);
        journal.changed(by, ref(id), 1, "person.created", difference(null, details), null);
        edits.created(by.act(), ref(id));
        events.joins(id, details, by);
        return id;
    }

    /**
     * Changes what is known about a person. Somebody who leaves holds nothing from that day on and signs in no more. The last administrator
     * cannot leave.
     */
    @Transactional
    public void change(PersonId id, PersonDetails details, long known, Origin by) {
        lock.take();
        Person before = store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(ref(id), known, before.version());
        List<FieldChange> changes = difference(before.details(), details);
        if (changes.isEmpty()) {
            return;
        }
        requireFreeExternalId(details.externalId(), id);
        long version = store.update(id, details);
        LocalDate leftOn = details.leftOn();
        events.changed(id, before.details(), details, by);
        if (!Objects.equals(leftOn, before.details().leftOn())) {
            if (leftOn != null) {
                assignments.endOfPerson(id, leftOn, by);
            }
            endAccount(before.user(), leftOn, by);
        }
        journal.changed(by, ref(id), version, "person.changed", changes, null);
        edits.changed(by.act(), ref(id), version, changes);
    }

    private void endAccount(@Nullable UserId user, @Nullable LocalDate leftOn, Origin by) {
        if (user != null) {
            accounts.endOn(user, leftOn, by.viewer());
        }
    }

    private void requireFreeExternalId(@Nullable String externalId, @Nullable PersonId mine) {
        if (externalId != null
                && store.ofExternalId(externalId)
                        .filter(owner -> !owner.equals(mine))
                        .isPresent()) {
            throw new RecordProblem.Taken("externalId", externalId).refused();
        }
    }

    static List<FieldChange> difference(@Nullable PersonDetails before, PersonDetails after) {
        return new FieldChange.Difference()
                .field("givenName", before == null ? null : before.givenName(), after.givenName())
                .field("familyName", before == null ? null : before.familyName(), after.familyName())
                .field("workEmail", before == null ? null : before.workEmail(), after.workEmail())
                .field("externalId", before == null ? null : before.externalId(), after.externalId())
                .field("hiredOn", before == null ? null : before.hiredOn(), after.hiredOn())
                .field("leftOn", before == null ? null : before.leftOn(), after.leftOn())
                .changes();
    }

    static RecordRef ref(PersonId id) {
        return new RecordRef(OBJECT, id.value());
    }
}
