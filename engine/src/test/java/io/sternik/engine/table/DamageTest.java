package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.PostcodeCell.Postcode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets and wrong encodings do to cells, and what can be put right. */
class DamageTest {

    @ParameterizedTest
    @ValueSource(strings = {"Łódź", "Gdańsk", "wąż", "Świętokrzyskie", "Jabłoński", "źdźbło"})
    void namesTheEncodingOfSpoiltTexts(String word) {
        byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
        assertThat(Mojibake.of(new String(utf8, EncodingGuess.WINDOWS_1250))).isNotNull();
        assertThat(Mojibake.of(word)).isNull();
    }

    @Test
    void namesACodePageThatWasTakenForAWesternOne() {
        String spoilt = new String("Jabłoński".getBytes(EncodingGuess.WINDOWS_1250), StandardCharsets.ISO_8859_1);
        assertThat(spoilt).startsWith("Jab³o");
        assertThat(Mojibake.of(spoilt)).isEqualTo(Mending.WINDOWS_1250_READ_AS_WESTERN);
        assertThat(Mojibake.of("w±ż")).isEqualTo(Mending.ISO_8859_2_READ_AS_WESTERN);
        assertThat(Mojibake.of("250 m³")).isNull();
        assertThat(Mojibake.of("±5%")).isNull();
    }

    @ParameterizedTest
    @EnumSource(Mending.class)
    void makesSpoiltTextsRight(Mending mending) {
        String word = "Zażółć gęślą jaźń, ZAŻÓŁĆ GĘŚLĄ JAŹŃ";
        String spoilt = spoilt(word, mending);
        assertThat(spoilt).isNotEqualTo(word);
        assertThat(Mojibake.of(spoilt("wąż", mending))).isEqualTo(mending);
        assertThat(Mojibake.isClear(spoilt("wąż", mending))).isTrue();
        assertThat(mending.mended(spoilt)).contains(word);
        assertThat(mending.mended("€".repeat(3) + "Łódź \uFFFD")).isEmpty();
        assertThat(Mending.named(mending.code().toLowerCase(Locale.ROOT))).isEqualTo(mending);
    }

    @Test
    void choosesTheRightEncodingOfAFileThatWasReadWrongly() {
        assertThat(Mending.UTF_8_READ_AS_WINDOWS_1250.choice("windows-1250")).isEqualTo("UTF-8");
        assertThat(Mending.UTF_8_READ_AS_WINDOWS_1250.choice("UTF-8")).isEqualTo("UTF-8:windows-1250");
        assertThat(Mending.ISO_8859_2_READ_AS_WESTERN.choice("windows-1250:windows-1252"))
                .isEqualTo("ISO-8859-2:windows-1252");
        assertThat(Mending.named("UTF-8")).isNull();
        assertThat(Mojibake.isClear("wÄ…s")).isFalse();
        assertThat(Mojibake.isClear("Jab³oński")).isFalse();
    }

    /** As programs spoil texts: bytes without a character become control characters. */
    private static String spoilt(String word, Mending mending) {
        String readAs = mending.code().substring(mending.code().indexOf(':') + 1);
        StringBuilder spoilt = new StringBuilder();
        for (byte one : word.getBytes(mending.right())) {
            char character = new String(new byte[] {one}, Charset.forName(readAs)).charAt(0);
            spoilt.append(character == '\uFFFD' ? (char) (one & 0xFF) : character);
        }
        return spoilt.toString();
    }

    @Test
    void restoresZerosOfPostcodes() {
        assertThat(PostcodeCell.parse("00-238")).isEqualTo(new Parsed.Value<>(new Postcode("00-238", false)));
        assertThat(PostcodeCell.parse("80123")).isEqualTo(new Parsed.Value<>(new Postcode("80-123", false)));
        assertThat(PostcodeCell.parse("238")).isEqualTo(new Parsed.Value<>(new Postcode("00-238", true)));
        assertThat(PostcodeCell.parse("2-345")).isEqualTo(new Parsed.Value<>(new Postcode("02-345", true)));
        assertThat(PostcodeCell.parse("5,21E+09").fits()).isFalse();
        assertThat(PostcodeCell.parse("123456").fits()).isFalse();
    }

    @Test
    void recognisesWhatCellsAre() {
        assertThat(CellKinds.isNip("000-123-45-62")).isTrue();
        assertThat(CellKinds.isNip("PL 0001234562")).isTrue();
        assertThat(CellKinds.isNip("0001234563")).isFalse();
        assertThat(CellKinds.isCut("5,21E+09")).isTrue();
        assertThat(CellKinds.isCut("521000")).isFalse();
        assertThat(CellKinds.isMail("ola@firma.example")).isTrue();
        assertThat(CellKinds.isMail("ola@firma")).isFalse();
        assertThat(CellKinds.isPhone("+48 22 012 34 56")).isTrue();
        assertThat(CellKinds.isPhone("31.12.2025")).isFalse();
        assertThat(CellKinds.isSerialDay("45657")).isTrue();
        assertThat(CellKinds.isSerialDay("2025")).isFalse();
    }
}
