package io.sternik.app.structure.tree;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static io.sternik.database.structure.Tables.REPORTS_TO;

import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tree of positions on a day, with units and holders; open to all staff. */
@Component
class OrgTree {

    private final DSLContext sql;

    OrgTree(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A position and those that report to it, by code.
     *
     * @param holders who holds it that day; nobody when it is vacant
     */
    record Node(
            PositionId id,
            String code,
            Text title,
            @Nullable Ref unit,
            List<Ref> holders,
            boolean vacant,
            List<Node> children) {}

    /** The roots of the day with all below them, read by one statement. */
    List<Node> on(LocalDate day) {
        Field<List<Ref>> holders = DSL.multiset(DSL.select(PERSON.ID, PERSON.DISPLAY_NAME)
                        .from(ASSIGNMENT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ASSIGNMENT.PERSON))
                        .where(
                                ASSIGNMENT.POSITION.eq(POSITION_VERSION.POSITION),
                                Validity.on(ASSIGNMENT.VALID_DURING, day))
                        .orderBy(ASSIGNMENT.KIND.desc(), PERSON.DISPLAY_NAME))
                .convertFrom(rows -> rows.map(row -> Ref.named(row.value1(), row.value2())).stream()
                        .filter(Objects::nonNull)
                        .toList());
        Map<@Nullable UUID, List<Node>> byManager = new HashMap<>();
        sql.select(
                        POSITION_VERSION.POSITION,
                        POSITION.CODE,
                        POSITION_VERSION.TITLE_PL,
                        POSITION_VERSION.TITLE_EN,
                        ORG_UNIT_VERSION.UNIT,
                        ORG_UNIT_VERSION.NAME_PL,
                        ORG_UNIT_VERSION.NAME_EN,
                        REPORTS_TO.MANAGER,
                        holders)
                .from(POSITION_VERSION)
                .join(POSITION)
                .on(POSITION.ID.eq(POSITION_VERSION.POSITION))
                .leftJoin(ORG_UNIT_VERSION)
                .on(
                        ORG_UNIT_VERSION.UNIT.eq(POSITION_VERSION.UNIT),
                        Validity.on(ORG_UNIT_VERSION.VALID_DURING, day))
                .leftJoin(REPORTS_TO)
                .on(REPORTS_TO.POSITION.eq(POSITION_VERSION.POSITION), Validity.on(REPORTS_TO.VALID_DURING, day))
                .where(Validity.on(POSITION_VERSION.VALID_DURING, day))
                .orderBy(POSITION.CODE)
                .forEach(row -> byManager
                        .computeIfAbsent(row.get(REPORTS_TO.MANAGER), _ -> new ArrayList<>())
                        .add(leaf(row, row.get(holders))));
        return below(null, byManager);
    }

    private static Node leaf(Record row, List<Ref> holders) {
        return new Node(
                new PositionId(row.get(POSITION_VERSION.POSITION)),
                row.get(POSITION.CODE),
                new Text(row.get(POSITION_VERSION.TITLE_PL), row.get(POSITION_VERSION.TITLE_EN)),
                Ref.of(
                        row.get(ORG_UNIT_VERSION.UNIT),
                        row.get(ORG_UNIT_VERSION.NAME_PL),
                        row.get(ORG_UNIT_VERSION.NAME_EN)),
                holders,
                holders.isEmpty(),
                List.of());
    }

    private static List<Node> below(@Nullable UUID manager, Map<@Nullable UUID, List<Node>> byManager) {
        return byManager.getOrDefault(manager, List.of()).stream()
                .map(leaf -> new Node(
                        leaf.id(),
                        leaf.code(),
                        leaf.title(),
                        leaf.unit(),
                        leaf.holders(),
                        leaf.vacant(),
                        below(leaf.id().value(), byManager)))
                .toList();
    }
}
