package io.sternik.app.platform.history;

import java.util.UUID;

/**
 * Names a record of any kind.
 *
 * @param object kind of record in the singular: {@code deal}
 */
public record RecordRef(String object, UUID id) {

    /** The kind as addresses name it, in the plural: {@code deals}. */
    public String kind() {
        if (object.equals("person")) {
            return "people";
        }
        return object.endsWith("y") ? object.substring(0, object.length() - 1) + "ies" : object + "s";
    }
}
