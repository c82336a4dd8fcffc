package io.sternik.app.platform.history;

import java.util.List;

/** Records were changed or deleted, by whom and how it may be; told in the transaction that does it. Imports are told as a whole. */
public record RecordsTouched(List<RecordRef> refs) {

    /** Copies the list. */
    public RecordsTouched {
        refs = List.copyOf(refs);
    }
}
