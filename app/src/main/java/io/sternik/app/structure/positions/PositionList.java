package io.sternik.app.structure.positions;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static io.sternik.database.structure.Tables.REPORTS_TO;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.NearestState;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureRights;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What the list of positions can be asked. Every position is in it, also planned and closed ones; all staff may see it. */
@Component
class PositionList implements ListCatalogue {

    private final CompanyTime time;

    PositionList(CompanyTime time) {
        this.time = time;
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("positions", StructureRights.READ, this::source));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(new Query(time.today()).descriptor());
    }

    ListSource<PositionRow> source(Viewer viewer) {
        Query query = new Query(time.today());
        Field<Integer> share = query.plannedShare(viewer);
        return new ListSource<>(
                query.descriptor(),
                query.columns(share),
                query.from(),
                _ -> DSL.noCondition(),
                query::row,
                Map.of(),
                DSL.inline((String) null));
    }

    /** The tables and columns of one day. */
    private static final class Query {

        private final LocalDate today;
        private final NearestState state;
        private final Field<UUID> id;
        private final Field<String> titlePl;
        private final Field<String> titleEn;
        private final Field<String> profile;
        private final Field<Integer> plannedFteBp;
        private final Field<Boolean> vacant;
        private final Field<List<Ref>> holders;
        private final io.sternik.database.structure.tables.PositionVersion boss = POSITION_VERSION.as("boss");

        Query(LocalDate today) {
            this.today = today;
            this.state =
                    NearestState.to(today, POSITION_VERSION, POSITION_VERSION.POSITION, POSITION_VERSION.VALID_DURING);
            this.id = state.column(POSITION_VERSION.POSITION);
            this.titlePl = state.column(POSITION_VERSION.TITLE_PL);
            this.titleEn = state.column(POSITION_VERSION.TITLE_EN);
            this.profile = state.column(POSITION_VERSION.PROFILE);
            this.plannedFteBp = state.column(POSITION_VERSION.PLANNED_FTE_BP);
            this.vacant =
                    DSL.field(DSL.notExists(DSL.selectOne().from(ASSIGNMENT).where(heldToday())));
            this.holders = DSL.multiset(DSL.select(PERSON.ID, PERSON.DISPLAY_NAME)
                            .from(ASSIGNMENT)
                            .join(PERSON)
                            .on(PERSON.ID.eq(ASSIGNMENT.PERSON))
                            .where(heldToday())
                            .orderBy(ASSIGNMENT.KIND.desc(), PERSON.DISPLAY_NAME))
                    .convertFrom(rows -> rows.map(row -> Ref.named(row.value1(), row.value2())).stream()
                            .filter(Objects::nonNull)
                            .toList());
        }

        private Condition heldToday() {
            return ASSIGNMENT.POSITION.eq(id).and(Validity.on(ASSIGNMENT.VALID_DURING, today));
        }

        Field<Integer> plannedShare(Viewer viewer) {
            return viewer.may(StructureRights.EDIT_POSITIONS)
                    ? plannedFteBp
                    : DSL.when(viewer.visibility().owns(id), plannedFteBp);
        }

        Table<?> from() {
            return state.table()
                    .join(POSITION)
                    .on(POSITION.ID.eq(id))
                    .leftJoin(ORG_UNIT_VERSION)
                    .on(
                            ORG_UNIT_VERSION.UNIT.eq(state.column(POSITION_VERSION.UNIT)),
                            Validity.on(ORG_UNIT_VERSION.VALID_DURING, today))
                    .leftJoin(REPORTS_TO)
                    .on(REPORTS_TO.POSITION.eq(id), Validity.on(REPORTS_TO.VALID_DURING, today))
                    .leftJoin(boss)
                    .on(boss.POSITION.eq(REPORTS_TO.MANAGER), Validity.on(boss.VALID_DURING, today));
        }

        List<Field<?>> columns(Field<Integer> share) {
            return List.of(
                    id,
                    POSITION.VERSION,
                    POSITION.CODE,
                    titlePl,
                    titleEn,
                    profile,
                    ORG_UNIT_VERSION.UNIT,
                    ORG_UNIT_VERSION.NAME_PL,
                    ORG_UNIT_VERSION.NAME_EN,
                    boss.POSITION.as("boss_position"),
                    boss.TITLE_PL.as("boss_pl"),
                    boss.TITLE_EN.as("boss_en"),
                    holders.as("holders"),
                    vacant.as("vacant"),
                    state.status().as("status"),
                    share.as("share"));
        }

        @SuppressWarnings("unchecked")
        PositionRow row(Record row) {
            return new PositionRow(
                    new PositionId(row.get(id)),
                    row.get(POSITION.VERSION),
                    row.get(POSITION.CODE),
                    new Text(row.get(titlePl), row.get(titleEn)),
                    row.get(profile),
                    Ref.of(
                            row.get(ORG_UNIT_VERSION.UNIT),
                            row.get(ORG_UNIT_VERSION.NAME_PL),
                            row.get(ORG_UNIT_VERSION.NAME_EN)),
                    Ref.of(
                            row.get("boss_position", UUID.class),
                            row.get("boss_pl", String.class),
                            row.get("boss_en", String.class)),
                    (List<Ref>) Objects.requireNonNull(row.get("holders")),
                    row.get("vacant", Boolean.class),
                    row.get("status", String.class),
                    row.get("share", Integer.class));
        }

        ListDescriptor descriptor() {
            return new ListDescriptor(
                    "positions",
                    id,
                    List.of(
                            ListField.of("code", FieldType.TEXT, POSITION.CODE),
                            ListField.text("title", titlePl, folded()),
                            ListField.of("profile", FieldType.TEXT, profile),
                            ListField.of("position", FieldType.OWNER, id).unsorted(),
                            ListField.of("manager", FieldType.OWNER, REPORTS_TO.MANAGER)
                                    .unsorted(),
                            ListField.of("unit", FieldType.REF, ORG_UNIT_VERSION.UNIT)
                                    .unsorted(),
                            ListField.of("unitName", FieldType.TEXT, ORG_UNIT_VERSION.NAME_PL),
                            ListField.of("vacant", FieldType.BOOLEAN, vacant),
                            state.statusField()),
                    "code",
                    List.of("code", "title", "unit", "manager", "holders", "vacant"));
        }

        private Field<String> folded() {
            return DSL.function(
                    DSL.name("platform", "fold"),
                    SQLDataType.VARCHAR,
                    DSL.concat(titlePl, DSL.inline(" "), titleEn, DSL.inline(" "), POSITION.CODE));
        }
    }
}
