package io.sternik.app.structure.people;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.open.Invitations;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.StructureProblem;
import io.sternik.app.structure.StructureRights;
import io.sternik.app.structure.staffing.AssignmentRow;
import io.sternik.app.structure.staffing.Assignments;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People and their accounts. */
@RestController
@RequestMapping("/api/structure/people")
class PeopleHttp {

    private final People people;
    private final Users users;
    private final Invitations invitations;
    private final PersonStore store;
    private final PeopleViews views;
    private final Assignments assignments;
    private final Journal journal;
    private final Edits edits;

    PeopleHttp(
            People people,
            Users users,
            Invitations invitations,
            PersonStore store,
            PeopleViews views,
            Assignments assignments,
            Journal journal,
            Edits edits) {
        this.people = people;
        this.users = users;
        this.invitations = invitations;
        this.store = store;
        this.views = views;
        this.assignments = assignments;
        this.journal = journal;
        this.edits = edits;
    }

    record PersonView(PersonRow person, List<AssignmentRow> assignments) implements Versioned {
        @Override
        public long version() {
            return person.version();
        }
    }

    record OpenUser(
            String email, List<String> roles, @Nullable String password) {}

    record ChangeUser(
            @Nullable List<String> roles,
            @Nullable Boolean active,
            @Nullable String password) {}

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping
    Page<PersonRow> list(ListRequest request, Viewer viewer) {
        return views.page(request, viewer);
    }

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}")
    PersonView one(@PathVariable PersonId id, Viewer viewer) {
        return new PersonView(views.one(id, viewer), assignments.ofPerson(id, viewer));
    }

    @Access(permission = StructureRights.EDIT_PEOPLE, relation = Relation.ALL)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable PersonId id, Viewer viewer) {
        views.one(id, viewer);
        return journal.of(People.ref(id));
    }

    @Access(permission = StructureRights.EDIT_PEOPLE, relation = Relation.ALL)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonView add(@RequestBody PersonDetails details, Viewer viewer) {
        PersonId id = edits.make(details.familyName(), viewer, act -> people.add(details, Origin.hand(viewer, act)));
        return one(id, viewer);
    }

    @Access(permission = StructureRights.EDIT_PEOPLE, relation = Relation.ALL)
    @PatchMapping("/{id}")
    PersonView change(@PathVariable PersonId id, @RequestBody PersonPatch patch, KnownVersion known, Viewer viewer) {
        PersonDetails before = store.find(id)
                .orElseThrow(() -> new RecordProblem.NotFound().refused())
                .details();
        PersonDetails after = patch.applyTo(before);
        edits.make(after.familyName(), viewer, act -> {
            people.change(id, after, known.value(), Origin.hand(viewer, act));
            return id;
        });
        return one(id, viewer);
    }

    @Access(permission = StructureRights.MANAGE_USERS, relation = Relation.ALL)
    @PostMapping("/{id}/user")
    @ResponseStatus(HttpStatus.CREATED)
    PersonView openUser(@PathVariable PersonId id, @RequestBody OpenUser body, KnownVersion known, Viewer viewer) {
        users.open(id, body.email(), roles(body.roles()), body.password(), known.value(), Origin.hand(viewer));
        return one(id, viewer);
    }

    @Access(permission = StructureRights.MANAGE_USERS, relation = Relation.ALL)
    @PatchMapping("/{id}/user")
    PersonView changeUser(@PathVariable PersonId id, @RequestBody ChangeUser body, KnownVersion known, Viewer viewer) {
        List<String> roles = body.roles();
        Users.Change change = new Users.Change(roles == null ? null : roles(roles), body.active(), body.password());
        users.change(id, change, known.value(), Origin.hand(viewer));
        return one(id, viewer);
    }

    /** Makes a link by which the person sets the own password, and sends it. */
    @Access(permission = StructureRights.MANAGE_USERS, relation = Relation.ALL)
    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    Invitations.Invitation invite(@PathVariable PersonId id, Viewer viewer) {
        Person person = store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        UserId user = Optional.ofNullable(person.user()).orElseThrow(() -> new StructureProblem.NoUser().refused());
        return invitations.invite(user, viewer).orElseThrow(() -> new StructureProblem.NoUser().refused());
    }

    private static Set<Role> roles(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : codes) {
            roles.add(Role.ofCode(code)
                    .orElseThrow(() -> RequestProblem.Invalid.field("roles", "structure.unknown-role")
                            .refused()));
        }
        return roles;
    }
}
