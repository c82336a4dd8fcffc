package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Viewer;
import java.util.function.Function;

/**
 * A list that layouts and downloads can read by its name.
 *
 * @param object kind of record as in addresses
 * @param permission right without which the list is closed
 * @param source how the viewer reads it
 */
public record OpenList(String object, String permission, Function<Viewer, ListSource<?>> source) {}
