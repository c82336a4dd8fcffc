package io.sternik.app.platform.demo;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.database.Statistics;
import io.sternik.app.platform.job.JobKind;
import io.sternik.app.platform.job.JobResult;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.job.Jobs;
import io.sternik.app.platform.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the demo company in an installation that has no company yet: all of it in one transaction, or nothing. */
@Component
class DemoCompany implements JobKind {

    static final String CODE = "demo";
    private static final String NAME = "Łęgowit sp. z o.o.";

    private final Company company;
    private final Viewers viewers;
    private final Texts texts;
    private final JsonMapper json;
    private final Statistics statistics;
    private final TransactionTemplate transaction;
    private final List<DemoPart> parts;

    DemoCompany(
            Company company,
            Viewers viewers,
            Texts texts,
            JsonMapper json,
            Statistics statistics,
            TransactionTemplate transaction,
            List<DemoPart> parts) {
        this.company = company;
        this.viewers = viewers;
        this.texts = texts;
        this.json = json;
        this.statistics = statistics;
        this.transaction = transaction;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::rank)).toList();
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public JobResult run(JsonNode input, JobRun run) {
        DemoPlan plan = json.treeToValue(input, DemoPlan.class);
        transaction.executeWithoutResult(_ -> fill(plan, run));
        company.forget();
        statistics.renew();
        return new JobResult(texts.both("job.demo.done", Map.of()), "/selling/results", null);
    }

    private void fill(DemoPlan plan, JobRun job) {
        if (!company.found(new Company.Profile(NAME, "PLN", true))) {
            throw new DemoProblem.CompanyExists().refused();
        }
        Viewer viewer = viewers.system("demo");
        DemoRun run = new DemoRun() {
            @Override
            public DemoPlan plan() {
                return plan;
            }

            @Override
            public Viewer viewer() {
                return viewer;
            }

            @Override
            public void progress(String step, long done, long total) {
                job.progress(step, done, total);
            }
        };
        parts.forEach(part -> part.fill(run));
    }

    /** Puts the making of the company into the queue; refused when there is a company. */
    @Component
    static class Request {

        private final Company company;
        private final Viewers viewers;
        private final Jobs jobs;

        Request(Company company, Viewers viewers, Jobs jobs) {
            this.company = company;
            this.viewers = viewers;
            this.jobs = jobs;
        }

        @Transactional
        JobView submit(DemoPlan plan) {
            if (company.profile().isPresent()) {
                throw new DemoProblem.CompanyExists().refused();
            }
            Viewer program = viewers.system("demo");
            return jobs.newest(CODE, program)
                    .filter(job -> job.finishedAt() == null)
                    .orElseGet(() -> jobs.submit(CODE, plan, program));
        }

        JobView newest() {
            return jobs.newest(CODE, viewers.system("demo"))
                    .orElseThrow(() -> new io.sternik.app.platform.problem.RecordProblem.NotFound().refused());
        }
    }
}
