package io.sternik.app.testing;

import io.sternik.app.platform.job.JobKind;
import io.sternik.app.platform.job.JobResult;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.finding.Text;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A job that counts to {@code to}, once its gate is open; {@code refuse} and {@code fail} make it end otherwise. */
@Component
public class CountingJob implements JobKind {

    /** Its code. */
    public static final String CODE = "test-counting";

    private static final long PATIENCE_SECONDS = 20;

    private final AtomicInteger runs = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public String code() {
        return CODE;
    }

    /** Holds every run that begins from now on until the latch is counted down. */
    public CountDownLatch shut() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** How often a run has begun. */
    public int runs() {
        return runs.get();
    }

    @Override
    public JobResult run(JsonNode input, JobRun run) {
        runs.incrementAndGet();
        if (input.path("refuse").asBoolean()) {
            throw RequestProblem.Invalid.field("number", "field.required").refused();
        }
        if (input.path("fail").asBoolean()) {
            throw new IllegalStateException("a bug that the test wants");
        }
        long to = input.path("to").asLong();
        run.progress("job.step.import-plan", 0, to);
        try {
            if (!gate.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate");
            }
            for (long i = 1; i <= to; i++) {
                Thread.sleep(1);
                run.progress("job.step.import-plan", i, to);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new JobResult(new Text("Policzone", "Counted"), "/selling/results", null);
    }
}
