package io.sternik.app.selling.criteria;

import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_APPROVAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_STEP;
import static io.sternik.database.selling.Tables.STAGE;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.qualification.Qualifications;
import io.sternik.app.selling.qualification.Qualified;
import io.sternik.database.selling.tables.records.DealApprovalRecord;
import io.sternik.engine.criteria.Demand.Related;
import io.sternik.engine.criteria.Value;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what is known of deals beside their fields, for many deals by one statement. A gate counts what is there, whoever may see it: it tells
 * that something is missing, never what there is.
 */
@Component
class GateFacts {

    private final DSLContext sql;
    private final Qualifications qualifications;
    private final CompanyTime time;

    GateFacts(DSLContext sql, Qualifications qualifications, CompanyTime time) {
        this.sql = sql;
        this.qualifications = qualifications;
        this.time = time;
    }

    /**
     * The open stage in which a deal stands, or stood before it was closed.
     *
     * @param since when it came there last; taking a move back is no coming
     */
    record Standing(UUID stage, OffsetDateTime since) {}

    /** Where deals stand; those without any step are left out. */
    private Map<UUID, Standing> standings(UUID[] deals) {
        var latest = DSL.select(STAGE_CHANGE.TO_STAGE)
                .from(STAGE_CHANGE)
                .join(STAGE)
                .on(STAGE.ID.eq(STAGE_CHANGE.TO_STAGE))
                .where(STAGE_CHANGE.DEAL.eq(DEAL.ID), STAGE.KIND.eq("open"))
                .orderBy(STAGE_CHANGE.AT.desc(), STAGE_CHANGE.ID.desc())
                .limit(1)
                .asTable("latest");
        var steps = STAGE_CHANGE.as("steps");
        var coming = DSL.select(DSL.coalesce(DSL.max(steps.AT).filterWhere(steps.SOURCE.ne("undo")), DSL.min(steps.AT))
                        .as("at"))
                .from(steps)
                .where(steps.DEAL.eq(DEAL.ID), steps.TO_STAGE.eq(latest.field(STAGE_CHANGE.TO_STAGE)))
                .asTable("coming");
        return sql.select(DEAL.ID, latest.field(STAGE_CHANGE.TO_STAGE), coming.field("at", OffsetDateTime.class))
                .from(DEAL)
                .crossJoin(DSL.lateral(latest))
                .crossJoin(DSL.lateral(coming))
                .where(DEAL.ID.eq(DSL.any(deals)))
                .fetchMap(
                        row -> row.value1(),
                        row -> new Standing(
                                Objects.requireNonNull(row.value2()), Objects.requireNonNull(row.value3())));
    }

    /** The open deals that stand in a stage. */
    List<GateDeal> inStage(UUID stage) {
        return sql.select(DEAL.fields())
                .select(DEAL_LINE.PRODUCT)
                .from(DEAL)
                .leftJoin(DEAL_LINE)
                .on(DEAL_LINE.DEAL.eq(DEAL.ID), DEAL_LINE.RANK.eq((short) 1))
                .where(DEAL.STAGE.eq(stage), DEAL.DELETED_AT.isNull())
                .fetch(row -> GateDeal.of(row.into(DEAL), row.get(DEAL_LINE.PRODUCT)));
    }

    private Map<UUID, List<DealApprovalRecord>> approvals(UUID[] deals) {
        return sql.selectFrom(DEAL_APPROVAL)
                .where(DEAL_APPROVAL.DEAL.eq(DSL.any(deals)), DEAL_APPROVAL.STATE.eq("granted"))
                .fetchGroups(DEAL_APPROVAL.DEAL, row -> row);
    }

    /** Approvals of a deal that wait. */
    List<GateView.GateAsked> asked(GateDeal deal) {
        return sql.select(DEAL_APPROVAL.APPROVAL, DEAL_APPROVAL.ROLE)
                .from(DEAL_APPROVAL)
                .where(DEAL_APPROVAL.DEAL.eq(deal.id()), DEAL_APPROVAL.STATE.eq("asked"))
                .fetch(row -> new GateView.GateAsked(row.value1(), row.value2()));
    }

    /** What belongs to these deals, read when it is asked for. */
    Known of(Collection<UUID> deals) {
        return new Known(deals);
    }

    /** What belongs to some deals. */
    final class Known {

        private final UUID[] deals;
        private final Map<Related, Map<UUID, Integer>> counts = new HashMap<>();
        private @Nullable Map<UUID, Standing> standings;
        private @Nullable Map<DealId, Qualified> qualified;
        private @Nullable Map<UUID, List<DealApprovalRecord>> approvals;

        private Known(Collection<UUID> deals) {
            this.deals = deals.toArray(UUID[]::new);
        }

        Optional<Standing> standing(GateDeal deal) {
            return Optional.ofNullable(standings().get(deal.id()));
        }

        private Map<UUID, Standing> standings() {
            if (standings == null) {
                standings = GateFacts.this.standings(deals);
            }
            return standings;
        }

        Optional<Qualified> qualified(GateDeal deal) {
            if (qualified == null) {
                qualified =
                        qualifications.of(Arrays.stream(deals).map(DealId::new).toList());
            }
            return Optional.ofNullable(qualified.get(new DealId(deal.id())));
        }

        /** Whether somebody of this rank has agreed to the deal with at least the amount that it is about to have. */
        boolean approved(String role, GateDeal deal) {
            if (approvals == null) {
                approvals = GateFacts.this.approvals(deals);
            }
            return approvals.getOrDefault(deal.id(), List.of()).stream()
                    .anyMatch(one -> Set.of(one.getRoles()).contains(role)
                            && covers(one, deal.values().get("amount")));
        }

        private static boolean covers(DealApprovalRecord approval, @Nullable Value now) {
            return now == null
                    || (now instanceof Value.Amount(long minor, String currency)
                            && approval.getAmountMinor() != null
                            && approval.getCurrency().equals(currency)
                            && minor <= approval.getAmountMinor());
        }

        int count(Related related, GateDeal deal) {
            if (related.kind().equals(CriterionLanguage.CONTACTS)) {
                return deal.account() == null ? 0 : people(related, deal.account());
            }
            return counts.computeIfAbsent(
                            related, one -> one.kind().equals(CriterionLanguage.QUOTES) ? quoted(one) : done(one))
                    .getOrDefault(deal.id(), 0);
        }

        /** The accounts of all deals are counted at once; one that a deal only gets by this act is asked for alone. */
        private int people(Related related, UUID account) {
            Map<UUID, Integer> known = counts.computeIfAbsent(
                    related,
                    _ -> peopleAt(
                            related,
                            DSL.selectDistinct(DEAL.ACCOUNT)
                                    .from(DEAL)
                                    .where(DEAL.ID.eq(DSL.any(deals)), DEAL.ACCOUNT.isNotNull())));
            return known.computeIfAbsent(
                    account, one -> peopleAt(related, DSL.select(DSL.val(one))).getOrDefault(one, 0));
        }

        /** Accounts without people are there with 0. */
        private Map<UUID, Integer> peopleAt(Related related, Select<Record1<UUID>> accounts) {
            var asked = accounts.asTable("asked", "account");
            return sql.select(asked.field("account", UUID.class), DSL.countDistinct(CONTACT.ID))
                    .from(asked)
                    .leftJoin(ACCOUNT_CONTACT
                            .join(CONTACT)
                            .on(CONTACT.ID.eq(ACCOUNT_CONTACT.CONTACT), CONTACT.DELETED_AT.isNull()))
                    .on(
                            ACCOUNT_CONTACT.ACCOUNT.eq(asked.field("account", UUID.class)),
                            Validity.on(ACCOUNT_CONTACT.VALID_DURING, time.today()),
                            which(related.of(), ACCOUNT_CONTACT.ROLE))
                    .groupBy(asked.field("account", UUID.class))
                    .fetchMap(row -> row.value1(), row -> row.value2());
        }

        /** Quotes of which a step tells that they came so far. */
        private Map<UUID, Integer> quoted(Related related) {
            return sql.select(QUOTE.DEAL, DSL.countDistinct(QUOTE.ID))
                    .from(QUOTE)
                    .join(QUOTE_STEP)
                    .on(QUOTE_STEP.QUOTE.eq(QUOTE.ID), which(related.of(), QUOTE_STEP.KIND))
                    .where(QUOTE.DEAL.eq(DSL.any(deals)), QUOTE.DELETED_AT.isNull())
                    .groupBy(QUOTE.DEAL)
                    .fetchMap(row -> row.value1(), row -> row.value2());
        }

        private Map<UUID, Integer> done(Related related) {
            Map<UUID, Integer> done = new HashMap<>();
            sql.select(ACTIVITY.DEAL, ACTIVITY.ENDED_AT)
                    .from(ACTIVITY)
                    .where(
                            ACTIVITY.DEAL.eq(DSL.any(deals)),
                            ACTIVITY.STATE.eq("done"),
                            ACTIVITY.DELETED_AT.isNull(),
                            which(related.of(), ACTIVITY.KIND))
                    .forEach(row -> {
                        Standing standing = related.sinceStage() ? standings().get(row.value1()) : null;
                        if (standing == null || !row.value2().isBefore(standing.since())) {
                            done.merge(row.value1(), 1, Integer::sum);
                        }
                    });
            return done;
        }

        private static Condition which(@Nullable String code, org.jooq.Field<String> column) {
            return code == null ? DSL.noCondition() : column.eq(code);
        }
    }
}
