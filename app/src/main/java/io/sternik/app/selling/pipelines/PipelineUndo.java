package io.sternik.app.selling.pipelines;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.PipelineId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back pipelines that an import made; one in which a deal stands, or that somebody has changed, stays. */
@Component
class PipelineUndo implements Undoable {

    private final DSLContext sql;

    PipelineUndo(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String object() {
        return PipelineId.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        UUID[] ids = versions.keySet().toArray(UUID[]::new);
        Set<UUID> touched = new HashSet<>(sql.selectDistinct(DEAL.PIPELINE)
                .from(DEAL)
                .where(DEAL.PIPELINE.eq(DSL.any(ids)))
                .fetch(DEAL.PIPELINE));
        sql.select(PIPELINE.ID, PIPELINE.VERSION)
                .from(PIPELINE)
                .where(PIPELINE.ID.eq(DSL.any(ids)))
                .forEach(row -> {
                    if (row.value2() > versions.getOrDefault(row.value1(), Long.MAX_VALUE)) {
                        touched.add(row.value1());
                    }
                });
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        UUID[] ids = created.toArray(UUID[]::new);
        sql.deleteFrom(STAGE).where(STAGE.PIPELINE.eq(DSL.any(ids))).execute();
        sql.deleteFrom(PIPELINE).where(PIPELINE.ID.eq(DSL.any(ids))).execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        throw new IllegalStateException("pipelines are never deleted by a change set");
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return edited.stream()
                .map(one -> new Conflict(PipelineId.OBJECT, one.id(), "*"))
                .toList();
    }
}
