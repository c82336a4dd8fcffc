package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.FRAMEWORK_ANSWER;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.QUALIFICATION;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.selling.qualification.Framework;
import io.sternik.app.selling.qualification.Framework.FrameworkItem;
import io.sternik.app.selling.qualification.Frameworks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    /** What was heard, for each answer from 0 to 3. */
    private static final List<List<String>> EVIDENCE = List.of(
            List.of(
                    "Nikt u klienta o tym nie mówił",
                    "Zapytany, nie odpowiedział",
                    "Handlowiec nie pytał na spotkaniu"),
            List.of(
                    "Wspomniał o tym magazynier przez telefon",
                    "Domyślamy się po poprzednim zamówieniu",
                    "Padło na targach, bez szczegółów"),
            List.of(
                    "Powiedział to kierownik budowy na spotkaniu",
                    "Mail od działu zakupów z liczbami",
                    "Potwierdzone w rozmowie telefonicznej"),
            List.of(
                    "Zapisane w protokole ze spotkania z zarządem",
                    "Mail od dyrektora: tak, zgadzamy się",
                    "Widzieliśmy to na budowie razem z klientem"));

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
        List<Object[]> subjects = new ArrayList<>();
        List<Object[]> answers = new ArrayList<>();
        for (Sale sale : sales(run.plan())) {
            Framework method = methods.get(sale.pipeline());
            DemoRandom random = DemoRandom.of(run.plan(), "qualification", sale.number());
            if (method != null && random.chance(sale.asked())) {
                qualify(run.plan(), sale, method, random, subjects, answers);
            }
            if (answers.size() >= AT_ONCE) {
                write(subjects, answers);
            }
        }
        write(subjects, answers);
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

    private static void qualify(
            DemoPlan plan,
            Sale sale,
            Framework method,
            DemoRandom random,
            List<Object[]> subjects,
            List<Object[]> answers) {
        double known = Math.clamp(sale.known() + random.normal() * 0.2, 0.15, 1);
        LocalDate end = sale.closed() == null ? plan.anchor() : sale.closed();
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(sale.opened(), end));
        int earned = 0;
        int answered = 0;
        for (FrameworkItem item : method.items()) {
            if (!random.chance(known)) {
                continue;
            }
            int score = Math.clamp(Math.round(3 * known + random.normal() * 0.7), 0, 3);
            Instant at = sale.opened()
                    .plusDays(random.below(days))
                    .atTime(8 + random.below(8), random.below(60))
                    .toInstant(ZoneOffset.UTC);
            answers.add(new Object[] {
                random.id(at),
                DealId.OBJECT,
                sale.id(),
                item.id(),
                (short) score,
                random.oneOf(EVIDENCE.get(score)),
                sale.owner(),
                at,
                "demo"
            });
            earned += item.weight() * score;
            answered += item.weight();
        }
        int possible = method.items().stream().mapToInt(FrameworkItem::weight).sum();
        if (answered > 0) {
            subjects.add(new Object[] {DealId.OBJECT, sale.id(), method.id(), earned, answered, possible});
        }
    }

    private void write(List<Object[]> subjects, List<Object[]> answers) {
        copy.into(
                QUALIFICATION,
                List.of(
                        QUALIFICATION.SUBJECT_KIND,
                        QUALIFICATION.SUBJECT,
                        QUALIFICATION.FRAMEWORK,
                        QUALIFICATION.EARNED,
                        QUALIFICATION.ANSWERED_WEIGHT,
                        QUALIFICATION.POSSIBLE_WEIGHT),
                subjects);
        copy.into(
                FRAMEWORK_ANSWER,
                List.of(
                        FRAMEWORK_ANSWER.ID,
                        FRAMEWORK_ANSWER.SUBJECT_KIND,
                        FRAMEWORK_ANSWER.SUBJECT,
                        FRAMEWORK_ANSWER.ITEM,
                        FRAMEWORK_ANSWER.SCORE,
                        FRAMEWORK_ANSWER.EVIDENCE,
                        FRAMEWORK_ANSWER.POSITION,
                        FRAMEWORK_ANSWER.AT,
                        FRAMEWORK_ANSWER.SOURCE),
                answers);
        subjects.clear();
        answers.clear();
    }
}
