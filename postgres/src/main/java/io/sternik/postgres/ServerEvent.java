package io.sternik.postgres;

import java.time.Duration;

/** What the watch over a running server noticed or did, told to whoever opened it, for the log. */
public sealed interface ServerEvent {

    /** The server process is gone although nobody asked for it. */
    record Died(long pid) implements ServerEvent {}

    /** The server runs again on the same port, {@code after} the time since its death was noticed. */
    record Restarted(long pid, Duration after) implements ServerEvent {}

    /** The server could not be started again; the watch tries again after a pause. */
    record RestartFailed(PostgresProblem problem) implements ServerEvent {}
}
