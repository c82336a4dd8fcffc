package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.EncodingGuess.Evidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingGuessTest {

    private static final String TEXT = "Nazwa;Miasto;Kwota\nŻółw i Spółka;Łódź;1 234,56\nWąska Ścieżka;Gdańsk;7,00\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "UTF-16LE", "UTF-16BE", "IBM852"})
    void tellsEncodingsApartByPolishLetters(String name) throws IOException {
        assertThat(guess(TEXT.getBytes(Charset.forName(name))).charset()).isEqualTo(Charset.forName(name));
    }

    @Test
    void believesTheByteOrderMark() throws IOException {
        assertThat(guess(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new EncodingGuess(StandardCharsets.UTF_8, Evidence.BYTE_ORDER_MARK));
        assertThat(guess(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new EncodingGuess(StandardCharsets.UTF_16LE, Evidence.BYTE_ORDER_MARK));
        assertThat(guess(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(new EncodingGuess(StandardCharsets.UTF_16BE, Evidence.BYTE_ORDER_MARK));
    }

    @Test
    void saysWhenNothingTellsCodePagesApart() throws IOException {
        byte[] same = "Krótki tekst: łóńćęż".getBytes(EncodingGuess.WINDOWS_1250);
        assertThat(guess(same)).isEqualTo(new EncodingGuess(EncodingGuess.WINDOWS_1250, Evidence.ASSUMED));
        byte[] different = "Krótki tekst: ąśź".getBytes(EncodingGuess.ISO_8859_2);
        assertThat(guess(different)).isEqualTo(new EncodingGuess(EncodingGuess.ISO_8859_2, Evidence.LETTERS));
    }

    @Test
    void aDamagedByteDoesNotMakeUtf8ACodePage() throws IOException {
        byte[] bytes = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;
        assertThat(guess(bytes).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        byte[] noise = new byte[10_000];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt(256);
        }
        assertThat(guess(noise).evidence()).isEqualTo(Evidence.BINARY);
        assertThat(guess(new byte[5_000]).evidence()).isEqualTo(Evidence.BINARY);
        assertThat(guess(new byte[0]).evidence()).isEqualTo(Evidence.VALID);
    }

    @Test
    void knowsUsualNames() {
        assertThat(EncodingGuess.named("cp1250")).isEqualTo(EncodingGuess.WINDOWS_1250);
        assertThat(EncodingGuess.named("latin2")).isEqualTo(EncodingGuess.ISO_8859_2);
        assertThat(EncodingGuess.named("utf8")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(EncodingGuess.named("klingon")).isNull();
        assertThat(EncodingGuess.named("US-ASCII")).isNull();
    }

    private static EncodingGuess guess(byte[] bytes) throws IOException {
        return EncodingGuess.of(new ByteArrayInputStream(bytes));
    }
}
