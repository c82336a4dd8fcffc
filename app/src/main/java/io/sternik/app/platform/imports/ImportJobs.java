package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.database.Statistics;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.job.JobKind;
import io.sternik.app.platform.job.JobResult;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.text.Texts;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The long work of imports: dry run and undo are one transaction each; a commit goes on behind its last part when it runs again. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    static final String CHECK = "import-check";
    static final String COMMIT = "import-commit";
    static final String UNDO = "import-undo";

    /** Which import the job is about. */
    record Input(UUID importId) {}

    /** Does the work for somebody with everything in sight. */
    private interface Work {
        JobResult run(ImportId id, Viewer by, JobRun run);
    }

    @Bean
    JobKind importCheck(ImportRun imports, Viewers viewers, JsonMapper json, Texts texts) {
        return kind(CHECK, viewers, json, (id, by, run) -> {
            ImportSummary summary = imports.check(id, by, run);
            return result(texts, "import.checked", summary, id, null);
        });
    }

    @Bean
    JobKind importCommit(ImportCommit imports, Viewers viewers, JsonMapper json, Texts texts, Statistics statistics) {
        return kind(COMMIT, viewers, json, (id, by, run) -> {
            ImportCommit.Result result = imports.commit(id, by, run);
            statistics.renew();
            return result(texts, "import.done", result.summary(), id, result.changeSet());
        });
    }

    @Bean
    JobKind importUndo(ImportUndo undo, Viewers viewers, JsonMapper json, Texts texts) {
        return kind(UNDO, viewers, json, (id, by, run) -> {
            run.progress("job.step.import-undo", 0, null);
            ImportSummary.Reverted undone = undo.undo(id, by);
            Map<String, ?> values = Map.of("restored", undone.restored(), "kept", undone.keptCount());
            return new JobResult(texts.both("import.undone", values), link(id), null);
        });
    }

    private static JobKind kind(String code, Viewers viewers, JsonMapper json, Work work) {
        return new JobKind() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public JobResult run(JsonNode input, JobRun run) {
                ImportId id = new ImportId(json.treeToValue(input, Input.class).importId());
                return work.run(id, viewers.seeingAll(run.viewer(), "import"), run);
            }
        };
    }

    private static JobResult result(
            Texts texts, String key, ImportSummary summary, ImportId id, @Nullable UUID changeSet) {
        long created = 0;
        long updated = 0;
        for (ImportSummary.Counts counts : summary.objects().values()) {
            created += counts.created();
            updated += counts.updated();
        }
        Map<String, ?> values = Map.of("created", created, "updated", updated, "refused", summary.refused());
        return new JobResult(texts.both(key, values), link(id), changeSet == null ? null : new ChangeSetId(changeSet));
    }

    private static String link(ImportId id) {
        return "/imports/" + id.value();
    }
}
