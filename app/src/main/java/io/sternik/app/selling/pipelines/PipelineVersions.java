package io.sternik.app.selling.pipelines;

import static io.sternik.database.selling.Tables.PIPELINE;

import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.selling.PipelineId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A pipeline, its stages and what they demand are one record with one version: two people who set it up at once notice. */
@Component
public class PipelineVersions {

    private final DSLContext sql;
    private final Journal journal;

    PipelineVersions(DSLContext sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** How a pipeline is named in history and audit. */
    public static RecordRef ref(PipelineId id) {
        return new RecordRef(PipelineId.OBJECT, id.value());
    }

    /** Begins a change: locks the pipeline until the transaction ends and gives it its next version; refused when others were quicker. */
    public long next(PipelineId id, long knownVersion) {
        long version = sql.select(PIPELINE.VERSION)
                .from(PIPELINE)
                .where(PIPELINE.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(PIPELINE.VERSION)
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(ref(id), knownVersion, version);
        sql.update(PIPELINE)
                .set(PIPELINE.VERSION, version + 1)
                .where(PIPELINE.ID.eq(id.value()))
                .execute();
        return version + 1;
    }
}
