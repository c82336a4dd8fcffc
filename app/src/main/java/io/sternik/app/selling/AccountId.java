package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies an account. */
public record AccountId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "account";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static AccountId of(UUID value) {
        return new AccountId(value);
    }

    /** Reads the id from an address. */
    public static AccountId valueOf(String text) {
        return new AccountId(UUID.fromString(text));
    }

    /** An account as histories, files and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}
