package io.sternik.app.structure.people;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.StructureProblem;
import io.sternik.app.structure.tree.StructureLock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people accounts to sign in with. Changes wait for each other, so that two administrators cannot remove each other at once. */
@Component
public class Users {

    private final PersonStore store;
    private final Accounts accounts;
    private final StructureLock lock;
    private final Journal journal;

    Users(PersonStore store, Accounts accounts, StructureLock lock, Journal journal) {
        this.store = store;
        this.accounts = accounts;
        this.lock = lock;
        this.journal = journal;
    }

    /** What an account is to be; null stays as it is. */
    public record Change(
            @Nullable Set<Role> roles,
            @Nullable Boolean active,
            @Nullable String password) {}

    /**
     * Opens an account for a person.
     *
     * @param password null when the account cannot sign in by password yet
     */
    @Transactional
    public UserId open(PersonId id, String email, Set<Role> roles, @Nullable String password, long known, Origin by) {
        lock.take();
        Person person = person(id, known);
        if (person.user() != null) {
            throw new StructureProblem.HasUser().refused();
        }
        PersonDetails details = person.details();
        String name = (details.givenName() + " " + details.familyName()).strip();
        UserId user = accounts.create(email, name, roles, password, by.viewer().language(), by.viewer());
        if (details.leftOn() != null) {
            accounts.endOn(user, details.leftOn(), by.viewer());
        }
        long version = store.setUser(id, user);
        journal.changed(
                by,
                People.ref(id),
                version,
                "person.user-opened",
                new FieldChange.Difference().field("user", null, email).changes(),
                null);
        return user;
    }

    /** Changes roles, state or password of a person's account; refuses to take away the last administrator. */
    @Transactional
    public void change(PersonId id, Change change, long known, Origin by) {
        lock.take();
        Person person = person(id, known);
        UserId user = Optional.ofNullable(person.user()).orElseThrow(() -> new StructureProblem.NoUser().refused());
        Account before = accounts.get(user);
        Set<Role> roles = Objects.requireNonNullElse(change.roles(), before.roles());
        boolean active = Objects.requireNonNullElse(change.active(), before.active());
        if (!roles.equals(before.roles()) || active != before.active()) {
            accounts.change(user, roles, active, by.viewer());
        }
        String password = change.password();
        if (password != null) {
            accounts.setPassword(user, password, by.viewer());
        }
        journal.changed(
                by,
                People.ref(id),
                store.nextVersion(id),
                "person.user-changed",
                new FieldChange.Difference()
                        .field("roles", codes(before.roles()), codes(roles))
                        .field("active", before.active(), active)
                        .changes(),
                null);
    }

    private Person person(PersonId id, long known) {
        Person person = store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(People.ref(id), known, person.version());
        return person;
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).collect(Collectors.joining(", "));
    }
}
