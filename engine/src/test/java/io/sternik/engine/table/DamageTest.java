package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.PostcodeCell.Postcode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(Mojibake.of(spoilt)).isEqualTo(Mojibake.Kind.CODE_PAGE_READ_AS_WESTERN);
        assertThat(Mojibake.rightEncoding(Mojibake.Kind.CODE_PAGE_READ_AS_WESTERN))
                .isEqualTo("windows-1250");
        assertThat(Mojibake.of("250 m³")).isNull();
        assertThat(Mojibake.of("±5%")).isNull();
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
