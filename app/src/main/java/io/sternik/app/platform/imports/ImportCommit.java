package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.ImportJobRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes an import. The plan is kept first, cut into parts; each part is then written in a transaction of its own together with the mark that
 * it is written. Whoever runs it again, after a crash or a stop, goes on behind the last mark.
 */
@Component
class ImportCommit {

    private final DSLContext sql;
    private final ImportStore store;
    private final PartStore parts;
    private final ImportRun plans;
    private final ImportTargets targets;
    private final ChangeSets changeSets;
    private final Audit audit;
    private final Events events;
    private final Texts texts;
    private final CompanyTime time;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;

    ImportCommit(
            DSLContext sql,
            ImportStore store,
            PartStore parts,
            ImportRun plans,
            ImportTargets targets,
            ChangeSets changeSets,
            Audit audit,
            Events events,
            Texts texts,
            CompanyTime time,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.store = store;
        this.parts = parts;
        this.plans = plans;
        this.targets = targets;
        this.changeSets = changeSets;
        this.audit = audit;
        this.events = events;
        this.texts = texts;
        this.time = time;
        this.whole = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What a commit came to. */
    record Result(ImportSummary summary, @Nullable UUID changeSet) {}

    /** Does the import, or the rest of it. The transaction around it writes nothing: it keeps other imports away until all is done. */
    Result commit(ImportId id, Viewer by, JobRun run) {
        return Objects.requireNonNull(whole.execute(_ -> {
            store.lockAll();
            apart.executeWithoutResult(_ -> begin(id, by, run));
            boolean more = true;
            while (more) {
                more = writesNext(id, by, run);
            }
            return apart.execute(_ -> end(id, by));
        }));
    }

    /** Keeps the plan, unless one is kept already that can go on, or everything is written. */
    private void begin(ImportId id, Viewer by, JobRun run) {
        store.requireNoneHalf(id);
        ImportJobRecord row = store.lock(id);
        UUID begun = row.getChangeSet();
        if (row.getState().equals("committed")) {
            return;
        }
        if (row.getState().equals("writing") && (begun == null || changeSets.isOpen(new ChangeSetId(begun)))) {
            if (begun != null && store.isOutdated(id, begun)) {
                throw new ImportProblem.Outdated().refused();
            }
            return;
        }
        parts.forget(id);
        ImportRun.Planned planned = plans.plan(id, row, by, run);
        ChangeSetId changeSet =
                planned.report().changesAnything() ? changeSets.open("import", row.getTitle(), by) : null;
        planned.plans().forEach((target, plan) -> plan.cut(parts.of(id, target)));
        store.reached(id, "writing", planned.report().summary(), changeSet);
    }

    /** Writes the next part and its mark; false when there is none. */
    private boolean writesNext(ImportId id, Viewer by, JobRun run) {
        try {
            return Boolean.TRUE.equals(apart.execute(_ -> {
                Optional<PartStore.Next> next = parts.next(id);
                next.ifPresent(part -> write(id, part, by, run));
                return next.isPresent();
            }));
        } catch (DataIntegrityViolationException _) {
            throw new ImportProblem.Outdated().refused();
        }
    }

    private void write(ImportId id, PartStore.Next next, Viewer by, JobRun run) {
        ChangeSetId changeSet =
                new ChangeSetId(Objects.requireNonNull(store.lock(id).getChangeSet()));
        if (!changeSets.isOpen(changeSet)) {
            throw new ImportProblem.Outdated().refused();
        }
        PartStore.Written before = parts.written(id);
        ImportWriting writing = new ImportWriting(
                sql,
                changeSets,
                changeSet,
                changeSets.nextPosition(changeSet),
                by,
                time.now(),
                done -> run.progress("job.step.import-write", before.done() + done, before.total()));
        targets.of(next.target()).write(next.part(), writing);
        parts.wrote(id, next.number(), writing.leftAlone());
    }

    private Result end(ImportId id, Viewer by) {
        ImportJobRecord row = store.lock(id);
        ImportSummary planned = Objects.requireNonNull(store.summary(row));
        UUID changeSet = row.getChangeSet();
        if (row.getState().equals("committed")) {
            return new Result(planned, changeSet);
        }
        ImportSummary summary = done(id, planned);
        ChangeSetId written = changeSet == null ? null : new ChangeSetId(changeSet);
        parts.forget(id);
        store.reached(id, "committed", summary, written);
        audit.write(
                by,
                new Audit.Entry(
                        "import.committed",
                        null,
                        Map.of(),
                        Map.of("import", id.value(), "objects", summary.objects()),
                        null,
                        written));
        events.publish(new ImportCommitted(id, written, row.getTitle(), summary.objects()), by);
        return new Result(summary, changeSet);
    }

    /** What was done, which is what was planned but for records that somebody has changed in the meantime. */
    private ImportSummary done(ImportId id, ImportSummary planned) {
        Map<String, Long> leftAlone = new HashMap<>();
        parts.leftAlone(id)
                .forEach((target, records) ->
                        leftAlone.put(targets.of(target).shape().object(), records));
        long count = leftAlone.values().stream().mapToLong(Long::longValue).sum();
        if (count == 0) {
            return planned;
        }
        return planned.without(
                leftAlone,
                new ImportSummary.Notice(
                        "changed-meanwhile",
                        texts.both("import.notice.changed-meanwhile", Map.of("count", count)),
                        count,
                        List.of()));
    }
}
