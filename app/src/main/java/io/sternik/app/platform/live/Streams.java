package io.sternik.app.platform.live;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.search.SeenRecords;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.signin.CurrentSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams of this node. What is sent about a record is judged for each viewer when it is sent: by today's rights, whatever the page
 * shows. They end before the server stops, so that it does not wait for them.
 */
@Component
class Streams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    /** More pages than anybody looks at. */
    private static final int MOST_OF_ONE = 30;

    private final LiveChannel channel;
    private final Watches watches;
    private final Accounts accounts;
    private final CurrentSession sessions;
    private final SeenRecords records;
    private final long beatMillis;
    private final Map<UUID, LiveStream> streams = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Thread beating;

    Streams(
            LiveChannel channel,
            Watches watches,
            Accounts accounts,
            CurrentSession sessions,
            SeenRecords records,
            @Value("${sternik.live.beat-millis:15000}") long beatMillis) {
        this.channel = channel;
        this.watches = watches;
        this.accounts = accounts;
        this.sessions = sessions;
        this.records = records;
        this.beatMillis = beatMillis;
    }

    /** Opens the stream of a page; one that the page had before ends, and so does one of a person who has far too many. */
    SseEmitter open(UUID tab, UserId user, @Nullable UUID session) {
        SseEmitter emitter = new SseEmitter(0L);
        LiveStream stream = new LiveStream(tab, user, session, emitter);
        LiveStream before = streams.get(tab);
        if (before != null && !before.user().equals(user)) {
            throw RequestProblem.Invalid.field("tab", "field.unknown-value").refused();
        }
        endOneOfTooMany(user);
        streams.put(tab, stream);
        if (before != null) {
            before.end();
        }
        Runnable over = () -> closed(stream);
        emitter.onCompletion(over);
        emitter.onError(_ -> over.run());
        emitter.onTimeout(over);
        watches.find(tab, user).ifPresent(stream::shows);
        stream.send("hello", Map.of());
        tellPresence(stream);
        return emitter;
    }

    private void endOneOfTooMany(UserId user) {
        List<LiveStream> own = streams.values().stream()
                .filter(stream -> stream.user().equals(user))
                .toList();
        if (own.size() >= MOST_OF_ONE) {
            own.getFirst().end();
        }
    }

    private void closed(LiveStream stream) {
        if (streams.remove(stream.tab(), stream)) {
            left(stream);
        }
    }

    /** The page is gone, wherever its stream was. */
    private void left(LiveStream stream) {
        try {
            watches.forget(stream.tab(), stream.user())
                    .ifPresent(open -> channel.send(Signal.presence(open.kind(), open.id())));
        } catch (RuntimeException away) {
            LOG.debug("a page that is gone is forgotten later", away);
        }
    }

    private void hear(Signal signal) {
        switch (signal.topic()) {
            case NEWS -> toUser(signal.id(), "news");
            case JOBS -> toUser(signal.id(), "jobs");
            case WATCH -> changed(signal.id());
            case FIELDS -> streams.values().forEach(stream -> stream.send("fields", Map.of()));
            case RECORD -> {
                String kind = Objects.requireNonNull(signal.kind());
                visible(
                                kind,
                                signal.id(),
                                stream -> !stream.tab().equals(signal.tab())
                                        && stream.watch().shows(kind, signal.id()))
                        .forEach(stream -> stream.send("record", new Watches.Shown(kind, signal.id())));
            }
            case PRESENCE -> {
                String kind = Objects.requireNonNull(signal.kind());
                streams.values().stream()
                        .filter(stream -> stream.watch().isOpen(kind, signal.id()))
                        .forEach(this::tellPresence);
            }
        }
    }

    private void toUser(UUID user, String what) {
        streams.values().stream()
                .filter(stream -> stream.user().value().equals(user))
                .forEach(stream -> stream.send(what, Map.of()));
    }

    private void changed(UUID tab) {
        LiveStream stream = streams.get(tab);
        if (stream != null) {
            stream.shows(watches.find(tab, stream.user()).orElse(Watches.Watch.NOTHING));
            tellPresence(stream);
        }
    }

    /** Who else has a record open. */
    record Presence(String kind, UUID id, List<String> people) {}

    private void tellPresence(LiveStream stream) {
        Watches.Shown open = stream.watch().open();
        if (open != null && sees(stream.user(), open.kind(), open.id())) {
            stream.send(
                    "presence",
                    new Presence(open.kind(), open.id(), watches.others(open.kind(), open.id(), stream.user())));
        }
    }

    /** Those of the streams whose viewers may see the record today. */
    private List<LiveStream> visible(String kind, UUID id, Predicate<LiveStream> which) {
        Map<UserId, Boolean> seen = new HashMap<>();
        return streams.values().stream()
                .filter(which)
                .filter(stream -> seen.computeIfAbsent(stream.user(), user -> sees(user, kind, id)))
                .toList();
    }

    /** Also of a record that is gone: whoever showed it finds out when looking again. */
    private boolean sees(UserId user, String kind, UUID id) {
        Viewer viewer = accounts.viewer(user.value());
        return records.sees(viewer, kind, id);
    }

    private void missed() {
        streams.values().forEach(stream -> stream.send("hello", Map.of()));
    }

    private void beat() {
        while (running) {
            try {
                Thread.sleep(beatMillis);
                beatOnce();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                LOG.debug("the next beat follows", away);
            }
        }
    }

    /** Ends streams whose session has ended, finds those whose page is gone, and says that the others are there. */
    void beatOnce() {
        List<LiveStream> all = new ArrayList<>(streams.values());
        Set<UUID> alive = sessions.alive(
                all.stream().map(LiveStream::session).filter(Objects::nonNull).toList());
        for (LiveStream stream : all) {
            if (stream.session() != null && !alive.contains(stream.session())) {
                stream.send("signed-out", Map.of());
                stream.end();
            } else {
                stream.beat();
            }
        }
        watches.seen(streams.keySet());
        watches.forgetGone().forEach(open -> channel.send(Signal.presence(open.kind(), open.id())));
    }

    @Override
    public void start() {
        running = true;
        channel.open(this::hear, this::missed);
        beating = Thread.ofVirtual().name("live-beat").start(this::beat);
    }

    @Override
    public void stop() {
        running = false;
        if (beating != null) {
            beating.interrupt();
        }
        streams.values().forEach(LiveStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
