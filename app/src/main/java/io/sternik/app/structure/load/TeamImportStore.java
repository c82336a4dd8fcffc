package io.sternik.app.structure.load;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.ORG_UNIT;
import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static io.sternik.database.structure.Tables.REPORTS_TO;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The structure as an import meets it: who is who, which units and codes there are, and what stands at the top. */
@Component
class TeamImportStore {

    private final DSLContext sql;
    private final CompanyTime time;

    TeamImportStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * Everything at once.
     *
     * @param root position that reports to nobody, if there is exactly one
     * @param positionsFrom first days of positions
     */
    record Snapshot(
            List<Known> people,
            List<Unit> units,
            Set<String> codes,
            @Nullable Root root,
            Map<PositionId, LocalDate> positionsFrom) {}

    /** A person with the position held today or, failing that, last. */
    record Known(
            UUID person,
            String name,
            @Nullable PositionId position,
            @Nullable PositionId manager) {}

    /** A unit by its latest name, with its first day. */
    record Unit(UnitId id, UnitKind kind, Text name, LocalDate from) {}

    /** The position at the top and the unit of the company. */
    record Root(PositionId position, Text title, UnitId unit) {}

    Snapshot snapshot() {
        Set<String> codes =
                new HashSet<>(sql.select(ORG_UNIT.CODE).from(ORG_UNIT).fetchSet(ORG_UNIT.CODE));
        codes.addAll(sql.select(POSITION.CODE).from(POSITION).fetchSet(POSITION.CODE));
        Root root = null;
        var tops = sql.select(
                        POSITION_VERSION.POSITION,
                        POSITION_VERSION.TITLE_PL,
                        POSITION_VERSION.TITLE_EN,
                        POSITION_VERSION.UNIT)
                .from(POSITION_VERSION)
                .where(Validity.on(POSITION_VERSION.VALID_DURING, time.today()))
                .andNotExists(DSL.selectOne()
                        .from(REPORTS_TO)
                        .where(
                                REPORTS_TO.POSITION.eq(POSITION_VERSION.POSITION),
                                Validity.on(REPORTS_TO.VALID_DURING, time.today())))
                .limit(2)
                .fetch();
        if (tops.size() == 1) {
            var top = tops.getFirst();
            root = new Root(
                    new PositionId(top.value1()), new Text(top.value2(), top.value3()), new UnitId(top.value4()));
        }
        return new Snapshot(people(), units(), codes, root, positionsFrom());
    }

    private List<Known> people() {
        Map<UUID, UUID> managers = sql
                .select(REPORTS_TO.POSITION, REPORTS_TO.MANAGER)
                .from(REPORTS_TO)
                .orderBy(Validity.from(REPORTS_TO.VALID_DURING))
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> row.value1(), row -> row.value2(), (_, later) -> later));
        List<Known> people = new ArrayList<>();
        sql.select(PERSON.ID, PERSON.DISPLAY_NAME, ASSIGNMENT.POSITION)
                .distinctOn(PERSON.ID)
                .from(PERSON)
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.PERSON.eq(PERSON.ID), ASSIGNMENT.KIND.ne(AssignmentKind.ACTING.code()))
                .orderBy(
                        PERSON.ID, Validity.from(ASSIGNMENT.VALID_DURING).desc().nullsLast(), ASSIGNMENT.FTE_BP.desc())
                .forEach(row -> {
                    UUID position = row.value3();
                    UUID manager = position == null ? null : managers.get(position);
                    people.add(new Known(
                            row.value1(),
                            row.value2(),
                            position == null ? null : new PositionId(position),
                            manager == null ? null : new PositionId(manager)));
                });
        return people;
    }

    private Map<PositionId, LocalDate> positionsFrom() {
        Map<PositionId, LocalDate> from = new HashMap<>();
        sql.select(POSITION_VERSION.POSITION, DSL.min(Validity.from(POSITION_VERSION.VALID_DURING)))
                .from(POSITION_VERSION)
                .groupBy(POSITION_VERSION.POSITION)
                .forEach(row -> from.put(new PositionId(row.value1()), row.value2()));
        return from;
    }

    private List<Unit> units() {
        var first = DSL.min(Validity.from(ORG_UNIT_VERSION.VALID_DURING)).over(DSL.partitionBy(ORG_UNIT_VERSION.UNIT));
        return sql.select(
                        ORG_UNIT_VERSION.UNIT,
                        ORG_UNIT_VERSION.KIND,
                        ORG_UNIT_VERSION.NAME_PL,
                        ORG_UNIT_VERSION.NAME_EN,
                        first)
                .distinctOn(ORG_UNIT_VERSION.UNIT)
                .from(ORG_UNIT_VERSION)
                .orderBy(
                        ORG_UNIT_VERSION.UNIT,
                        Validity.from(ORG_UNIT_VERSION.VALID_DURING).desc())
                .fetch(row -> new Unit(
                        new UnitId(row.value1()),
                        UnitKind.ofCode(row.value2()),
                        new Text(row.value3(), row.value4()),
                        row.value5()));
    }
}
