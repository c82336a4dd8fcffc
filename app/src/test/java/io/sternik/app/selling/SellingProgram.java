package io.sternik.app.selling;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The running program with the fixture company, and a few words for what sellers do. */
public abstract class SellingProgram extends RunningProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    protected Pipelines pipelines;

    @BeforeEach
    protected void companyExists() {
        company.found();
    }

    protected Caller seat(String code) {
        return as(company.user(code));
    }

    protected UUID stage(String code) {
        return pipelines.all().getFirst().stages().stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    protected UUID anyLostReason() {
        return pipelines.lostReasons().getFirst().id().value();
    }

    protected Answer open(Caller caller, String name, long minor) {
        return caller.post("/api/deals", Map.of("name", name, "amount", Map.of("minor", minor, "currency", "PLN")));
    }

    protected Answer move(Caller caller, Answer deal, String stage) {
        Map<String, Object> body = new HashMap<>(Map.of("to", stage(stage)));
        if (stage.equals("lost")) {
            body.put("lostReason", anyLostReason());
        }
        return caller.post(path(deal) + "/move", body, deal.version());
    }

    protected Answer won(Caller caller, String name, long minor) {
        return move(caller, open(caller, name, minor), "won");
    }

    protected static String path(Answer deal) {
        return "/api/deals/" + deal.text("/id");
    }

    /** Waits for the end of a job that was ordered. */
    protected static JsonNode ended(Caller caller, Answer ordered) {
        assertThat(ordered.status()).as(ordered.body().toString()).isEqualTo(202);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode job = caller.get("/api/jobs/" + ordered.text("/id")).body();
            if (!List.of("waiting", "running").contains(job.path("state").asString())) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("the job has not ended");
    }
}
