package io.sternik.app.structure.units;

import static io.sternik.database.structure.Tables.ORG_UNIT;
import static io.sternik.database.structure.Tables.ORG_UNIT_PARENT;
import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;

import io.sternik.app.platform.dated.DatedRows;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.database.structure.tables.OrgUnitVersion;
import io.sternik.database.structure.tables.records.OrgUnitParentRecord;
import io.sternik.database.structure.tables.records.OrgUnitVersionRecord;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Units in the database; open to all staff. Writers hold the structure lock and have checked the right. */
@Component
class UnitStore {

    private static final DatedRows<OrgUnitVersionRecord> VERSIONS =
            new DatedRows<>(ORG_UNIT_VERSION, ORG_UNIT_VERSION.UNIT, ORG_UNIT_VERSION.VALID_DURING);
    private static final DatedRows<OrgUnitParentRecord> PARENTS =
            new DatedRows<>(ORG_UNIT_PARENT, ORG_UNIT_PARENT.UNIT, ORG_UNIT_PARENT.VALID_DURING);
    private static final RowImage<OrgUnitVersionRecord> VERSION_ROWS =
            new RowImage<>(ORG_UNIT_VERSION, ORG_UNIT_VERSION.UNIT);
    private static final RowImage<OrgUnitParentRecord> PARENT_ROWS =
            new RowImage<>(ORG_UNIT_PARENT, ORG_UNIT_PARENT.UNIT);
    private static final String FIRST_DAY_INSIDE = """
            with recursive up(unit, during) as (
              select {0}::uuid, {2}::daterange
              union all
              select p.parent, u.during * p.valid_during
              from up u join structure.org_unit_parent p on p.unit = u.unit and p.valid_during && u.during
            )
            select min(lower(during)) from up where unit = {1}::uuid
            """;

    private final DSLContext sql;

    UnitStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The unit as it is on the day. */
    Optional<Unit> find(UnitId id, LocalDate day) {
        OrgUnitVersion parent = ORG_UNIT_VERSION.as("parent_version");
        return sql.select(ORG_UNIT.CODE, ORG_UNIT.VERSION, parent.UNIT, parent.NAME_PL, parent.NAME_EN)
                .select(ORG_UNIT_VERSION.fields())
                .from(ORG_UNIT_VERSION)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_VERSION.UNIT))
                .leftJoin(ORG_UNIT_PARENT)
                .on(ORG_UNIT_PARENT.UNIT.eq(ORG_UNIT.ID), Validity.on(ORG_UNIT_PARENT.VALID_DURING, day))
                .leftJoin(parent)
                .on(parent.UNIT.eq(ORG_UNIT_PARENT.PARENT), Validity.on(parent.VALID_DURING, day))
                .where(ORG_UNIT_VERSION.UNIT.eq(id.value()), Validity.on(ORG_UNIT_VERSION.VALID_DURING, day))
                .fetchOptional(row -> new Unit(
                        new UnitId(row.get(ORG_UNIT_VERSION.UNIT)),
                        row.get(ORG_UNIT.VERSION),
                        row.get(ORG_UNIT.CODE),
                        UnitKind.ofCode(row.get(ORG_UNIT_VERSION.KIND)),
                        new Text(row.get(ORG_UNIT_VERSION.NAME_PL), row.get(ORG_UNIT_VERSION.NAME_EN)),
                        Ref.of(row.get(parent.UNIT), row.get(parent.NAME_PL), row.get(parent.NAME_EN)),
                        row.get(ORG_UNIT_VERSION.VALID_DURING).from(),
                        row.get(ORG_UNIT_VERSION.VALID_DURING).to()));
    }

    boolean hasCode(String code) {
        return sql.fetchExists(ORG_UNIT, ORG_UNIT.CODE.eq(code));
    }

    /** Version of the record; empty when there is no such unit. */
    Optional<Long> version(UnitId id) {
        return sql.select(ORG_UNIT.VERSION)
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.eq(id.value()))
                .fetchOptional(ORG_UNIT.VERSION);
    }

    UnitId insert(String code, UnitKind kind, Text name, Period during) {
        UnitId id = new UnitId(sql.insertInto(ORG_UNIT)
                .set(ORG_UNIT.CODE, code)
                .returningResult(ORG_UNIT.ID)
                .fetchSingle()
                .value1());
        sql.insertInto(ORG_UNIT_VERSION)
                .set(ORG_UNIT_VERSION.UNIT, id.value())
                .set(ORG_UNIT_VERSION.KIND, kind.code())
                .set(ORG_UNIT_VERSION.NAME_PL, name.pl())
                .set(ORG_UNIT_VERSION.NAME_EN, name.en())
                .set(ORG_UNIT_VERSION.VALID_DURING, during)
                .execute();
        return id;
    }

    void describe(UnitId id, UnitKind kind, Text name, Effective effective) {
        VERSIONS.rewrite(sql, id.value(), effective, row -> {
            row.setKind(kind.code());
            row.setNamePl(name.pl());
            row.setNameEn(name.en());
        });
    }

    /** The days for which a new parent is to be written. */
    Period parentSpan(UnitId id, Effective effective) {
        return effective.span(PARENTS.on(sql, id.value(), effective.from())
                .map(OrgUnitParentRecord::getValidDuring)
                .orElseGet(() -> Period.startingOn(effective.from())));
    }

    void setParent(UnitId id, UnitId parent, Period span, Effective effective) {
        if (!PARENTS.rewrite(sql, id.value(), effective, row -> row.setParent(parent.value()))) {
            sql.insertInto(ORG_UNIT_PARENT)
                    .set(ORG_UNIT_PARENT.UNIT, id.value())
                    .set(ORG_UNIT_PARENT.PARENT, parent.value())
                    .set(ORG_UNIT_PARENT.VALID_DURING, span)
                    .execute();
        }
    }

    /** The first day in the period on which one unit lies inside the other, or is the same. */
    Optional<LocalDate> firstDayInside(UnitId inner, UnitId outer, Period during) {
        return Optional.ofNullable(sql.fetchSingle(
                        FIRST_DAY_INSIDE,
                        DSL.val(inner.value()),
                        DSL.val(outer.value()),
                        DSL.val(during, ORG_UNIT_PARENT.VALID_DURING.getDataType()))
                .get(0, LocalDate.class));
    }

    UnitImage image(UnitId id) {
        return new UnitImage(VERSION_ROWS.of(sql, id.value()), PARENT_ROWS.of(sql, id.value()));
    }

    void putVersions(UnitId id, String image) {
        VERSION_ROWS.put(sql, id.value(), image);
    }

    void putParents(UnitId id, String image) {
        PARENT_ROWS.put(sql, id.value(), image);
    }

    /** The first day on which the parents of an image would put the unit inside itself. */
    Optional<LocalDate> firstDayOfRing(UnitId id, String parents) {
        return PARENT_ROWS.rows(sql, parents).stream()
                .flatMap(row -> firstDayInside(new UnitId(row.getParent()), id, row.getValidDuring()).stream())
                .min(LocalDate::compareTo);
    }

    long nextVersion(UnitId id) {
        return sql.update(ORG_UNIT)
                .set(ORG_UNIT.VERSION, ORG_UNIT.VERSION.plus(1))
                .where(ORG_UNIT.ID.eq(id.value()))
                .returningResult(ORG_UNIT.VERSION)
                .fetchSingle()
                .value1();
    }
}
