package io.sternik.app.structure.tree;

import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static io.sternik.database.structure.Tables.REPORTS_TO;

import io.sternik.app.platform.dimension.Dimension;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.StructureRights;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Positions, each below the one that it reports to. */
@Component
class PositionDimension implements Dimension {

    private final DSLContext sql;

    PositionDimension(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "position";
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
                        POSITION.ID,
                        POSITION.CODE,
                        POSITION_VERSION.TITLE_PL,
                        POSITION_VERSION.TITLE_EN,
                        REPORTS_TO.MANAGER)
                .from(POSITION_VERSION)
                .join(POSITION)
                .on(POSITION.ID.eq(POSITION_VERSION.POSITION))
                .leftJoin(REPORTS_TO)
                .on(REPORTS_TO.POSITION.eq(POSITION.ID), Validity.on(REPORTS_TO.VALID_DURING, day))
                .where(Validity.on(POSITION_VERSION.VALID_DURING, day))
                .orderBy(POSITION.CODE)
                .fetch(row -> new DimensionNode(
                        row.value1(), row.value2(), new Text(row.value3(), row.value4()), row.value5()));
    }
}
