package io.sternik.app.structure;

import static io.sternik.database.structure.Tables.ORG_CLOSURE_NOW;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.VisibilitySource;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

@Component
class StructureVisibility implements VisibilitySource {

    private final DSLContext sql;

    StructureVisibility(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Place placeOf(UserId user) {
        return Place.NONE;
    }

    @Override
    public Select<Record1<UUID>> subtree(List<UUID> positions) {
        return sql.select(ORG_CLOSURE_NOW.DESCENDANT)
                .from(ORG_CLOSURE_NOW)
                .where(ORG_CLOSURE_NOW.ANCESTOR.in(positions));
    }
}
