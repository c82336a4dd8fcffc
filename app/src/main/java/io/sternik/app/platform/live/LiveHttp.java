package io.sternik.app.platform.live;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.signin.CurrentSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of an open page, and what the page shows. */
@RestController
@RequestMapping("/api/live")
class LiveHttp {

    private static final int MOST_ROWS = 500;
    private static final int MOST_KINDS = 20;

    private final Streams streams;
    private final Watches watches;
    private final LiveChannel channel;
    private final CurrentSession sessions;

    LiveHttp(Streams streams, Watches watches, LiveChannel channel, CurrentSession sessions) {
        this.streams = streams;
        this.watches = watches;
        this.channel = channel;
        this.sessions = sessions;
    }

    /**
     * What a page shows now.
     *
     * @param tab name that the page gave itself
     * @param open the record that is open, null when none is
     * @param rows kind → ids of the rows that are seen, at most 500 in all
     */
    record Showing(UUID tab, Watches.@Nullable Shown open, Map<String, Set<UUID>> rows) {}

    /** Server-sent events: hello, news, jobs, record, presence, fields, signed-out. */
    @Access(relation = Relation.OWN)
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@RequestParam UUID tab, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        // A proxy that gathers answers would gather these for ever.
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(tab, user(viewer), sessions.of(request));
    }

    @Access(relation = Relation.OWN)
    @PutMapping("/showing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void showing(@RequestBody Showing showing, Viewer viewer) {
        if (showing.rows().size() > MOST_KINDS
                || showing.rows().values().stream().mapToInt(Set::size).sum() > MOST_ROWS) {
            throw RequestProblem.Invalid.field("rows", "live.too-many").refused();
        }
        Watches.Shown open = showing.open();
        var before = watches.put(showing.tab(), user(viewer), new Watches.Watch(open, showing.rows()));
        channel.send(Signal.watch(showing.tab()));
        if (!Objects.equals(before.orElse(null), open)) {
            before.ifPresent(left -> channel.send(Signal.presence(left.kind(), left.id())));
            if (open != null) {
                channel.send(Signal.presence(open.kind(), open.id()));
            }
        }
    }

    private static UserId user(Viewer viewer) {
        UserId user = viewer.user();
        if (user == null) {
            throw new AccessProblem.SignedOut().refused();
        }
        return user;
    }
}
