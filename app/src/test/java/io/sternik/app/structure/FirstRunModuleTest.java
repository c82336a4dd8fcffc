package io.sternik.app.structure;

import static io.sternik.database.platform.Tables.USER_ACCOUNT;
import static io.sternik.database.structure.Tables.POSITION;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Setting up a new installation. */
class FirstRunModuleTest extends RunningProgram {

    @Test
    void ofTwoFirstRunsAtOnceOneSetsUpAndTheOtherIsRefused() throws Exception {
        Map<String, String> invalid = new HashMap<>(setup("early@example.com"));
        invalid.put("currency", "ABC");
        invalid.put("companyName", " ");
        Caller.Answer refused = nobody().post("/api/first-run", invalid);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings")).hasSize(2);

        CyclicBarrier start = new CyclicBarrier(2);
        List<Caller> callers = List.of(nobody(), nobody());
        List<Caller.Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Caller.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Caller caller = callers.get(i);
                String email = "admin" + i + "@example.com";
                calls.add(threads.submit(() -> {
                    start.await();
                    return caller.post("/api/first-run", setup(email));
                }));
            }
            for (Future<Caller.Answer> call : calls) {
                answers.add(call.get());
            }
        }

        assertThat(answers).extracting(Caller.Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).toList())
                .extracting(Caller.Answer::code)
                .containsExactly("sign-in.already-set-up");
        Caller winner = callers.get(answers.get(0).status() == 204 ? 0 : 1);
        assertThat(winner.get("/api/me").body().path("roles").valueStream().map(role -> role.asString()))
                .containsExactly("director", "administrator");
        assertThat(sql.fetchCount(POSITION)).isEqualTo(1);
        UUID user = sql.select(USER_ACCOUNT.ID).from(USER_ACCOUNT).fetchSingle().value1();
        assertThat(viewer(new UserId(user)).visibility().seesAll()).isTrue();
        assertThat(nobody().post("/api/first-run", setup("late@example.com")).code())
                .isEqualTo("sign-in.already-set-up");
    }

    private static Map<String, String> setup(String email) {
        return Map.of(
                "companyName", "Rozdzielnia",
                "currency", "PLN",
                "givenName", "Anna",
                "familyName", "Nowak",
                "email", email,
                "password", "correct horse battery");
    }
}
