package io.sternik.app.platform.bulk;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Carries out one order part by part. The preview does exactly the same and takes all of it back. */
@Component
class BulkRun {

    private static final int PART = 200;
    private static final int SAMPLE = 20;

    private final ChangeSets changeSets;
    private final Texts texts;
    private final JsonMapper json;
    private final TransactionTemplate whole;

    BulkRun(ChangeSets changeSets, Texts texts, JsonMapper json, PlatformTransactionManager transactions) {
        this.changeSets = changeSets;
        this.texts = texts;
        this.json = json;
        this.whole = new TransactionTemplate(transactions);
    }

    /** What came of an order; without a change set nothing was changed. */
    record Done(BulkOutcome outcome, @Nullable ChangeSetId changeSet) {}

    /** What would come of an order, with the first records that would change. */
    record Preview(BulkOutcome outcome, List<Shown> sample) {}

    /** A record that would change. */
    record Shown(UUID id, String operation, List<FieldChange> changes) {}

    Preview preview(BulkTarget target, List<BulkRequest.Row> rows, Viewer by, JobRun job) {
        return whole.execute(transaction -> {
            transaction.setRollbackOnly();
            ChangeSetId act = changeSets.open("bulk", "", by);
            BulkOutcome outcome = judge(target, rows, act, by, job);
            return new Preview(
                    outcome,
                    changeSets.first(act, SAMPLE).stream()
                            .map(item ->
                                    new Shown(item.ref().id(), item.operation().name(), item.told()))
                            .toList());
        });
    }

    Done carryOut(UUID request, BulkTarget target, Supplier<List<BulkRequest.Row>> rows, Viewer by, JobRun job) {
        return whole.execute(_ -> {
            ChangeSets.Answered before = changeSets.answered(request).orElse(null);
            if (before != null) {
                return new Done(json.readValue(before.outcome(), BulkOutcome.class), before.id());
            }
            ChangeSetId act = changeSets.open("bulk", target.object(), by);
            BulkOutcome outcome = judge(target, rows.get(), act, by, job);
            if (changeSets.dropIfEmpty(act)) {
                return new Done(outcome, null);
            }
            changeSets.answer(act, request, json.writeValueAsString(outcome));
            return new Done(outcome, act);
        });
    }

    private BulkOutcome judge(BulkTarget target, List<BulkRequest.Row> rows, ChangeSetId act, Viewer by, JobRun job) {
        Map<UUID, Problem> refusals = new LinkedHashMap<>();
        int at = 0;
        for (List<BulkRequest.Row> part : parts(rows)) {
            job.progress("job.step.bulk-edit", at, (long) rows.size());
            refusals.putAll(target.apply(part, act, by));
            at += part.size();
        }
        job.progress("job.step.bulk-edit", at, (long) rows.size());
        long changed = changeSets.size(act);
        return new BulkOutcome(
                rows.size(),
                changed,
                rows.size() - changed - refusals.size(),
                refusals.size(),
                told(target, refusals, by),
                null);
    }

    /** Parts in each of which a record stands once, small enough to stop soon after somebody asks for it. */
    private static List<List<BulkRequest.Row>> parts(List<BulkRequest.Row> rows) {
        List<List<BulkRequest.Row>> parts = new ArrayList<>();
        Map<UUID, BulkRequest.Row> part = new LinkedHashMap<>();
        for (BulkRequest.Row row : rows) {
            if (part.size() == PART || part.containsKey(row.id())) {
                parts.add(List.copyOf(part.values()));
                part.clear();
            }
            part.put(row.id(), row);
        }
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part.values()));
        }
        return parts;
    }

    private List<BulkOutcome.Refusal> told(BulkTarget target, Map<UUID, Problem> refusals, Viewer by) {
        List<UUID> first = refusals.keySet().stream().limit(BulkOutcome.TOLD).toList();
        Map<UUID, String> names = first.isEmpty() ? Map.of() : target.names(first, by);
        return first.stream()
                .map(id -> {
                    Problem problem = Objects.requireNonNull(refusals.get(id));
                    return new BulkOutcome.Refusal(id, names.get(id), problem.code(), words(problem));
                })
                .toList();
    }

    Text words(Problem problem) {
        if (problem.findings().isEmpty()) {
            return texts.both("problem." + problem.code(), problem.words());
        }
        List<Text> all = new ArrayList<>();
        problem.findings().forEach(finding -> all.add(texts.both("problem." + finding.code(), finding.params())));
        return new Text(
                String.join(" ", all.stream().map(Text::pl).toList()),
                String.join(" ", all.stream().map(Text::en).toList()));
    }
}
