package io.sternik.app.platform.search;

import io.sternik.app.platform.access.Viewer;

/** A kind of record that can be found from everywhere; a bean of the module that owns it. */
public interface Searchable {

    /** Kind of record as in addresses: {@code deals}. */
    String kind();

    /** The right without which nothing of the kind is found; blank when everybody may. */
    String permission();

    /** How the records are found by the viewer. */
    SearchSource source(Viewer viewer);
}
