package io.sternik.engine.cli;

import io.sternik.engine.calendar.Period;
import io.sternik.engine.cli.Console.Located;
import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Text;
import io.sternik.engine.json.JsonPlace;
import io.sternik.engine.json.JsonReader;
import io.sternik.engine.json.JsonSyntaxException;
import io.sternik.engine.json.JsonValue;
import io.sternik.engine.json.JsonValue.ArrayValue;
import io.sternik.engine.json.JsonValue.ObjectValue;
import io.sternik.engine.org.Assignment;
import io.sternik.engine.org.MatrixLine;
import io.sternik.engine.org.OrgRow;
import io.sternik.engine.org.OrgRows;
import io.sternik.engine.org.Position;
import io.sternik.engine.org.ReportingLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a folder with the positions of a company and remembers where each row stands. */
final class OrgFiles {

    private static final List<String> POSITION_KEYS = List.of("id", "title", "from", "to", "reports_to");
    private static final List<String> LINE_KEYS = List.of("from", "to", "position");
    private static final List<String> ASSIGNMENT_KEYS = List.of("person", "position", "from", "to", "fte");
    private static final List<String> MATRIX_KEYS = List.of("position", "dotted_to", "from", "to");
    private static final List<String> ORG_KEYS = List.of("positions", "assignments", "matrix");
    private static final long MAX_BYTES = 512L << 20;

    private final Path folder;
    private final List<Located> findings = new ArrayList<>();
    private final IdentityHashMap<OrgRow, Located> places = new IdentityHashMap<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<ReportingLine> lines = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<MatrixLine> matrix = new ArrayList<>();
    private String file = "";

    OrgFiles(Path folder) {
        this.folder = folder;
    }

    /** Reads what is there; look at {@link #findings} before using the rows. */
    OrgRows read() throws IOException {
        boolean whole = Files.exists(folder.resolve("org.json"));
        boolean parts = Files.exists(folder.resolve("positions.json"));
        if (whole && parts) {
            refuse(
                    "input.two-forms",
                    "org.json",
                    "jest i org.json, i positions.json; zostaw jedno",
                    "both org.json and positions.json are there; keep one");
        } else if (whole) {
            org(parse("org.json"));
        } else if (parts) {
            rows(parse("positions.json"), "positions");
            rows(optional("assignments.json"), "assignments");
            rows(optional("matrix.json"), "matrix");
        } else {
            refuse(
                    "input.missing",
                    "positions.json",
                    "w katalogu nie ma positions.json ani org.json",
                    "the folder has neither positions.json nor org.json");
        }
        return new OrgRows(positions, lines, assignments, matrix);
    }

    /** What is wrong with the files so far, in the order of reading. */
    List<Located> findings() {
        return findings;
    }

    /** A finding at the place of a row. */
    Located at(OrgRow row, String code, Text text) {
        Located place = java.util.Objects.requireNonNull(places.get(row));
        Finding where = place.finding();
        return new Located(place.file(), new Finding(code, where.line(), where.column(), text));
    }

    private @Nullable JsonValue optional(String name) throws IOException {
        return Files.exists(folder.resolve(name)) ? parse(name) : null;
    }

    private @Nullable JsonValue parse(String name) throws IOException {
        file = name;
        Path path = folder.resolve(name);
        if (!Files.isReadable(path) || Files.isDirectory(path) || Files.size(path) > MAX_BYTES) {
            refuse(
                    "input.unreadable",
                    name,
                    "pliku nie da się przeczytać albo ma ponad 512 MiB",
                    "the file cannot be read or is over 512 MiB");
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            return JsonReader.read(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException bad) {
            refuse("input.encoding", name, "plik nie jest zapisany w UTF-8", "the file is not UTF-8");
        } catch (JsonSyntaxException bad) {
            report(bad.finding());
        }
        return null;
    }

    private void org(@Nullable JsonValue value) {
        if (value instanceof ObjectValue object) {
            JsonRow row = new JsonRow(object, ORG_KEYS, this::report);
            for (String kind : ORG_KEYS) {
                row.array(kind).forEach(element -> row(element, kind));
            }
        } else if (value != null) {
            notAn("obiektem", "an object", value);
        }
    }

    private void rows(@Nullable JsonValue value, String kind) {
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

    private void refuse(String code, String name, String pl, String en) {
        file = name;
        report(new Finding(code, 0, 0, new Text(pl, en)));
    }

    private void report(Finding finding) {
        findings.add(new Located(file, finding));
    }
}
