package io.sternik.engine.cli;

import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Text;
import io.sternik.engine.json.JsonPlace;
import io.sternik.engine.json.JsonValue;
import io.sternik.engine.json.JsonValue.ArrayValue;
import io.sternik.engine.json.JsonValue.NullValue;
import io.sternik.engine.json.JsonValue.NumberValue;
import io.sternik.engine.json.JsonValue.ObjectValue;
import io.sternik.engine.json.JsonValue.TextValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One object of an input file, read member by member; what does not fit becomes a finding at its place and reads as null. */
final class JsonRow {

    private final ObjectValue object;
    private final Consumer<Finding> findings;

    /** Refuses members whose name is not known. */
    JsonRow(ObjectValue object, List<String> known, Consumer<Finding> findings) {
        this.object = object;
        this.findings = findings;
        for (Map.Entry<String, JsonPlace> name : object.names().entrySet()) {
            if (!known.contains(name.getKey())) {
                String nearest = CommandWords.nearest(name.getKey(), known);
                report(
                        "json.unknown-key",
                        name.getValue(),
                        "nieznana nazwa „" + name.getKey() + "”; najbliższa znana: " + nearest,
                        "unknown name \"" + name.getKey() + "\"; nearest known: " + nearest);
            }
        }
    }

    JsonPlace place() {
        return object.place();
    }

    boolean has(String name) {
        return present(name) != null;
    }

    @Nullable String text(String name) {
        JsonValue value = required(name);
        if (value instanceof TextValue(String text, JsonPlace place)) {
            if (!text.isBlank()) {
                return text;
            }
            report("json.value", place, "pole " + name + " jest puste", name + " is empty");
        } else if (value != null) {
            wrongType(name, value, "tekst", "a text");
        }
        return null;
    }

    /** A share such as 0.5 in basis points; the whole when it is not given. */
    @Nullable Integer shareBasisPoints(String name) {
        JsonValue value = present(name);
        if (value == null) {
            return 10_000;
        }
        if (!(value instanceof NumberValue(BigDecimal number, JsonPlace place))) {
            wrongType(name, value, "liczba", "a number");
            return null;
        }
        if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0) {
            report("json.value", place, "pole " + name + " jest od 0 do 1", name + " is from 0 to 1");
            return null;
        }
        return number.movePointRight(4).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    List<JsonValue> array(String name) {
        JsonValue value = present(name);
        if (value instanceof ArrayValue(List<JsonValue> elements, JsonPlace place)) {
            return elements;
        }
        if (value != null) {
            wrongType(name, value, "lista", "a list");
        }
        return List.of();
    }

    /** Members {@code from} and {@code to}; an empty range is {@code structure.empty-range}. */
    @Nullable Period period() {
        LocalDate from = date("from", required("from"));
        JsonValue end = present("to");
        LocalDate to = end == null ? null : date("to", end);
        if (from == null || (end != null && to == null)) {
            return null;
        }
        if (to != null && !from.isBefore(to)) {
            report(
                    "structure.empty-range",
                    place(),
                    "okres [" + from + ", " + to + ") nie ma ani jednego dnia; popraw to",
                    "the period [" + from + ", " + to + ") has no day; correct \"to\"");
            return null;
        }
        return new Period(from, to);
    }

    private @Nullable LocalDate date(String name, @Nullable JsonValue value) {
        if (value == null) {
            return null;
        }
        LocalDate date = value instanceof TextValue(String text, JsonPlace place) ? isoDate(text) : null;
        if (date == null) {
            wrongType(name, value, "data RRRR-MM-DD", "a date YYYY-MM-DD");
        }
        return date;
    }

    /** Without a formatter, whose loading would cost more than the whole command. */
    private static @Nullable LocalDate isoDate(String text) {
        boolean shape = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        for (int i = 0; shape && i < 10; i++) {
            shape = i == 4 || i == 7 || (text.charAt(i) >= '0' && text.charAt(i) <= '9');
        }
        if (!shape || text.startsWith("0000")) {
            return null;
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private @Nullable JsonValue required(String name) {
        JsonValue value = present(name);
        if (value == null) {
            report("json.missing", place(), "brakuje pola " + name, name + " is missing");
        }
        return value;
    }

    private @Nullable JsonValue present(String name) {
        JsonValue value = object.members().get(name);
        return value instanceof NullValue ? null : value;
    }

    private void wrongType(String name, JsonValue value, String pl, String en) {
        report("json.type", value.place(), "w polu " + name + " powinna stać wartość: " + pl, name + " takes " + en);
    }

    private void report(String code, JsonPlace place, String pl, String en) {
        findings.accept(new Finding(code, place.line(), place.column(), new Text(pl, en)));
    }
}
