package io.sternik.app.platform.access;

/**
 * An entry of the navigation.
 *
 * @param code name that the user interface maps to icon, words and address
 * @param rank place in the order of the chapters
 * @param permission who sees it
 */
public record RailEntry(String code, int rank, String permission) {}
