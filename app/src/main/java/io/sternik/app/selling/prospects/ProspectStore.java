package io.sternik.app.selling.prospects;

import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.selling.ProspectId;
import io.sternik.database.selling.tables.records.ProspectRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Prospects one by one. */
@Component
class ProspectStore {

    private final DSLContext sql;
    private final ProspectList list;

    ProspectStore(DSLContext sql, ProspectList list) {
        this.sql = sql;
        this.list = list;
    }

    Optional<ProspectRow> find(ProspectId id, Visibility visibility) {
        var source = list.source();
        return sql.select(source.columns())
                .from(source.from())
                .where(PROSPECT.ID.eq(id.value()), ProspectQueries.visible(visibility))
                .fetchOptional(ProspectQueries::row);
    }

    /** The prospect, locked against other writers until the transaction ends. */
    Optional<ProspectRecord> lock(ProspectId id, Visibility visibility) {
        return sql.selectFrom(PROSPECT)
                .where(PROSPECT.ID.eq(id.value()), ProspectQueries.visible(visibility))
                .forUpdate()
                .fetchOptional();
    }

    /** Whether the prospect is there for the viewer and something can still be done about it. */
    boolean isOpen(UUID prospect, Visibility visibility) {
        return sql.fetchExists(
                PROSPECT,
                PROSPECT.ID
                        .eq(prospect)
                        .and(PROSPECT.STATUS.ne(ProspectStatus.CONVERTED.code()))
                        .and(ProspectQueries.visible(visibility)));
    }

    /** Names of those of the prospects that can be seen. */
    Map<UUID, String> names(Collection<UUID> ids, Visibility visibility) {
        return sql.select(PROSPECT.ID, PROSPECT.NAME)
                .from(PROSPECT)
                .where(PROSPECT.ID.eq(DSL.any(ids.toArray(UUID[]::new))), ProspectQueries.visible(visibility))
                .fetchMap(PROSPECT.ID, PROSPECT.NAME);
    }

    /** Those of the prospects that are customers by now, whose past stays as it is. */
    Set<UUID> converted(Collection<UUID> ids) {
        return sql.select(PROSPECT.ID)
                .from(PROSPECT)
                .where(
                        PROSPECT.ID.eq(DSL.any(ids.toArray(UUID[]::new))),
                        PROSPECT.STATUS.eq(ProspectStatus.CONVERTED.code()))
                .fetchSet(PROSPECT.ID);
    }

    boolean pipelineExists(UUID pipeline) {
        return sql.fetchExists(PIPELINE, PIPELINE.ID.eq(pipeline));
    }

    void insert(ProspectRecord prospect) {
        prospect.attach(sql.configuration());
        prospect.insert();
    }

    void save(ProspectRecord prospect) {
        prospect.setVersion(prospect.getVersion() + 1);
        prospect.store();
    }
}
