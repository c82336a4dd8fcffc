package io.sternik.app.platform.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document; there are no others, so both forms of a document can show every one of them. In JSON {@code part} says which it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Part.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Part.Notes.class, name = "notes"),
    @JsonSubTypes.Type(value = Part.Table.class, name = "table")
})
public sealed interface Part {

    /** Figures that people look for first, side by side. */
    record Figures(List<Figure> figures) implements Part {

        /** Copies the list. */
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One of the first figures.
     *
     * @param note what to compare it with
     */
    record Figure(String name, String value, String note) {}

    /** What to bear in mind, one statement a line. */
    record Notes(List<String> lines) implements Part {

        /** Copies the list. */
        public Notes {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table with its heading.
     *
     * @param heads names of the columns; the first one names the rows
     * @param total the last line, to which the others add up; null for none
     */
    record Table(
            String heading,
            List<String> heads,
            List<Row> rows,
            @Nullable Row total) implements Part {

        /** Refuses lines that do not fill the columns. */
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
            int columns = heads.size() - 1;
            if (rows.stream().anyMatch(row -> row.cells().size() != columns)
                    || total != null && total.cells().size() != columns) {
                throw new IllegalArgumentException(
                        "a line of \"" + heading + "\" does not fill its " + columns + " columns");
            }
        }
    }

    /**
     * A line of a table.
     *
     * @param cells figures as written, without the name
     * @param barPercent length of the bar that pictures the line, 0 to 100; null for none
     */
    record Row(String name, List<String> cells, @Nullable Integer barPercent) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
