package io.sternik.app.selling.qualification;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.FRAMEWORK;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.QUALIFICATION;
import static io.sternik.database.selling.Tables.QUALIFICATION_ANSWER;

import io.sternik.app.selling.DealId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How deals are qualified, many at once, for whoever has judged that they may be seen. */
@Component
public class Qualifications {

    private final DSLContext sql;
    private final Frameworks frameworks;

    Qualifications(DSLContext sql, Frameworks frameworks) {
        this.sql = sql;
        this.frameworks = frameworks;
    }

    /** The row of {@code QUALIFICATION} that belongs to a deal, for joins: there is one at most. */
    public static Condition ofDeal() {
        return QUALIFICATION.SUBJECT_KIND.eq(DSL.inline(DealId.OBJECT)).and(QUALIFICATION.SUBJECT.eq(DEAL.ID));
    }

    /** Deals by how they are qualified; one without answers whose pipeline uses no method is missing. One statement for all of them. */
    public Map<DealId, Qualified> of(Collection<DealId> deals) {
        Map<UUID, Framework> known = frameworks.byId();
        Field<UUID> framework = DSL.coalesce(QUALIFICATION.FRAMEWORK, FRAMEWORK.ID);
        var answers = DSL.multiset(DSL.select(QUALIFICATION_ANSWER.CODE, QUALIFICATION_ANSWER.SCORE)
                        .from(QUALIFICATION_ANSWER)
                        .where(
                                QUALIFICATION_ANSWER.SUBJECT.eq(DEAL.ID),
                                QUALIFICATION_ANSWER.SUBJECT_KIND.eq(DealId.OBJECT)))
                .convertFrom(rows -> {
                    Map<String, Integer> scores = new HashMap<>();
                    rows.forEach(row -> scores.put(row.value1(), row.value2().intValue()));
                    return scores;
                });
        Map<DealId, Qualified> found = new HashMap<>();
        sql.select(DEAL.ID, framework, answers)
                .from(DEAL)
                .join(PIPELINE)
                .on(PIPELINE.ID.eq(DEAL.PIPELINE))
                .leftJoin(FRAMEWORK)
                .on(FRAMEWORK.CODE.eq(PIPELINE.FRAMEWORK), FRAMEWORK.ACTIVE.isTrue())
                .leftJoin(QUALIFICATION)
                .on(ofDeal())
                .where(DEAL.ID.eq(DSL.any(deals.stream().map(DealId::value).toArray(UUID[]::new))))
                .forEach(row -> Optional.ofNullable(known.get(row.value2()))
                        .ifPresent(
                                version -> found.put(new DealId(row.value1()), Qualified.of(version, row.value3()))));
        return found;
    }

    /** How one deal is qualified; nothing when it has no answers and its pipeline uses no method. */
    public Optional<Qualified> of(DealId deal) {
        return Optional.ofNullable(of(List.of(deal)).get(deal));
    }
}
