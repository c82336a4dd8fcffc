package io.sternik.engine.cli;

import io.sternik.engine.calendar.Period;
import io.sternik.engine.cli.Console.Located;
import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Text;
import io.sternik.engine.json.JsonPlace;
import io.sternik.engine.json.JsonValue;
import io.sternik.engine.json.JsonValue.ArrayValue;
import io.sternik.engine.json.JsonValue.ObjectValue;
import io.sternik.engine.org.Assignment;
import io.sternik.engine.org.MatrixLine;
import io.sternik.engine.org.OrgRow;
import io.sternik.engine.org.OrgRows;
import io.sternik.engine.org.Position;
import io.sternik.engine.org.ReportingLine;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns JSON values into rows of a company and remembers where each row stands. */
final class OrgRowReader {

    private static final List<String> POSITION_KEYS = List.of("id", "title", "from", "to", "reports_to");
    private static final List<String> LINE_KEYS = List.of("from", "to", "position");
    private static final List<String> ASSIGNMENT_KEYS = List.of("person", "position", "from", "to", "fte");
    private static final List<String> MATRIX_KEYS = List.of("position", "dotted_to", "from", "to");
    private static final List<String> ORG_KEYS = List.of("positions", "assignments", "matrix");

    private final IdentityHashMap<OrgRow, Located> places = new IdentityHashMap<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<ReportingLine> lines = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<MatrixLine> matrix = new ArrayList<>();
    private final Consumer<Located> findings;
    private String file = "";

    OrgRowReader(Consumer<Located> findings) {
        this.findings = findings;
    }

    /** All rows read so far. */
    OrgRows rows() {
        return new OrgRows(positions, lines, assignments, matrix);
    }

    /** A finding at the place of a row. */
    Located at(OrgRow row, String code, Text text) {
        Located place = java.util.Objects.requireNonNull(places.get(row));
        Finding where = place.finding();
        return new Located(place.file(), new Finding(code, where.line(), where.column(), text));
    }

    /** The rows of one object with members positions, assignments, matrix. */
    void org(String name, @Nullable JsonValue value) {
        file = name;
        if (value instanceof ObjectValue object) {
            JsonRow row = new JsonRow(object, ORG_KEYS, this::report);
            for (String kind : ORG_KEYS) {
                row.array(kind).forEach(element -> row(element, kind));
            }
        } else if (value != null) {
            notAn("obiektem", "an object", value);
        }
    }

    /** The rows of one list; the kind is positions, assignments or matrix. */
    void rows(String name, @Nullable JsonValue value, String kind) {
        file = name;
        if (value instanceof ArrayValue(List<JsonValue> elements, JsonPlace place)) {
            elements.forEach(element -> row(element, kind));
        } else if (value != null) {
            notAn("listą", "a list", value);
        }
    }

    private void row(JsonValue element, String kind) {
        if (!(element instanceof ObjectValue object)) {
            notAn("obiektem", "an object", element);
            return;
        }
        switch (kind) {
            case "positions" -> position(object);
            case "assignments" -> assignment(object);
            default -> matrixLine(object);
        }
    }

    private void position(ObjectValue object) {
        JsonRow row = new JsonRow(object, POSITION_KEYS, this::report);
        String id = row.text("id");
        Period period = row.has("from") || row.has("to") ? row.period() : Period.ALWAYS;
        if (id != null && period != null) {
            add(new Position(id, period), positions, row);
        }
        for (JsonValue element : row.array("reports_to")) {
            if (element instanceof ObjectValue line) {
                reportingLine(id, new JsonRow(line, LINE_KEYS, this::report));
            } else {
                notAn("obiektem", "an object", element);
            }
        }
    }

    /** A line to null says that the position is a root for that time: nothing to add. */
    private void reportingLine(@Nullable String position, JsonRow row) {
        Period period = row.period();
        String manager = row.has("position") ? row.text("position") : null;
        if (position != null && manager != null && period != null) {
            add(new ReportingLine(position, manager, period), lines, row);
        }
    }

    private void assignment(ObjectValue object) {
        JsonRow row = new JsonRow(object, ASSIGNMENT_KEYS, this::report);
        String person = row.text("person");
        String position = row.text("position");
        Integer share = row.shareBasisPoints("fte");
        Period period = row.period();
        if (person != null && position != null && share != null && period != null) {
            add(new Assignment(person, position, share, period), assignments, row);
        }
    }

    private void matrixLine(ObjectValue object) {
        JsonRow row = new JsonRow(object, MATRIX_KEYS, this::report);
        String position = row.text("position");
        String dottedTo = row.text("dotted_to");
        Period period = row.period();
        if (position != null && dottedTo != null && period != null) {
            add(new MatrixLine(position, dottedTo, period), matrix, row);
        }
    }

    private <T extends OrgRow> void add(T value, List<T> target, JsonRow row) {
        target.add(value);
        JsonPlace place = row.place();
        places.put(
                value, new Located(file, new Finding("row", place.line(), place.column(), new Text("wiersz", "row"))));
    }

    private void notAn(String pl, String en, JsonValue value) {
        JsonPlace place = value.place();
        report(new Finding(
                "json.type",
                place.line(),
                place.column(),
                new Text("ta wartość powinna być " + pl, "this value should be " + en)));
    }

    private void report(Finding finding) {
        findings.accept(new Located(file, finding));
    }
}
