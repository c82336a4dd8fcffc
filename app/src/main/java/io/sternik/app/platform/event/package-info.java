/**
 * What has happened (zdarzenia), told to modules above and beside: an event is stored with the change that it tells of, handed out when it
 * is due, and heard once by each listener, the events of one record in order. A listener that fails is tried again, then parked where an
 * administrator sees it; others go on.
 */
@NullMarked
package io.sternik.app.platform.event;

import org.jspecify.annotations.NullMarked;
