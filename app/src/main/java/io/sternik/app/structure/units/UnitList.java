package io.sternik.app.structure.units;

import static io.sternik.database.structure.Tables.ORG_UNIT;
import static io.sternik.database.structure.Tables.ORG_UNIT_PARENT;
import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;

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
import io.sternik.app.structure.StructureRights;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.database.structure.tables.OrgUnitVersion;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What the list of units can be asked. Every unit is in it, also planned and closed ones; all staff may see it. */
@Component
class UnitList implements ListCatalogue {

    private final CompanyTime time;

    UnitList(CompanyTime time) {
        this.time = time;
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("units", StructureRights.READ, _ -> source()));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(source().descriptor());
    }

    ListSource<UnitRow> source() {
        Query query = new Query(time.today());
        return new ListSource<>(
                query.descriptor(),
                query.columns(),
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
        private final Field<String> namePl;
        private final Field<String> nameEn;
        private final Field<String> kind;
        private final Field<Period> validDuring;
        private final OrgUnitVersion parent = ORG_UNIT_VERSION.as("parent");

        Query(LocalDate today) {
            this.today = today;
            this.state = NearestState.to(today, ORG_UNIT_VERSION, ORG_UNIT_VERSION.UNIT, ORG_UNIT_VERSION.VALID_DURING);
            this.id = state.column(ORG_UNIT_VERSION.UNIT);
            this.namePl = state.column(ORG_UNIT_VERSION.NAME_PL);
            this.nameEn = state.column(ORG_UNIT_VERSION.NAME_EN);
            this.kind = state.column(ORG_UNIT_VERSION.KIND);
            this.validDuring = state.column(ORG_UNIT_VERSION.VALID_DURING);
        }

        /** A planned unit belongs to where it will belong on its first day. */
        Table<?> from() {
            Field<LocalDate> day = DSL.greatest(DSL.val(today).cast(SQLDataType.LOCALDATE), Validity.from(validDuring));
            return state.table()
                    .join(ORG_UNIT)
                    .on(ORG_UNIT.ID.eq(id))
                    .leftJoin(ORG_UNIT_PARENT)
                    .on(ORG_UNIT_PARENT.UNIT.eq(id), Validity.on(ORG_UNIT_PARENT.VALID_DURING, day))
                    .leftJoin(parent)
                    .on(parent.UNIT.eq(ORG_UNIT_PARENT.PARENT), Validity.on(parent.VALID_DURING, day));
        }

        List<Field<?>> columns() {
            return List.of(
                    id,
                    ORG_UNIT.VERSION,
                    ORG_UNIT.CODE,
                    kind,
                    namePl,
                    nameEn,
                    parent.UNIT.as("parent_unit"),
                    parent.NAME_PL.as("parent_pl"),
                    parent.NAME_EN.as("parent_en"),
                    state.status().as("status"),
                    Validity.from(validDuring).as("since"));
        }

        UnitRow row(Record row) {
            return new UnitRow(
                    new UnitId(row.get(id)),
                    row.get(ORG_UNIT.VERSION),
                    row.get(ORG_UNIT.CODE),
                    UnitKind.ofCode(row.get(kind)),
                    new Text(row.get(namePl), row.get(nameEn)),
                    Ref.of(
                            row.get("parent_unit", UUID.class),
                            row.get("parent_pl", String.class),
                            row.get("parent_en", String.class)),
                    row.get("status", String.class),
                    row.get("since", LocalDate.class));
        }

        ListDescriptor descriptor() {
            return new ListDescriptor(
                    "units",
                    id,
                    List.of(
                            ListField.of("code", FieldType.TEXT, ORG_UNIT.CODE),
                            ListField.text("name", namePl, folded()),
                            ListField.options("kind", kind, kinds()),
                            ListField.of("unit", FieldType.REF, id).unsorted(),
                            ListField.ref("parent", FieldType.REF, ORG_UNIT_PARENT.PARENT, parent.NAME_PL),
                            state.statusField(),
                            ListField.of("from", FieldType.DATE, Validity.from(validDuring))),
                    "code",
                    List.of("name", "kind", "parent", "code"));
        }

        private Field<String> folded() {
            return DSL.function(
                    DSL.name("platform", "fold"),
                    SQLDataType.VARCHAR,
                    DSL.concat(namePl, DSL.inline(" "), nameEn, DSL.inline(" "), ORG_UNIT.CODE));
        }

        private static List<ListField.Option> kinds() {
            return Arrays.stream(UnitKind.values())
                    .map(kind -> ListField.option(kind.code(), kind.title()))
                    .toList();
        }
    }
}
