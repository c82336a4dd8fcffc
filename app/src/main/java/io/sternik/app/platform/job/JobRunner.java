package io.sternik.app.platform.job;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.signin.ActingViewers;
import io.sternik.database.platform.tables.records.JobRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job from start to end and writes down how it ended. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long MILLIS_BETWEEN_WRITES = 250;

    private final JobStore store;
    private final ActingViewers actors;
    private final Viewers viewers;
    private final Notifications notifications;
    private final JsonMapper json;
    private final Map<String, JobKind> kinds = new HashMap<>();

    JobRunner(
            JobStore store,
            ActingViewers actors,
            Viewers viewers,
            Notifications notifications,
            JsonMapper json,
            List<JobKind> kinds) {
        this.store = store;
        this.actors = actors;
        this.viewers = viewers;
        this.notifications = notifications;
        this.json = json;
        kinds.forEach(kind -> this.kinds.put(kind.code(), kind));
    }

    /** Thrown inside the work when somebody has asked it to stop. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void run(JobId id) {
        JobRecord job = store.find(id).orElse(null);
        if (job == null || job.getFinishedAt() != null) {
            return;
        }
        store.started(id);
        try {
            JobKind kind = kinds.get(job.getKind());
            if (kind == null) {
                throw new IllegalStateException("no such kind of job: " + job.getKind());
            }
            JobResult result = kind.run(json.readTree(job.getInput().data()), new Run(id, viewer(job)));
            ended(job, "done", result, null);
        } catch (Stopped stopped) {
            store.finished(id, "cancelled", null, null);
        } catch (Refused refused) {
            ended(job, "failed", null, document(refused.problem()));
        } catch (RuntimeException bug) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("job {} failed, reference {}", job.getKind(), reference, bug);
            ended(job, "failed", null, document(new RequestProblem.Failed(reference)));
        }
    }

    /** Writes down how a job ended and tells whoever started it. */
    private void ended(JobRecord job, String state, @Nullable JobResult result, @Nullable Object problem) {
        store.finished(new JobId(job.getId()), state, result, problem);
        UUID user = job.getCreatedBy();
        if (user != null) {
            String link = result == null ? null : result.link();
            Map<String, String> params = Map.of("work", "@job." + job.getKind(), "state", "@job." + state);
            notifications.answer(
                    new UserId(user),
                    new News(JobNews.ENDED, job.getId(), params, List.of(), link == null ? "/changes" : link));
        }
    }

    private Viewer viewer(JobRecord job) {
        UUID user = job.getCreatedBy();
        return user == null ? viewers.system("command line") : actors.require(user, job.getActing());
    }

    private static Map<String, Object> document(Problem problem) {
        return Map.of("code", problem.code(), "params", problem.params());
    }

    private final class Run implements JobRun {

        private final JobId id;
        private final Viewer viewer;
        private String lastStep = "";
        private long lastWrite;

        Run(JobId id, Viewer viewer) {
            this.id = id;
            this.viewer = viewer;
        }

        @Override
        public Viewer viewer() {
            return viewer;
        }

        @Override
        public void progress(String step, long done, @Nullable Long total) {
            long now = System.nanoTime() / 1_000_000;
            if (step.equals(lastStep) && now - lastWrite < MILLIS_BETWEEN_WRITES) {
                return;
            }
            lastStep = step;
            lastWrite = now;
            if (store.progressed(id, step, done, total)) {
                throw new Stopped();
            }
        }
    }
}
