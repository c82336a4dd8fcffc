package io.sternik.app.platform.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What nodes tell each other: that something is to be looked at, never what it says.
 *
 * @param topic what it is about
 * @param id user, tab or record
 * @param kind of the record as in addresses, null for users and tabs
 * @param tab page that did it and knows already
 */
record Signal(
        Topic topic,
        UUID id,
        @Nullable String kind,
        @Nullable UUID tab) {

    /** What a signal is about. */
    enum Topic {
        /** The user may have news. */
        NEWS,
        /** A long work of the user is at another point. */
        JOBS,
        /** The record was changed or deleted. */
        RECORD,
        /** Somebody opened the record or left it. */
        PRESENCE,
        /** The tab shows something else. */
        WATCH,
        /** Own fields of the company are others now. */
        FIELDS
    }

    static Signal news(UUID user) {
        return new Signal(Topic.NEWS, user, null, null);
    }

    static Signal jobs(UUID user) {
        return new Signal(Topic.JOBS, user, null, null);
    }

    static Signal record(String kind, UUID id, @Nullable UUID tab) {
        return new Signal(Topic.RECORD, id, kind, tab);
    }

    static Signal presence(String kind, UUID id) {
        return new Signal(Topic.PRESENCE, id, kind, null);
    }

    static Signal fields() {
        return new Signal(Topic.FIELDS, new UUID(0, 0), null, null);
    }

    static Signal watch(UUID tab) {
        return new Signal(Topic.WATCH, tab, null, null);
    }
}
