package io.sternik.app.platform.event;

import io.sternik.app.platform.history.ChangeSets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes what is taken back. */
@Component
class UndoEvents {

    private final Events events;

    UndoEvents(Events events) {
        this.events = events;
    }

    @EventListener
    void tell(ChangeSets.TakenBack act) {
        events.publish(new ChangeSetUndone(act.changeSet(), act.restored(), act.conflicts()), act.by());
    }
}
