package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PIPELINE;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.selling.qualification.Framework;
import io.sternik.app.selling.qualification.Frameworks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers about the deals of the last twelve months. Who asks little loses more often: deals that were lost are known less well than those
 * that were won.
 */
@Component
class DemoQualifications implements DemoPart {

    private static final int MONTHS = 12;
    private static final int AT_ONCE = 20_000;
    private static final String SALES = "meddicc";
    private static final String RENEWALS = "bant";

    private final DSLContext sql;
    private final BulkCopy copy;
    private final Frameworks frameworks;

    DemoQualifications(DSLContext sql, BulkCopy copy, Frameworks frameworks) {
        this.sql = sql;
        this.copy = copy;
        this.frameworks = frameworks;
    }

    /** A deal as far as its qualification depends on it. */
    private record Sale(
            UUID id,
            long number,
            Pipelines.Kind kind,
            UUID pipeline,
            UUID owner,
            LocalDate opened,
            @Nullable LocalDate closed) {

        /** How many of a hundred of them were qualified at all. */
        double asked() {
            return switch (kind) {
                case OPEN -> 0.6;
                case WON -> 0.65;
                case LOST -> 0.5;
            };
        }

        /** How well they are known, from 0 to 1. */
        double known() {
            return switch (kind) {
                case OPEN -> 0.6;
                case WON -> 0.8;
                case LOST -> 0.5;
            };
        }
    }

    @Override
    public int rank() {
        return 47;
    }

    @Override
    public void fill(DemoRun run) {
        Map<UUID, Framework> methods = chooseMethods();
        DemoAnswers answers = new DemoAnswers();
        for (Sale sale : sales(run.plan())) {
            Framework method = methods.get(sale.pipeline());
            DemoRandom random = DemoRandom.of(run.plan(), "qualification", sale.number());
            if (method != null && random.chance(sale.asked())) {
                LocalDate end = sale.closed() == null ? run.plan().anchor() : sale.closed();
                answers.add(random, DealId.ref(sale.id()), method, sale.known(), sale.owner(), sale.opened(), end);
            }
            if (answers.size() >= AT_ONCE) {
                answers.write(copy);
            }
        }
        answers.write(copy);
    }

    private Map<UUID, Framework> chooseMethods() {
        Map<UUID, Framework> methods = new HashMap<>();
        sql.selectFrom(PIPELINE).orderBy(PIPELINE.RANK).forEach(pipeline -> {
            String code = pipeline.getRank() == 1 ? SALES : RENEWALS;
            frameworks.active(code).ifPresent(method -> methods.put(pipeline.getId(), method));
            sql.update(PIPELINE)
                    .set(PIPELINE.FRAMEWORK, code)
                    .where(PIPELINE.ID.eq(pipeline.getId()))
                    .execute();
        });
        return methods;
    }

    private List<Sale> sales(DemoPlan plan) {
        return sql.select(
                        DEAL.ID,
                        DEAL.EXTERNAL_ID,
                        DEAL.STATUS,
                        DEAL.PIPELINE,
                        DEAL.OWNER_POSITION,
                        DEAL.OPENED_ON,
                        DEAL.CLOSED_ON)
                .from(DEAL)
                .where(DEAL.OPENED_ON.ge(plan.anchor().minusMonths(MONTHS)))
                .orderBy(DEAL.EXTERNAL_ID)
                .fetch(row -> new Sale(
                        row.value1(),
                        Long.parseLong(row.value2().substring(1)),
                        Pipelines.Kind.of(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }
}
