package io.sternik.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.json.JsonValue.ArrayValue;
import io.sternik.engine.json.JsonValue.BooleanValue;
import io.sternik.engine.json.JsonValue.NullValue;
import io.sternik.engine.json.JsonValue.NumberValue;
import io.sternik.engine.json.JsonValue.ObjectValue;
import io.sternik.engine.json.JsonValue.TextValue;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRoundTripTest {

    private static final String[] SPACES = {"", " ", "\n", "\r\n\t"};
    private static final int[] LETTERS = {'a', 'ł', '"', '\\', '/', '\n', '\t', 0x1F600, 'Ω', ' ', 1};

    @ParameterizedTest
    @ValueSource(longs = {121, 122, 123})
    void readsBackRandomValues(long seed) throws JsonSyntaxException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder();
            write(text, random, 0);
            JsonValue value = JsonReader.read(text.toString());
            assertThat(plain(JsonReader.read(plain(value))))
                    .as("seed %d run %d: %s", seed, run, text)
                    .isEqualTo(plain(value));
            assertThat(withoutSpace(plain(value)))
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(withoutSpace(text.toString()));
        }
    }

    /** Either a value or the refusal, never another exception, for any text cut or changed. */
    @ParameterizedTest
    @ValueSource(longs = {124, 125, 126})
    void refusesDamagedTextsWithAPlaceWithinThem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int refused = 0;
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            write(text, random, 0);
            text.setCharAt(random.nextInt(text.length()), "{}[],:\"\\x1 ".charAt(random.nextInt(11)));
            text.setLength(random.nextInt(text.length()) + 1);
            try {
                JsonReader.read(text.toString());
            } catch (JsonSyntaxException expected) {
                refused++;
                long lines = text.toString().split("\\r\\n|\\r|\\n", -1).length;
                assertThat(expected.finding().line())
                        .as("seed %d run %d: %s", seed, run, text)
                        .isBetween(1L, lines);
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static void write(StringBuilder text, SplittableRandom random, int depth) {
        text.append(SPACES[random.nextInt(SPACES.length)]);
        switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> text.append("null");
            case 1 -> text.append(random.nextBoolean());
            case 2 ->
                text.append(BigDecimal.valueOf(random.nextInt(), random.nextInt(0, 4))
                        .toPlainString());
            case 3 -> string(text, random);
            case 4 -> {
                text.append('[');
                for (int i = random.nextInt(4); i > 0; i--) {
                    write(text, random, depth + 1);
                    text.append(i > 1 ? "," : "");
                }
                text.append(']');
            }
            default -> {
                text.append('{');
                for (int i = random.nextInt(4); i > 0; i--) {
                    text.append("\"k").append(i).append("\" :");
                    write(text, random, depth + 1);
                    text.append(i > 1 ? "," : "");
                }
                text.append('}');
            }
        }
        text.append(SPACES[random.nextInt(SPACES.length)]);
    }

    private static void string(StringBuilder text, SplittableRandom random) {
        text.append('"');
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(escaped(Character.toString(LETTERS[random.nextInt(LETTERS.length)])));
        }
        text.append('"');
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(
                        c -> c < ' ' ? "\\u%04x".formatted(c) : c == '"' || c == '\\' ? "\\" + (char) c : "" + (char) c)
                .collect(Collectors.joining());
    }

    private static String plain(JsonValue value) {
        return switch (value) {
            case NullValue nothing -> "null";
            case BooleanValue flag -> String.valueOf(flag.value());
            case NumberValue number -> number.number().toPlainString();
            case TextValue text -> '"' + escaped(text.text()) + '"';
            case ArrayValue array ->
                array.elements().stream().map(JsonRoundTripTest::plain).collect(Collectors.joining(",", "[", "]"));
            case ObjectValue object ->
                object.members().entrySet().stream()
                        .map(member -> '"' + member.getKey() + "\":" + plain(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[ \n\r\t]", "");
    }
}
