package io.sternik.app.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.RecurringWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts jobs and has them run. db-scheduler sees to it that each is run by one node at a time and again after a crash. */
@Component
public class Jobs implements AutoCloseable {

    private static final Duration POLLING = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration WATCH = Duration.ofSeconds(1);
    private static final int THREADS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final JobStore store;
    private final PlannedTimes planned;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clock").daemon().factory());

    Jobs(
            JobStore store,
            PlannedTimes planned,
            JobRunner runner,
            List<RecurringWork> recurring,
            @Value("${sternik.recurring:true}") boolean recurs,
            DataSource dataSource) {
        this.store = store;
        this.planned = planned;
        this.task =
                Tasks.oneTime("job").execute((instance, _) -> runner.run(new JobId(UUID.fromString(instance.getId()))));
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .startTasks(
                        recurring.stream().filter(_ -> recurs).map(Jobs::task).toList())
                .tableName("platform.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed("sternik-" + UUID.randomUUID()))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    private static RecurringTask<Void> task(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((_, _) -> work.run());
    }

    /**
     * Puts work into the queue, in the transaction of the caller: a request that is rolled back leaves no job behind.
     *
     * @param kind code of a {@link JobKind}
     * @param input handed to it as JSON
     */
    @Transactional
    public JobView submit(String kind, Object input, Viewer by) {
        JobId id = store.insert(kind, input, by);
        scheduler.schedule(task.instance(id.value().toString()), Instant.now());
        return view(id, by);
    }

    /** The viewer's own job; another's is not found. */
    public JobView view(JobId id, Viewer viewer) {
        return store.view(id, viewer).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** The viewer's newest jobs. */
    public List<JobView> recent(Viewer viewer) {
        return store.recent(viewer);
    }

    /** How the newest jobs of all people stand. */
    List<JobOverview> all(Viewer viewer) {
        return store.all(viewer);
    }

    /** The viewer's newest job of a kind. */
    public Optional<JobView> newest(String kind, Viewer viewer) {
        return store.recent(viewer).stream()
                .filter(job -> job.kind().equals(kind))
                .findFirst();
    }

    /** Asks the viewer's own job to stop; one that has ended is left as it is. */
    public JobView cancel(JobId id, Viewer viewer) {
        store.requestCancel(id, viewer);
        return view(id, viewer);
    }

    /** Begins to run jobs once the program can be reached. */
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        planned.bringForward();
        scheduler.start();
        ClockSteps steps = new ClockSteps(System::currentTimeMillis, System::nanoTime);
        var unused = watch.scheduleWithFixedDelay(
                () -> {
                    if (steps.back()) {
                        clockWasSetBack();
                    }
                },
                WATCH.toMillis(),
                WATCH.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** The queue rests by the clock too: without a push it would sleep until the old time comes again. */
    private void clockWasSetBack() {
        try {
            LOG.warn("the clock was set back; works brought forward: {}", planned.bringForward());
        } catch (RuntimeException away) {
            LOG.warn("the clock was set back; planned works wait for their old times", away);
        }
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        scheduler.stop();
    }
}
