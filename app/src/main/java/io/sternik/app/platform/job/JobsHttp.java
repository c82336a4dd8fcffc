package io.sternik.app.platform.job;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The viewer's own jobs, and how those of all stand. */
@RestController
class JobsHttp {

    private final Jobs jobs;

    JobsHttp(Jobs jobs) {
        this.jobs = jobs;
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/api/jobs")
    List<JobView> recent(Viewer viewer) {
        return jobs.recent(viewer);
    }

    @Access(permission = JobRights.SEE_ALL, relation = Relation.NONE)
    @GetMapping("/api/jobs/all")
    List<JobOverview> all(Viewer viewer) {
        return jobs.all(viewer);
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/api/jobs/{id}")
    JobView one(@PathVariable JobId id, Viewer viewer) {
        return jobs.view(id, viewer);
    }

    @Access(relation = Relation.OWN)
    @DeleteMapping("/api/jobs/{id}")
    JobView cancel(@PathVariable JobId id, Viewer viewer) {
        return jobs.cancel(id, viewer);
    }
}
