package io.sternik.app.structure.tree;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION_VERSION;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.app.platform.access.Behalf;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains by which chain of positions a viewer sees what belongs to a position. The tree is open to all staff, so the chain is too. */
@Component
class Sight {

    private final DSLContext sql;
    private final Closure closure;
    private final CompanyTime time;

    Sight(DSLContext sql, Closure closure, CompanyTime time) {
        this.sql = sql;
        this.closure = closure;
        this.time = time;
    }

    /** Why, in one word. */
    enum Kind {
        /** The viewer holds the position. */
        @JsonProperty("own")
        OWN,
        /** The viewer holds a position above it. */
        @JsonProperty("below")
        BELOW,
        /** The viewer sees everything, without a chain. */
        @JsonProperty("everything")
        EVERYTHING,
        /** The viewer does not see what belongs to it. */
        @JsonProperty("none")
        NONE
    }

    /** A position of the chain with who holds it today. */
    record Step(PositionId id, Text title, List<Ref> holders) {}

    /**
     * The answer.
     *
     * @param path from the viewer's position down to the one asked for, both included; only the latter when there is no chain
     * @param actingFor name of the person in whose place the viewer sees it, null for the own place
     */
    record Reason(Kind kind, List<Step> path, @Nullable String actingFor) {}

    /** Why the viewer sees what belongs to the position today; not found when there is no such position today. */
    Reason of(PositionId position, Viewer viewer) {
        LocalDate today = time.today();
        List<PositionId> chain = viewer.visibility().positions().stream()
                .map(mine -> closure.path(position, new PositionId(mine), today))
                .filter(path -> !path.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of(position))
                .reversed();
        boolean held = viewer.visibility().positions().contains(chain.getFirst().value());
        Kind kind = held
                ? (chain.size() == 1 ? Kind.OWN : Kind.BELOW)
                : viewer.visibility().seesAll() ? Kind.EVERYTHING : Kind.NONE;
        Behalf behalf = viewer.behalf();
        return new Reason(kind, steps(chain, today), behalf == null ? null : behalf.name());
    }

    private List<Step> steps(List<PositionId> chain, LocalDate today) {
        var holders = DSL.multiset(DSL.select(PERSON.ID, PERSON.DISPLAY_NAME)
                        .from(ASSIGNMENT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ASSIGNMENT.PERSON))
                        .where(
                                ASSIGNMENT.POSITION.eq(POSITION_VERSION.POSITION),
                                Validity.on(ASSIGNMENT.VALID_DURING, today))
                        .orderBy(ASSIGNMENT.KIND.desc(), PERSON.DISPLAY_NAME))
                .convertFrom(rows -> rows.map(row -> Ref.named(row.value1(), row.value2())).stream()
                        .filter(Objects::nonNull)
                        .toList());
        Map<UUID, Step> found = sql.select(
                        POSITION_VERSION.POSITION, POSITION_VERSION.TITLE_PL, POSITION_VERSION.TITLE_EN, holders)
                .from(POSITION_VERSION)
                .where(
                        POSITION_VERSION.POSITION.in(
                                chain.stream().map(PositionId::value).toList()),
                        Validity.on(POSITION_VERSION.VALID_DURING, today))
                .fetchMap(
                        POSITION_VERSION.POSITION,
                        row -> new Step(
                                new PositionId(row.value1()), new Text(row.value2(), row.value3()), row.value4()));
        List<Step> steps = chain.stream()
                .map(id -> found.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
        if (steps.isEmpty()) {
            throw new RecordProblem.NotFound().refused();
        }
        return steps;
    }
}
