package io.sternik.app.platform.access;

import java.util.List;

/**
 * A place of the navigation, offered by a module.
 *
 * @param code name that the user interface maps to icon, words and address
 * @param chapters where it stands, best first: the first one that the rail of the role has
 * @param rank place in the order within the chapter
 * @param permission who sees it
 */
public record RailEntry(String code, List<Chapter> chapters, int rank, String permission) {

    /** Copies the chapters; there is at least one. */
    public RailEntry {
        chapters = List.copyOf(chapters);
        if (chapters.isEmpty()) {
            throw new IllegalArgumentException(code + " stands in no chapter");
        }
    }
}
