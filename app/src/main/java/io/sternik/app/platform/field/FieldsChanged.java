package io.sternik.app.platform.field;

/** A field was added, changed, ordered anew or archived; told in the transaction that does it. */
public record FieldsChanged() {}
