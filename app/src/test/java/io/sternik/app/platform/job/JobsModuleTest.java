package io.sternik.app.platform.job;

import static io.sternik.database.platform.Tables.JOB;
import static io.sternik.database.platform.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.CountingJob;
import io.sternik.app.testing.RunningProgram;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Long work: queued with the request that asked for it, seen and stopped by its owner, told how it ended. */
class JobsModuleTest extends RunningProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRunner runner;

    @Autowired
    private CountingJob counting;

    @Autowired
    private PlannedTimes planned;

    private Caller owner = nobody();

    @BeforeEach
    void companyExists() {
        company.found();
        owner = as(company.user("M1"));
    }

    @AfterEach
    void noJobWaits() {
        counting.shut().countDown();
    }

    @Test
    void aJobRunsOnceAndSaysWhatCameOfIt() {
        int before = counting.runs();
        String id = submit(Map.of("to", 3));
        JsonNode job = ended(id);
        assertThat(job.path("state").asString()).isEqualTo("done");
        assertThat(job.at("/result/text/pl").asString()).isEqualTo("Policzone");
        assertThat(job.path("finishedAt").isNull()).isFalse();
        assertThat(counting.runs()).isEqualTo(before + 1);
    }

    @Test
    void progressIsSeenWhileItRunsAndACancelStopsIt() {
        CountDownLatch gate = counting.shut();
        String id = submit(Map.of("to", 1_000_000));
        Awaitility.await().until(() -> !job(id).path("total").isNull());
        JsonNode running = waitFor(id, "running");
        assertThat(running.path("total").asLong()).isEqualTo(1_000_000);
        assertThat(running.path("step").asString()).isEqualTo("Checking rows");
        assertThat(owner.raw("DELETE", "/api/jobs/" + id, "application/json", "")
                        .status())
                .isEqualTo(200);
        gate.countDown();
        JsonNode job = ended(id);
        assertThat(job.path("state").asString()).isEqualTo("cancelled");
        assertThat(job.path("done").asLong()).isLessThan(1_000_000);
    }

    @Test
    void aRefusalInsideAJobIsKeptWithItsCodeAndABugWithAReference() {
        JsonNode refused = ended(submit(Map.of("refuse", true)));
        assertThat(refused.path("state").asString()).isEqualTo("failed");
        assertThat(refused.at("/problem/code").asString()).isEqualTo("request.invalid");
        JsonNode broken = ended(submit(Map.of("fail", true)));
        assertThat(broken.at("/problem/code").asString()).isEqualTo("request.failed");
        assertThat(broken.at("/problem/params/reference").asString()).hasSize(8);
    }

    @Test
    void anotherPersonsJobIsNotFoundNotEvenBySuperiors() {
        String id = submit(Map.of("to", 1));
        for (String code : new String[] {"DIR", "S1", "ADM"}) {
            Caller other = as(company.user(code));
            assertThat(other.get("/api/jobs/" + id).status()).as(code).isEqualTo(404);
            assertThat(other.raw("DELETE", "/api/jobs/" + id, "application/json", "")
                            .status())
                    .as(code)
                    .isEqualTo(404);
        }
        assertThat(owner.get("/api/jobs/" + id).status()).isEqualTo(200);
        ended(id);
    }

    @Test
    void aRequestThatIsRolledBackLeavesNoJob() {
        int before = sql.fetchCount(JOB);
        Viewer manager = viewer(company.user("M1"));
        assertThatThrownBy(() -> inTransaction(() -> {
                    jobs.submit(CountingJob.CODE, Map.of("to", 1), manager);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(sql.fetchCount(JOB)).isEqualTo(before);
    }

    @Test
    void oneThatHasEndedIsNotRunAgainWhenTheQueueHandsItOutTwice() {
        String id = submit(Map.of("to", 1));
        ended(id);
        int runs = counting.runs();
        runner.run(new JobId(UUID.fromString(id)));
        assertThat(counting.runs()).isEqualTo(runs);
    }

    @Test
    void whatWasPlannedByAClockThatWasSetBackIsBroughtForward() {
        String id = inTransaction(() -> {
            String queued = submit(Map.of("to", 1));
            sql.update(SCHEDULED_TASKS)
                    .set(
                            SCHEDULED_TASKS.EXECUTION_TIME,
                            OffsetDateTime.now(ZoneOffset.UTC).plusHours(1))
                    .where(SCHEDULED_TASKS.TASK_INSTANCE.eq(queued))
                    .execute();
            return queued;
        });
        assertThat(owner.get("/api/jobs/" + id).text("/state")).isEqualTo("waiting");
        assertThat(planned.bringForward()).isPositive();
        assertThat(ended(id).path("state").asString()).isEqualTo("done");
    }

    private String submit(Map<String, ?> input) {
        Viewer manager = viewer(company.user("M1"));
        return inTransaction(() -> jobs.submit(CountingJob.CODE, input, manager))
                .id()
                .value()
                .toString();
    }

    private JsonNode job(String id) {
        return owner.get("/api/jobs/" + id).body();
    }

    private JsonNode ended(String id) {
        return waitFor(id, "done", "failed", "cancelled");
    }

    private JsonNode waitFor(String id, String... states) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode job = job(id);
        while (!java.util.List.of(states).contains(job.path("state").asString())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + job);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            job = job(id);
        }
        return job;
    }
}
