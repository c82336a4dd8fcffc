package io.sternik.app.platform.event;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events that wait, over HTTP. */
@RestController
@RequestMapping("/api/events")
class EventsHttp {

    private final EventDesk desk;
    private final EventPump pump;

    EventsHttp(EventDesk desk, EventPump pump) {
        this.desk = desk;
        this.pump = pump;
    }

    /** @param reason why the event is left out */
    record LeavingOut(String reason) {}

    @Access(permission = EventRights.MANAGE, relation = Relation.NONE)
    @GetMapping
    EventDesk.EventsView view(Viewer viewer) {
        return desk.view(viewer);
    }

    @Access(permission = EventRights.MANAGE, relation = Relation.NONE)
    @PostMapping("/deliveries/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable UUID id, Viewer viewer) {
        desk.again(id, viewer);
        pump.wake(new Events.Published());
    }

    @Access(permission = EventRights.MANAGE, relation = Relation.NONE)
    @PostMapping("/deliveries/{id}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(@PathVariable UUID id, @RequestBody LeavingOut leavingOut, Viewer viewer) {
        desk.skip(id, leavingOut.reason(), viewer);
    }
}
