package io.sternik.app.platform.history;

import java.util.UUID;

/**
 * Names a record of any kind.
 *
 * @param object kind of record in the singular: {@code deal}
 */
public record RecordRef(String object, UUID id) {}
