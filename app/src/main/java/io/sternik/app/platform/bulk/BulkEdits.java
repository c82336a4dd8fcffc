package io.sternik.app.platform.bulk;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.job.JobKind;
import io.sternik.app.platform.job.JobResult;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.job.Jobs;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes orders for bulk edits and carries them out as jobs. An order is one transaction: a cancelled or killed one has done nothing, a
 * repeated one finds what it did before.
 */
@Component
public class BulkEdits implements JobKind {

    /** At most so many records at once. */
    static final int LIMIT = 20_000;

    static final String CODE = "bulk-edit";

    private final Lists lists;
    private final ObjectProvider<Jobs> jobs;
    private final BulkRun run;
    private final Texts texts;
    private final JsonMapper json;
    private final Map<String, BulkTarget> targets = new LinkedHashMap<>();

    BulkEdits(
            Lists lists,
            ObjectProvider<Jobs> jobs,
            BulkRun run,
            Texts texts,
            JsonMapper json,
            List<BulkTarget> targets) {
        this.lists = lists;
        this.jobs = jobs;
        this.run = run;
        this.texts = texts;
        this.json = json;
        targets.forEach(target -> this.targets.put(target.object(), target));
    }

    /** What a job is given. */
    record Order(UUID request, String object, BulkRequest wanted) {}

    /** Takes the order unless it is plain now that it cannot be carried out; the work follows as a job. */
    public JobView order(String object, BulkRequest wanted, Viewer by) {
        rows(target(object), wanted, by);
        return jobs.getObject().submit(CODE, new Order(UUID.randomUUID(), object, wanted), by);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public JobResult run(JsonNode input, JobRun job) {
        Order order = json.treeToValue(input, Order.class);
        Viewer by = job.viewer();
        BulkTarget target = target(order.object());
        BulkRun.Done done = order.wanted().isPreview()
                ? run.preview(target, rows(target, order.wanted(), by), by, job)
                : run.carryOut(order.request(), target, () -> rows(target, order.wanted(), by), by, job);
        BulkOutcome outcome = done.outcome();
        Map<String, ?> values = Map.of("changed", outcome.changed(), "refused", outcome.refused());
        ChangeSetId changeSet = done.changeSet();
        String link = changeSet == null ? null : "/changes/" + changeSet.value();
        String key = order.wanted().isPreview() ? "bulk.previewed" : "bulk.done";
        return new JobResult(texts.both(key, values), link, changeSet, outcome);
    }

    private BulkTarget target(String object) {
        return Objects.requireNonNull(targets.get(object), object);
    }

    /** Each chosen record with its change, in the order in which they are locked. */
    private List<BulkRequest.Row> rows(BulkTarget target, BulkRequest wanted, Viewer by) {
        List<BulkRequest.Row> rows = wanted.rows();
        if (rows == null) {
            BulkChange change = wanted.change();
            if (change == null) {
                throw new BulkProblem.NothingToDo().refused();
            }
            rows = ids(target, wanted, by).stream()
                    .map(id -> new BulkRequest.Row(id, change.single()))
                    .toList();
        } else {
            rows.forEach(row -> row.change().single());
        }
        if (rows.size() > LIMIT) {
            throw new BulkProblem.TooMany(LIMIT).refused();
        }
        Long expected = wanted.expectedCount();
        if (expected != null && expected != rows.size()) {
            throw new BulkProblem.CountChanged(expected, rows.size()).refused();
        }
        return rows;
    }

    private List<UUID> ids(BulkTarget target, BulkRequest wanted, Viewer by) {
        List<UUID> given = wanted.ids();
        return given == null
                ? lists.ids(target.source(by), wanted.filter(), LIMIT + 1, by.visibility())
                : given.stream().distinct().sorted().toList();
    }
}
