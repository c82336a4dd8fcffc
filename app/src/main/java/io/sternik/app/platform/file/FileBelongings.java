package io.sternik.app.platform.file;

import static io.sternik.database.platform.Tables.FILE;

import io.sternik.app.platform.history.Belongings;
import io.sternik.app.platform.history.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Files belong to the record that holds them. */
@Component
class FileBelongings implements Belongings {

    private final DSLContext sql;

    FileBelongings(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Belonging> of(Collection<UUID> records) {
        return sql.select(FILE.ID, FILE.DELETED_AT)
                .from(FILE)
                .where(FILE.HOLDER.eq(DSL.any(records.toArray(UUID[]::new))))
                .fetch(row -> new Belonging(new RecordRef(Files.OBJECT, row.value1()), row.value2() == null));
    }
}
