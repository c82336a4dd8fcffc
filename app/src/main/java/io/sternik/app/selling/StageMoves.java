package io.sternik.app.selling;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.selling.tables.records.DealRecord;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the trail of stages whole when moves are taken back: replaying it always gives the stage in which a deal stands. */
@Component
class StageMoves {

    private final DealStore store;
    private final Pipelines pipelines;
    private final CompanyTime time;

    StageMoves(DealStore store, Pipelines pipelines, CompanyTime time) {
        this.store = store;
        this.pipelines = pipelines;
        this.time = time;
    }

    /** Notes that a deal, which stands in its old stage again, came there by undoing. */
    void backTo(DealRecord deal, UUID from, Viewer by) {
        Stamp owner = store.stamp(deal.getOwnerPosition(), time.today());
        pipelines
                .stage(deal.getStage())
                .ifPresent(stage -> store.addStageChange(deal, from, stage, owner, time.now(), by, Source.UNDO));
    }
}
