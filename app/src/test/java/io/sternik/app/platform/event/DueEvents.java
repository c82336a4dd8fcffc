package io.sternik.app.platform.event;

import org.springframework.stereotype.Component;

/** Lets tests of other modules have heard what is due. */
@Component
public class DueEvents {

    private final EventPump pump;

    DueEvents(EventPump pump) {
        this.pump = pump;
    }

    /** Has everything heard that is due by the clock of the tests. */
    public void hearAll() {
        pump.drain();
    }
}
