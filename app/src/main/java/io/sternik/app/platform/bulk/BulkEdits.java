package io.sternik.app.platform.bulk;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.approval.ApprovalId;
import io.sternik.app.platform.approval.Approvals;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.job.JobKind;
import io.sternik.app.platform.job.JobResult;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.job.Jobs;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    private final BulkApproval approval;
    private final Approvals approvals;
    private final Texts texts;
    private final JsonMapper json;
    private final Map<String, BulkTarget> targets = new LinkedHashMap<>();

    BulkEdits(
            Lists lists,
            ObjectProvider<Jobs> jobs,
            BulkRun run,
            BulkApproval approval,
            Approvals approvals,
            Texts texts,
            JsonMapper json,
            List<BulkTarget> targets) {
        this.lists = lists;
        this.jobs = jobs;
        this.run = run;
        this.approval = approval;
        this.approvals = approvals;
        this.texts = texts;
        this.json = json;
        targets.forEach(target -> this.targets.put(target.object(), target));
    }

    /**
     * What a job is given.
     *
     * @param approval by which it is done; null where it needs none
     */
    record Order(
            UUID request,
            String object,
            BulkRequest wanted,
            @Nullable ApprovalId approval) {}

    /** Takes the order unless it is plain now that it cannot be carried out; the work follows as a job. */
    public JobView order(String object, BulkRequest wanted, Viewer by) {
        List<BulkRequest.Row> rows = rows(target(object), wanted, by);
        if (!wanted.isPreview() && wanted.ask() == null) {
            requireNoApproval(target(object), rows, by);
        }
        return jobs.getObject().submit(CODE, new Order(UUID.randomUUID(), object, wanted, null), by);
    }

    private void requireNoApproval(BulkTarget target, List<BulkRequest.Row> rows, Viewer by) {
        NeededApproval needed = approval.needed(target, rows, by);
        if (needed != null) {
            throw new BulkProblem.NeedsApproval(rows.size(), needed).refused();
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public JobResult run(JsonNode input, JobRun job) {
        Order order = json.treeToValue(input, Order.class);
        if (order.approval() != null) {
            return approved(order, order.approval(), job);
        }
        Viewer by = job.viewer();
        BulkTarget target = target(order.object());
        BulkRequest wanted = order.wanted();
        if (!wanted.isPreview() && wanted.ask() == null) {
            return carryOut(order, job, rows -> requireNoApproval(target, rows, by));
        }
        List<BulkRequest.Row> rows = rows(target, wanted, by);
        NeededApproval needed = approval.needed(target, rows, by);
        if (!wanted.isPreview() && needed == null) {
            return carryOut(order, job, _ -> {});
        }
        BulkRun.Preview preview = run.preview(target, rows, by, job);
        BulkOutcome outcome = preview.outcome().needing(needed);
        if (wanted.isPreview() || needed == null) {
            return new JobResult(texts.both("bulk.previewed", numbers(outcome)), null, null, outcome);
        }
        approval.ask(order, rows, preview, needed, by);
        String link = "/approvals/" + order.request();
        return new JobResult(texts.both("bulk.asked", Map.of("of", needed.of())), link, null, outcome);
    }

    /** Does what was approved, and only that; what came of it is noted there too. */
    private JobResult approved(Order order, ApprovalId id, JobRun job) {
        try {
            approvals.granted(id, BulkApproval.CODE);
            JobResult result = carryOut(order, job, rows -> approvals.requireSame(id, approval.content(order, rows)));
            approvals.carriedOut(id, true, new JobResult(result.text(), result.link(), result.changeSet()));
            return result;
        } catch (Refused refused) {
            approvals.carriedOut(id, false, new JobResult(run.words(refused.problem()), null, null));
            throw refused;
        } catch (RuntimeException stopped) {
            approvals.carriedOut(id, false, new JobResult(texts.both("approval.stopped", Map.of()), null, null));
            throw stopped;
        }
    }

    private JobResult carryOut(Order order, JobRun job, Consumer<List<BulkRequest.Row>> check) {
        Viewer by = job.viewer();
        BulkTarget target = target(order.object());
        BulkRun.Done done = run.carryOut(
                order.request(),
                target,
                () -> {
                    List<BulkRequest.Row> rows = rows(target, order.wanted(), by);
                    check.accept(rows);
                    return rows;
                },
                by,
                job);
        ChangeSetId changeSet = done.changeSet();
        String link = changeSet == null ? null : "/changes/" + changeSet.value();
        return new JobResult(texts.both("bulk.done", numbers(done.outcome())), link, changeSet, done.outcome());
    }

    private static Map<String, ?> numbers(BulkOutcome outcome) {
        return Map.of("changed", outcome.changed(), "refused", outcome.refused());
    }

    private BulkTarget target(String object) {
        return Objects.requireNonNull(targets.get(object), object);
    }

    /** Each chosen record with its change, in the order in which they are judged. */
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
        return target.inOrder(rows);
    }

    private List<UUID> ids(BulkTarget target, BulkRequest wanted, Viewer by) {
        List<UUID> given = wanted.ids();
        return given == null
                ? lists.ids(target.source(by), wanted.filter(), LIMIT + 1, by.visibility())
                : given.stream().distinct().sorted().toList();
    }
}
