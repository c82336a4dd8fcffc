package io.sternik.app.structure;

import static io.sternik.database.structure.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.structure.people.PersonDetails;
import io.sternik.app.structure.people.People;
import io.sternik.app.structure.people.Users;
import io.sternik.app.testing.RunningProgram;
import io.sternik.app.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts of people; the company is never left without an administrator. */
class UsersModuleTest extends RunningProgram {

    @Autowired
    private Users users;

    @Autowired
    private People people;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void theLastAdministratorKeepsTheRole() {
        assertThat(change("ADM", Set.of(Role.SELLER))).isEqualTo("structure.last-administrator");
        assertThat(change("DIR", Set.of(Role.DIRECTOR, Role.ADMINISTRATOR))).isEqualTo("done");
        assertThat(change("ADM", Set.of(Role.SELLER))).isEqualTo("done");
        assertThat(change("DIR", Set.of(Role.DIRECTOR))).isEqualTo("structure.last-administrator");
        assertThat(change("ADM", Set.of(Role.ADMINISTRATOR))).isEqualTo("done");
        assertThat(change("DIR", Set.of(Role.DIRECTOR))).isEqualTo("done");
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            change("DIR", Set.of(Role.DIRECTOR, Role.ADMINISTRATOR));
            change("ADM", Set.of(Role.ADMINISTRATOR));
            CyclicBarrier start = new CyclicBarrier(2);
            List<String> outcomes = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<String>> calls = List.of("DIR", "ADM").stream()
                        .map(code -> threads.submit(() -> {
                            start.await();
                            return change(code, Set.of(Role.SELLER));
                        }))
                        .toList();
                for (Future<String> call : calls) {
                    outcomes.add(call.get());
                }
            }
            assertThat(outcomes).containsExactlyInAnyOrder("done", "structure.last-administrator");
        }
        change("ADM", Set.of(Role.ADMINISTRATOR));
        change("DIR", Set.of(Role.DIRECTOR));
    }

    @Test
    void whoHasLeftHoldsNothingAndCannotSignIn() {
        var caller = as(company.user("S4"));
        assertThat(caller.get("/api/me").status()).isEqualTo(200);

        people.change(
                company.person("S4"),
                new PersonDetails("Szymon", "Dąb", null, "S4", null, TestClock.TODAY),
                version("S4"),
                Origin.hand(program()));

        assertThat(caller.get("/api/me").status()).isEqualTo(401);
        assertThat(viewer(company.user("S4")).visibility().positions()).isEmpty();
    }

    private String change(String code, Set<Role> roles) {
        try {
            users.change(
                    company.person(code),
                    new Users.Change(roles, null, null),
                    version(code),
                    Origin.hand(program()));
            return "done";
        } catch (Refused refused) {
            return refused.problem().code();
        }
    }

    private long version(String code) {
        return sql.select(PERSON.VERSION)
                .from(PERSON)
                .where(PERSON.ID.eq(company.person(code).value()))
                .fetchSingle()
                .value1();
    }
}
