package io.sternik.app.platform.notification;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The viewer's own news. */
@RestController
@RequestMapping("/api/notifications")
class NotificationsHttp {

    private final Notifications notifications;
    private final Inbox inbox;
    private final NewsTimings timings;

    NotificationsHttp(Notifications notifications, Inbox inbox, NewsTimings timings) {
        this.notifications = notifications;
        this.inbox = inbox;
        this.timings = timings;
    }

    /** @param ids which to mark; none for all */
    record Reading(List<UUID> ids) {}

    @Access(relation = Relation.OWN)
    @GetMapping
    Inbox.NewsPage page(@RequestParam(required = false) @Nullable UUID after, Viewer viewer) {
        return inbox.page(user(viewer), after);
    }

    @Access(relation = Relation.OWN)
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@RequestBody Reading reading, Viewer viewer) {
        notifications.read(user(viewer), reading.ids());
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/mutes")
    Inbox.Mutes mutes(Viewer viewer) {
        return inbox.mutes(user(viewer));
    }

    @Access(relation = Relation.OWN)
    @PutMapping("/mutes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mute(@RequestParam String kind, @RequestParam(required = false) @Nullable UUID topic, Viewer viewer) {
        inbox.mute(user(viewer), kind, topic);
    }

    @Access(relation = Relation.OWN)
    @DeleteMapping("/mutes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmute(@RequestParam String kind, @RequestParam(required = false) @Nullable UUID topic, Viewer viewer) {
        inbox.unmute(user(viewer), kind, topic);
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/timing")
    NewsTimings.TimingView timing(Viewer viewer) {
        return timings.view(user(viewer));
    }

    @Access(relation = Relation.OWN)
    @PutMapping("/timing")
    NewsTimings.TimingView setTiming(@RequestBody NewsTimings.WantedTiming wanted, KnownVersion known, Viewer viewer) {
        return timings.set(user(viewer), wanted, known.value());
    }

    private static UserId user(Viewer viewer) {
        UserId user = viewer.user();
        if (user == null) {
            throw new AccessProblem.SignedOut().refused();
        }
        return user;
    }
}
