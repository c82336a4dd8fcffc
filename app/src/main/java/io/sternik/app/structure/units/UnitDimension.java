package io.sternik.app.structure.units;

import static io.sternik.database.structure.Tables.ORG_UNIT;
import static io.sternik.database.structure.Tables.ORG_UNIT_PARENT;
import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;

import io.sternik.app.platform.dimension.Dimension;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.StructureRights;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Units, each inside the one that it belongs to. */
@Component
class UnitDimension implements Dimension {

    private final DSLContext sql;

    UnitDimension(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "org";
    }

    @Override
    public String publisher() {
        return "structure";
    }

    @Override
    public String permission() {
        return StructureRights.READ;
    }

    @Override
    public boolean dated() {
        return true;
    }

    @Override
    public List<DimensionNode> on(LocalDate day) {
        return sql.select(
                        ORG_UNIT.ID,
                        ORG_UNIT.CODE,
                        ORG_UNIT_VERSION.NAME_PL,
                        ORG_UNIT_VERSION.NAME_EN,
                        ORG_UNIT_PARENT.PARENT)
                .from(ORG_UNIT_VERSION)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_VERSION.UNIT))
                .leftJoin(ORG_UNIT_PARENT)
                .on(ORG_UNIT_PARENT.UNIT.eq(ORG_UNIT.ID), Validity.on(ORG_UNIT_PARENT.VALID_DURING, day))
                .where(Validity.on(ORG_UNIT_VERSION.VALID_DURING, day))
                .orderBy(ORG_UNIT.CODE)
                .fetch(row -> new DimensionNode(
                        row.value1(), row.value2(), new Text(row.value3(), row.value4()), row.value5()));
    }
}
