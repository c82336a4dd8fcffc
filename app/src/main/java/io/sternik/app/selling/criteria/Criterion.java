package io.sternik.app.selling.criteria;

import io.sternik.engine.criteria.Demand;
import io.sternik.engine.finding.Text;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a stage demands before a deal leaves it forwards.
 *
 * @param text what people read: what has to be done, in both languages
 * @param since from when on it holds; it binds deals that come to the stage while it does
 * @param until when it ended, null while it holds
 */
record Criterion(
        UUID id,
        UUID stage,
        Demand demand,
        Text text,
        OffsetDateTime since,
        @Nullable OffsetDateTime until) {

    boolean held(OffsetDateTime at) {
        return !since.isAfter(at) && (until == null || until.isAfter(at));
    }
}
