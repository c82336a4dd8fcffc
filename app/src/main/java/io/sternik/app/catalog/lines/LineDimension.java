package io.sternik.app.catalog.lines;

import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.platform.dimension.Dimension;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Product lines as they stand now; they keep no dates. */
@Component
class LineDimension implements Dimension {

    private final DSLContext sql;

    LineDimension(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "product_line";
    }

    @Override
    public String publisher() {
        return "catalog";
    }

    @Override
    public String permission() {
        return CatalogRights.READ;
    }

    @Override
    public boolean dated() {
        return false;
    }

    @Override
    public List<DimensionNode> on(LocalDate day) {
        return sql.select(
                        PRODUCT_LINE.ID,
                        PRODUCT_LINE.CODE,
                        PRODUCT_LINE.NAME_PL,
                        PRODUCT_LINE.NAME_EN,
                        PRODUCT_LINE.PARENT)
                .from(PRODUCT_LINE)
                .where(PRODUCT_LINE.DELETED_AT.isNull())
                .orderBy(PRODUCT_LINE.CODE)
                .fetch(row -> new DimensionNode(
                        row.value1(), row.value2(), new Text(row.value3(), row.value4()), row.value5()));
    }
}
