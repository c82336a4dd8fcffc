package io.sternik.app.selling.deals;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.Owners;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.database.selling.tables.records.DealRecord;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the trail of stages whole when moves are taken back: replaying it always gives the stage in which a deal stands. */
@Component
class StageMoves {

    private final Owners owners;
    private final Pipelines pipelines;
    private final CompanyTime time;

    StageMoves(Owners owners, Pipelines pipelines, CompanyTime time) {
        this.owners = owners;
        this.pipelines = pipelines;
        this.time = time;
    }

    /** The step by which a deal, which stands in its old stage again, came there. */
    DealChange.@Nullable Move backTo(DealRecord deal, UUID from) {
        return pipelines
                .stage(deal.getStage())
                .map(stage -> new DealChange.Move(from, stage, owners.stamp(deal.getOwnerPosition(), time.today())))
                .orElse(null);
    }
}
