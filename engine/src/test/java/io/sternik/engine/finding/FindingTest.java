package io.sternik.engine.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void speaksBothLanguages() {
        Text text = new Text("tak", "yes");
        assertThat(text.in(Language.PL)).isEqualTo("tak");
        assertThat(text.in(Language.EN)).isEqualTo("yes");
        assertThatThrownBy(() -> new Text("tak", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheLanguageOfTheEnvironment() {
        assertThat(Language.ofEnvironment(Map.of("LANG", "pl_PL.UTF-8"))).isEqualTo(Language.PL);
        assertThat(Language.ofEnvironment(Map.of("LC_ALL", "en_GB", "LANG", "pl_PL")))
                .isEqualTo(Language.EN);
        assertThat(Language.ofEnvironment(Map.of("LC_ALL", "", "LANG", "pl"))).isEqualTo(Language.PL);
        assertThat(Language.ofEnvironment(Map.of())).isEqualTo(Language.EN);
        assertThat(Language.ofCode("de")).isNull();
    }

    @Test
    void refusesFindingsWithoutCodeOrWithAPlaceBeforeTheFile() {
        Text text = new Text("tak", "yes");
        assertThat(new Finding("a.b", 0, 0, text).line()).isZero();
        assertThatThrownBy(() -> new Finding("", 1, 1, text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding("a.b", -1, 1, text)).isInstanceOf(IllegalArgumentException.class);
    }
}
