package io.sternik.app.platform.event;

import java.util.UUID;

/**
 * Something that happened to a record: a record class in the root package of its module, named in the past tense. It carries ids, values
 * and dates as of the event, never whole records, and is kept as JSON: a component that is added later must bear to be absent.
 */
public interface Event {

    /** The record that it is about. A listener hears the events of one record in the order in which they were published. */
    UUID subject();
}
