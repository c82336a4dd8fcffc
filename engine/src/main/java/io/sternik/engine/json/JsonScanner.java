package io.sternik.engine.json;

import io.sternik.engine.finding.Text;
import io.sternik.engine.json.JsonValue.NumberValue;
import java.math.BigDecimal;

/** Walks over the characters of a JSON text and keeps count of lines and columns. */
final class JsonScanner {

    /** Stands for the end of the text; no JSON text may contain it outside a string. */
    private static final char END = '\0';

    private static final int MAX_NUMBER_LENGTH = 400;

    private final String text;
    private int position;
    private int line = 1;
    private int lineStart;

    JsonScanner(String text) {
        this.text = text;
    }

    JsonPlace place() {
        return new JsonPlace(line, position - lineStart + 1);
    }

    boolean atEnd() {
        return position == text.length();
    }

    char peek() {
        return atEnd() ? END : text.charAt(position);
    }

    void skipSpace() {
        while (!atEnd()) {
            char next = text.charAt(position);
            if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
                return;
            }
            position++;
            if (next == '\n' || (next == '\r' && peek() != '\n')) {
                line++;
                lineStart = position;
            }
        }
    }

    boolean accept(char wanted) {
        if (peek() != wanted || atEnd()) {
            return false;
        }
        position++;
        return true;
    }

    void expect(char wanted) throws JsonSyntaxException {
        if (!accept(wanted)) {
            throw refuse(
                    "tu powinien stać znak " + wanted + " zamiast " + shown(),
                    "expected " + wanted + " instead of " + shown());
        }
    }

    void literal(String word) throws JsonSyntaxException {
        if (!text.startsWith(word, position)) {
            throw refuse("nieznane słowo; znane są true, false, null", "unknown word; known are true, false, null");
        }
        position += word.length();
    }

    String string() throws JsonSyntaxException {
        expect('"');
        StringBuilder result = new StringBuilder();
        while (true) {
            char next = peek();
            if (next < ' ') {
                throw refuse("napis nie jest zamknięty w tym wierszu", "the string is not closed on this line");
            }
            position++;
            if (next == '"') {
                return result.toString();
            }
            result.append(next == '\\' ? escape() : next);
        }
    }

    private char escape() throws JsonSyntaxException {
        char kind = peek();
        position++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                position--;
                throw refuse("nieznany znak po \\", "unknown character after \\");
            }
        };
    }

    private char unicode() throws JsonSyntaxException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw refuse("po \\u stoją cztery cyfry szesnastkowe", "four hexadecimal digits follow \\u");
            }
            code = code * 16 + digit;
            position++;
        }
        return (char) code;
    }

    NumberValue number(JsonPlace place) throws JsonSyntaxException {
        int start = position;
        accept('-');
        if (!accept('0')) {
            digits();
        }
        if (accept('.')) {
            digits();
        }
        if (accept('e') || accept('E')) {
            if (!accept('+')) {
                accept('-');
            }
            digits();
        }
        return new NumberValue(decimal(text.substring(start, position), place), place);
    }

    private static BigDecimal decimal(String digits, JsonPlace place) throws JsonSyntaxException {
        try {
            if (digits.length() <= MAX_NUMBER_LENGTH) {
                return new BigDecimal(digits);
            }
        } catch (NumberFormatException tooBig) {
            // Only an exponent beyond the range of int comes here: the same answer as for too many digits.
        }
        throw new JsonSyntaxException(place, new Text("liczba jest zbyt długa", "the number is too long"));
    }

    private void digits() throws JsonSyntaxException {
        int start = position;
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        if (start == position) {
            throw refuse("tu powinna stać wartość zamiast " + shown(), "expected a value instead of " + shown());
        }
    }

    JsonSyntaxException refuse(String pl, String en) {
        return new JsonSyntaxException(place(), new Text(pl, en));
    }

    private String shown() {
        return atEnd() ? "EOF" : peek() < ' ' ? "U+%04X".formatted((int) peek()) : "\"" + peek() + "\"";
    }
}
