package io.sternik.app.platform.bulk;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.approval.ApprovalId;
import io.sternik.app.platform.approval.ApprovalKind;
import io.sternik.app.platform.approval.Approvals;
import io.sternik.app.platform.approval.Step;
import io.sternik.app.platform.job.Jobs;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has changes of more records than the company's limit approved before they are done. Sealed is the order together with the set of records
 * that it found; what would be done to another set is not done. Records without an owner are not concerned.
 */
@Component
class BulkApproval implements ApprovalKind {

    static final String CODE = "bulk-edit";
    private static final Duration LASTS = Duration.ofDays(14);

    private final BulkRules rules;
    private final Approvals approvals;
    private final Accounts accounts;
    private final Lists lists;
    private final ObjectProvider<Jobs> jobs;
    private final JsonMapper json;
    private final Map<String, BulkTarget> targets = new LinkedHashMap<>();

    BulkApproval(
            BulkRules rules,
            Approvals approvals,
            Accounts accounts,
            Lists lists,
            ObjectProvider<Jobs> jobs,
            JsonMapper json,
            List<BulkTarget> targets) {
        this.rules = rules;
        this.approvals = approvals;
        this.accounts = accounts;
        this.lists = lists;
        this.jobs = jobs;
        this.json = json;
        targets.forEach(target -> this.targets.put(target.object(), target));
    }

    /** What the change needs, null when it may be done at once: it is small, or there is no other person who could agree. */
    @Nullable NeededApproval needed(BulkTarget target, List<BulkRequest.Row> rows, Viewer by) {
        String owner = target.source(by).descriptor().roles().owner();
        if (owner == null || by.user() == null) {
            return null;
        }
        BulkRules.Sizes sizes = rules.sizes();
        boolean newOwner = rows.stream().anyMatch(row -> {
            JsonNode patch = row.change().patch();
            return patch != null && patch.has(owner);
        });
        String reason = sizes.reason(rows.size(), newOwner);
        if (reason == null) {
            return null;
        }
        List<String> of = accounts.find(approvals.couldDecide(Step.SUPERIOR, by)).values().stream()
                .map(Account::name)
                .sorted()
                .toList();
        return of.isEmpty() ? null : new NeededApproval(reason, sizes.limit(reason), of);
    }

    /** Asks for approval of what the preview has shown. */
    void ask(
            BulkEdits.Order order,
            List<BulkRequest.Row> rows,
            BulkRun.Preview preview,
            NeededApproval needed,
            Viewer by) {
        BulkRequest wanted = order.wanted();
        String note = wanted.ask();
        approvals.ask(
                new Approvals.Request(
                        new ApprovalId(order.request()),
                        CODE,
                        rules.sizes().steps(rows.size()),
                        Map.of("what", "@platform.many." + order.object(), "count", Long.toString(rows.size())),
                        content(order, rows),
                        shown(order, rows, preview, needed, by),
                        note == null ? "" : note,
                        LASTS),
                by);
    }

    /** The order and the set of records that it concerns. */
    JsonNode content(BulkEdits.Order order, List<BulkRequest.Row> rows) {
        ObjectNode content = json.createObjectNode();
        content.put("object", order.object());
        content.set("wanted", json.valueToTree(order.wanted()));
        content.put("count", rows.size());
        content.put("records", fingerprint(rows));
        return content;
    }

    private static String fingerprint(List<BulkRequest.Row> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.stream()
                    .map(row -> row.id().toString())
                    .sorted()
                    .forEach(id -> digest.update(id.getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode shown(
            BulkEdits.Order order,
            List<BulkRequest.Row> rows,
            BulkRun.Preview preview,
            NeededApproval needed,
            Viewer by) {
        BulkRequest wanted = order.wanted();
        BulkTarget target = targets.get(order.object());
        List<UUID> ids = rows.stream().map(BulkRequest.Row::id).distinct().toList();
        ObjectNode shown = json.createObjectNode();
        shown.put("object", order.object());
        shown.put("filter", wanted.filter());
        shown.put("byHand", wanted.filter() == null);
        shown.set("change", json.valueToTree(wanted.change()));
        shown.set("outcome", json.valueToTree(preview.outcome().without()));
        shown.set("needed", json.valueToTree(needed));
        shown.set("sums", json.valueToTree(target == null ? List.of() : lists.sums(target.source(by), ids)));
        shown.set("sample", json.valueToTree(preview.sample()));
        return shown;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void granted(ApprovalId id, JsonNode content, Viewer author) {
        BulkRequest wanted = json.treeToValue(content.path("wanted"), BulkRequest.class);
        jobs.getObject()
                .submit(
                        BulkEdits.CODE,
                        new BulkEdits.Order(id.value(), content.path("object").asString(), wanted, id),
                        author);
    }

    /** Records of the sample that the viewer may not see are left out and counted. */
    @Override
    public JsonNode visibleTo(Viewer viewer, JsonNode shown) {
        BulkTarget target = targets.get(shown.path("object").asString());
        ObjectNode visible = ((ObjectNode) shown).deepCopy();
        List<UUID> ids = new ArrayList<>();
        shown.path("sample")
                .forEach(row -> ids.add(UUID.fromString(row.path("id").asString())));
        Map<UUID, String> names = target == null || ids.isEmpty() ? Map.of() : target.names(ids, viewer);
        ArrayNode rows = json.createArrayNode();
        shown.path("sample").forEach(row -> {
            String name = names.get(UUID.fromString(row.path("id").asString()));
            if (name != null) {
                rows.add(((ObjectNode) row).deepCopy().put("name", name));
            }
        });
        visible.set("sample", rows);
        visible.put("hidden", ids.size() - rows.size());
        ((ObjectNode) visible.path("outcome")).set("refusals", json.createArrayNode());
        return visible;
    }
}
