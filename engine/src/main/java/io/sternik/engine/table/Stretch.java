package io.sternik.engine.table;

/** Collects a stretch of text that is no record: its beginning, and how long it is. */
final class Stretch {

    private final StringBuilder text = new StringBuilder();
    private long characters;

    void add(char next) {
        if (text.length() < CsvEntry.CsvFault.SHOWN) {
            text.append(next);
        }
        characters++;
    }

    String text() {
        return text.toString();
    }

    long characters() {
        return characters;
    }
}
