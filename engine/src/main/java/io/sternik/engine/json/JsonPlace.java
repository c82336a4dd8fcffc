package io.sternik.engine.json;

/**
 * Where a value begins in its file.
 *
 * @param line from 1
 * @param column characters from the start of the line, from 1
 */
public record JsonPlace(int line, int column) {}
