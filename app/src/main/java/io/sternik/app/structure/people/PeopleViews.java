package io.sternik.app.structure.people;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.structure.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People as lists and records show them to a viewer. */
@Component
class PeopleViews {

    private final Lists lists;
    private final PeopleList list;
    private final Accounts accounts;
    private final CompanyTime time;

    PeopleViews(Lists lists, PeopleList list, Accounts accounts, CompanyTime time) {
        this.lists = lists;
        this.list = list;
        this.accounts = accounts;
        this.time = time;
    }

    Page<PersonRow> page(ListRequest request, Viewer viewer) {
        Page<PersonRow> page = lists.page(list.source(viewer), request, viewer.visibility());
        List<UserId> users = page.rows().stream()
                .map(PersonRow::user)
                .filter(Objects::nonNull)
                .map(PersonRow.User::id)
                .toList();
        Map<UserId, Account> found = users.isEmpty() ? Map.of() : accounts.find(users);
        List<PersonRow> rows = page.rows().stream()
                .map(row -> row.withUser(user(row.user(), found)))
                .toList();
        return new Page<>(rows, page.next(), page.count(), page.totals());
    }

    PersonRow one(PersonId id, Viewer viewer) {
        ListRequest itself = new ListRequest("person = " + id.value(), null, null, 1);
        return page(itself, viewer).rows().stream()
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private PersonRow.@Nullable User user(PersonRow.@Nullable User told, Map<UserId, Account> found) {
        Account account = told == null ? null : found.get(told.id());
        if (account == null) {
            return null;
        }
        List<String> roles = account.roles().stream().sorted().map(Role::code).toList();
        return new PersonRow.User(account.id(), account.email(), roles, account.opensOn(time.today()));
    }
}
