package io.sternik.app.platform.tables;

import io.sternik.engine.table.DataDictionary;

/**
 * A data dictionary that came as a file.
 *
 * @param name of the file
 */
public record NamedDictionary(String name, DataDictionary content) {}
