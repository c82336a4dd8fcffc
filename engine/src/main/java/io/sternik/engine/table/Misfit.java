package io.sternik.engine.table;

/**
 * A cell that is not of the type of its column.
 *
 * @param line line of its record
 * @param value as written
 * @param code of the refusal
 */
public record Misfit(long line, String value, String code) {}
