package io.sternik.app.platform.dated;

import java.time.LocalDate;
import java.util.Optional;

/** Somebody who closes topics up to a date; a bean. A topic is closed as far as any of them says. */
public interface ClosedPeriods {

    /** The last closed day of the topic. */
    Optional<LocalDate> closedThrough(ClosedTopic topic);
}
