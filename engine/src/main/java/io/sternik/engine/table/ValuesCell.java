package io.sternik.engine.table;

import java.util.Arrays;
import java.util.List;

/** Several values in one cell: mail addresses or telephones between commas, semicolons, bars, slashes or line ends. */
public final class ValuesCell {

    private ValuesCell() {}

    /** The mail addresses of the cell, those that are none left out. */
    public static List<String> mails(String cell) {
        return Arrays.stream(cell.split("[,;|/\\s<>]+"))
                .filter(CellKinds::isMail)
                .distinct()
                .toList();
    }

    /** The telephone numbers of the cell, those that are none left out. */
    public static List<String> phones(String cell) {
        return Arrays.stream(cell.split("[,;|\\n]+|\\s/\\s|\\blub\\b|\\bor\\b"))
                .map(part -> part.replaceAll("(?i)^\\s*(tel|kom|mob|fax)?[.:\\s]*", "")
                        .strip())
                .filter(CellKinds::isPhone)
                .distinct()
                .toList();
    }
}
