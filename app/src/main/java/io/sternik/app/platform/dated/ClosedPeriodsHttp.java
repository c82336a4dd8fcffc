package io.sternik.app.platform.dated;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dated.ClosedByHand.TopicState;
import io.sternik.app.platform.http.KnownVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far topics are closed, over HTTP. */
@RestController
@RequestMapping("/api/closed-periods")
class ClosedPeriodsHttp {

    private final ClosedByHand closed;

    ClosedPeriodsHttp(ClosedByHand closed) {
        this.closed = closed;
    }

    /** A topic that is to be closed through a day. */
    record Closing(
            ClosedTopic topic, LocalDate through, @Nullable String reason) {

        /** Refuses a close without its topic or day. */
        Closing {
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(through, "through");
        }
    }

    /**
     * A topic that is to be opened again.
     *
     * @param through day up to which it stays closed; null opens everything
     */
    record Reopening(
            ClosedTopic topic,
            @Nullable LocalDate through,
            @Nullable String reason) {

        /** Refuses a reopening without its topic. */
        Reopening {
            Objects.requireNonNull(topic, "topic");
        }
    }

    @Access(relation = Relation.NONE)
    @GetMapping
    List<TopicState> all(Viewer viewer) {
        return closed.all();
    }

    @Access(permission = ClosedRights.EDIT, relation = Relation.NONE)
    @PostMapping("/close")
    TopicState close(@RequestBody Closing wanted, KnownVersion known, Viewer viewer) {
        return closed.close(wanted.topic(), wanted.through(), wanted.reason(), known.value(), viewer);
    }

    @Access(permission = ClosedRights.EDIT, relation = Relation.NONE)
    @PostMapping("/reopen")
    TopicState reopen(@RequestBody Reopening wanted, KnownVersion known, Viewer viewer) {
        return closed.reopen(wanted.topic(), wanted.through(), wanted.reason(), known.value(), viewer);
    }
}
