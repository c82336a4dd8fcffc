package io.sternik.app.platform.live;

import io.sternik.app.platform.access.UserId;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of one open page. */
final class LiveStream {

    private final UUID tab;
    private final UserId user;
    private final @Nullable UUID session;
    private final SseEmitter emitter;
    private volatile Watches.Watch watch = Watches.Watch.NOTHING;

    LiveStream(UUID tab, UserId user, @Nullable UUID session, SseEmitter emitter) {
        this.tab = tab;
        this.user = user;
        this.session = session;
        this.emitter = emitter;
    }

    UUID tab() {
        return tab;
    }

    UserId user() {
        return user;
    }

    @Nullable UUID session() {
        return session;
    }

    Watches.Watch watch() {
        return watch;
    }

    void shows(Watches.Watch now) {
        watch = now;
    }

    /** Sends an event; a page that is gone is noticed here and forgotten. */
    void send(String name, Object data) {
        write(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
    }

    /** A sign of life, which proxies need to keep the connection. */
    void beat() {
        write(SseEmitter.event().comment("beat"));
    }

    private void write(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException _) {
            // Nobody is there any more; the container tells those who wait for the end.
            emitter.complete();
        }
    }

    void end() {
        emitter.complete();
    }
}
