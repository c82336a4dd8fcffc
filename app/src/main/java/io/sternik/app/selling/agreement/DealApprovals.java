package io.sternik.app.selling.agreement;

import static io.sternik.database.selling.Tables.DEAL_APPROVAL;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.approval.ApprovalId;
import io.sternik.app.platform.approval.ApprovalKind;
import io.sternik.app.platform.approval.Approvals;
import io.sternik.app.platform.approval.Step;
import io.sternik.app.platform.job.JobResult;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.criteria.CriteriaProblem;
import io.sternik.app.selling.criteria.CriterionLanguage;
import io.sternik.app.selling.criteria.GateView.GateAsked;
import io.sternik.app.selling.deals.DealRow;
import io.sternik.app.selling.deals.Deals;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the superiors of a seller, one after another up to the role that a stage demands, to agree that a deal goes on. What they agreed to holds
 * for the amount that they saw, or a smaller one.
 */
@Component
class DealApprovals implements ApprovalKind {

    static final String CODE = "deal-gate";

    private static final Duration LASTS = Duration.ofDays(30);
    private static final int LONGEST_NOTE = 1_000;
    private static final String ASKED = "asked";

    private final DSLContext sql;
    private final Deals deals;
    private final Approvals approvals;
    private final CompanyTime time;
    private final Texts texts;
    private final JsonMapper json;

    DealApprovals(DSLContext sql, Deals deals, Approvals approvals, CompanyTime time, Texts texts, JsonMapper json) {
        this.sql = sql;
        this.deals = deals;
        this.approvals = approvals;
        this.time = time;
        this.texts = texts;
        this.json = json;
    }

    /**
     * What somebody asks for.
     *
     * @param role that a stage demands
     * @param note why, for those who decide
     */
    record ApprovalWish(String role, @Nullable String note) {}

    /** Asks for the approval of a deal as it is now. */
    @Transactional
    GateAsked ask(DealId id, ApprovalWish wish, Viewer by) {
        if (!CriterionLanguage.APPROVERS.contains(wish.role())) {
            throw new RequestProblem.Invalid(
                            List.of(new FieldFinding("role", "criterion.unknown-which", Map.of("which", wish.role()))))
                    .refused();
        }
        if (wish.note() != null && wish.note().length() > LONGEST_NOTE) {
            throw RequestProblem.Invalid.field("note", "quote.note-long").refused();
        }
        DealRow deal = deals.get(id, by);
        List<Set<Role>> levels = approvals.levelsAbove(by);
        int steps = stepsTo(wish.role(), levels);
        ApprovalId approval = new ApprovalId(UUID.randomUUID());
        boolean first = sql.insertInto(DEAL_APPROVAL)
                        .set(DEAL_APPROVAL.APPROVAL, approval.value())
                        .set(DEAL_APPROVAL.DEAL, id.value())
                        .set(DEAL_APPROVAL.ROLE, wish.role())
                        .set(DEAL_APPROVAL.ROLES, held(levels.get(steps - 1)))
                        .set(
                                DEAL_APPROVAL.AMOUNT_MINOR,
                                deal.amount() == null ? null : deal.amount().minor())
                        .set(DEAL_APPROVAL.CURRENCY, deal.currency())
                        .set(DEAL_APPROVAL.STATE, ASKED)
                        .set(DEAL_APPROVAL.ASKED_AT, time.now())
                        .onConflict(DEAL_APPROVAL.DEAL, DEAL_APPROVAL.ROLE)
                        .where(DEAL_APPROVAL.STATE.eq(DSL.inline(ASKED)))
                        .doNothing()
                        .execute()
                == 1;
        if (!first) {
            throw new CriteriaProblem.AskedAlready().refused();
        }
        approvals.ask(
                new Approvals.Request(
                        approval,
                        CODE,
                        Collections.nCopies(steps, Step.SUPERIOR),
                        Map.of("deal", deal.name()),
                        content(deal, wish.role()),
                        shown(deal, wish.role()),
                        wish.note() == null ? "" : wish.note(),
                        LASTS),
                by);
        return new GateAsked(approval.value(), wish.role());
    }

    /** How many levels agree one after another until somebody with the role, or one above it, does. */
    private static int stepsTo(String role, List<Set<Role>> levels) {
        for (int level = 0; level < levels.size(); level++) {
            if (List.of(held(levels.get(level))).contains(role)) {
                return level + 1;
            }
        }
        throw new CriteriaProblem.NobodyToAgree().refused();
    }

    /** The roles for which somebody with these can speak: the highest of them and all that it outranks. */
    private static String[] held(Set<Role> roles) {
        int highest = roles.stream()
                .mapToInt(role -> CriterionLanguage.APPROVERS.indexOf(role.code()))
                .max()
                .orElse(-1);
        return CriterionLanguage.APPROVERS.subList(0, highest + 1).toArray(String[]::new);
    }

    private JsonNode content(DealRow deal, String role) {
        ObjectNode content = json.createObjectNode();
        content.put("deal", deal.id().toString());
        content.put("role", role);
        content.put("amount", deal.amount() == null ? null : deal.amount().minor());
        content.put("currency", deal.currency());
        return content;
    }

    private JsonNode shown(DealRow deal, String role) {
        ObjectNode shown = json.createObjectNode();
        shown.put("goingOn", deal.id().toString());
        shown.put("name", deal.name());
        shown.put("role", role);
        shown.set(
                "account",
                deal.account() == null
                        ? json.nullNode()
                        : json.valueToTree(deal.account().label()));
        shown.set("stage", json.valueToTree(deal.stage().name()));
        shown.put("amount", deal.amount() == null ? null : deal.amount().minor());
        shown.put("currency", deal.currency());
        shown.put("closeOn", deal.closeOn() == null ? null : deal.closeOn().toString());
        return shown;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void granted(ApprovalId id, JsonNode content, Viewer author) {
        decided(id, "granted");
        approvals.carriedOut(
                id,
                true,
                new JobResult(
                        texts.both("approval.deal-gate.done", Map.of()),
                        "/selling/deals/" + content.path("deal").asString(),
                        null));
    }

    @Override
    public void ended(ApprovalId id, JsonNode content) {
        decided(id, "ended");
    }

    private void decided(ApprovalId id, String state) {
        sql.update(DEAL_APPROVAL)
                .set(DEAL_APPROVAL.STATE, state)
                .set(DEAL_APPROVAL.DECIDED_AT, time.now())
                .where(DEAL_APPROVAL.APPROVAL.eq(id.value()), DEAL_APPROVAL.STATE.eq(ASKED))
                .execute();
    }

    /** Whoever decides stands above the author, who sees the deal. */
    @Override
    public JsonNode visibleTo(Viewer viewer, JsonNode shown) {
        return shown;
    }
}
