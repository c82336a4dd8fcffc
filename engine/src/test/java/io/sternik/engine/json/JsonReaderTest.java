package io.sternik.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.engine.json.JsonValue.ArrayValue;
import io.sternik.engine.json.JsonValue.BooleanValue;
import io.sternik.engine.json.JsonValue.NullValue;
import io.sternik.engine.json.JsonValue.NumberValue;
import io.sternik.engine.json.JsonValue.ObjectValue;
import io.sternik.engine.json.JsonValue.TextValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void readsEveryKindOfValueWithItsPlace() throws JsonSyntaxException {
        JsonValue value =
                JsonReader.read("{\n  \"a\": [1, -2.50, true, false, null],\r\n  \"b\": \"x\\u0142\\n\\\"\"}");
        ObjectValue object = (ObjectValue) value;
        ArrayValue list =
                (ArrayValue) java.util.Objects.requireNonNull(object.members().get("a"));
        assertThat(list.place()).isEqualTo(new JsonPlace(2, 8));
        assertThat(list.elements())
                .containsExactly(
                        new NumberValue(BigDecimal.ONE, new JsonPlace(2, 9)),
                        new NumberValue(new BigDecimal("-2.50"), new JsonPlace(2, 12)),
                        new BooleanValue(true, new JsonPlace(2, 19)),
                        new BooleanValue(false, new JsonPlace(2, 25)),
                        new NullValue(new JsonPlace(2, 32)));
        assertThat(object.members().get("b")).isEqualTo(new TextValue("xł\n\"", new JsonPlace(3, 8)));
        assertThat(object.names()).containsEntry("b", new JsonPlace(3, 3));
    }

    @Test
    void skipsAByteOrderMark() throws JsonSyntaxException {
        assertThat(JsonReader.read("\uFEFF 1")).isEqualTo(new NumberValue(BigDecimal.ONE, new JsonPlace(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "nul",
                "tru",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "[1 2]",
                "1 2",
                "{\"a\" 1}",
                "// c\n1",
                "\"a\nb\"",
                "{\"a\":1,\"a\":2}",
                "NaN",
                "\0",
                "1e99999999999",
                "\"\\u12",
                "'a'"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOfSatisfying(JsonSyntaxException.class, refused -> {
            assertThat(refused.finding().code()).isEqualTo("json.syntax");
            assertThat(refused.finding().line()).isPositive();
        });
    }

    @Test
    void pointsAtTheCharacterThatIsWrong() {
        assertThatThrownBy(() -> JsonReader.read("[1,\n  2,\n  x]")).hasMessageContaining("3:3");
    }

    @Test
    void boundsTheDepth() {
        assertThatCode(() -> JsonReader.read("[".repeat(64) + "]".repeat(64))).doesNotThrowAnyException();
        assertThatThrownBy(() -> JsonReader.read("[".repeat(65) + "]".repeat(65)))
                .hasMessageContaining("64");
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(JsonSyntaxException.class);
    }
}
