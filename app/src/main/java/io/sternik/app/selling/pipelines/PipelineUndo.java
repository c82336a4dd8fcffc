package io.sternik.app.selling.pipelines;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.PipelineId;
import io.sternik.database.selling.tables.records.PipelineRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back pipelines that an import made, and the choice of a method; a pipeline in which a deal stands, or that somebody has changed, stays. */
@Component
class PipelineUndo implements Undoable {

    private static final String FRAMEWORK = "framework";

    private final DSLContext sql;
    private final History history;

    PipelineUndo(DSLContext sql, History history) {
        this.sql = sql;
        this.history = history;
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

    /** Of a pipeline only the choice of its method can be taken back. */
    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        Map<UUID, PipelineRecord> rows = sql.selectFrom(PIPELINE)
                .where(PIPELINE.ID.eq(DSL.any(edited.stream().map(Edited::id).toArray(UUID[]::new))))
                .orderBy(PIPELINE.ID)
                .forUpdate()
                .fetchMap(PIPELINE.ID);
        List<Conflict> conflicts = new ArrayList<>();
        List<History.Changed> told = new ArrayList<>();
        for (Edited edit : edited) {
            PipelineRecord row = rows.get(edit.id());
            for (FieldChange change : edit.changes()) {
                if (row != null
                        && change.field().equals(FRAMEWORK)
                        && Objects.equals(row.getFramework(), change.after())) {
                    told.add(back(row, change));
                } else {
                    conflicts.add(new Conflict(object(), edit.id(), change.field()));
                }
            }
        }
        ManyRows.update(sql, PIPELINE.ID, rows.values());
        history.takenBack(by, told);
        return conflicts;
    }

    private static History.Changed back(PipelineRecord row, FieldChange change) {
        row.setFramework(change.before());
        row.setVersion(row.getVersion() + 1);
        return new History.Changed(
                new RecordRef(PipelineId.OBJECT, row.getId()),
                row.getVersion(),
                List.of(new FieldChange(FRAMEWORK, change.after(), change.before())));
    }
}
