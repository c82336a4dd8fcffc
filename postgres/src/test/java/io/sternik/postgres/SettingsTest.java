package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "listen_addresses", "x=y -c fsync"})
    void refusesWhatIsFixed(String name) {
        assertThatThrownBy(() -> Settings.standard().with(name, "off")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsOtherParameters() {
        assertThat(Settings.standard().with("work_mem", "32MB").parameters()).containsEntry("work_mem", "32MB");
    }

    @Test
    void optionsLineIsWhatTheServerWouldWrite() {
        Instance instance = new Instance(
                new DataFolder(Path.of("/data")),
                new PostgresBundle(Path.of("/cache"), "18.6.0"),
                Settings.standard().withSharedBuffersMegabytes(64),
                Durability.ON);

        assertThat(instance.optionsLine())
                .startsWith("/cache/bin/postgres \"-D\" \"/data/postgres\" \"-c\" \"")
                .contains("\"shared_buffers=64MB\"", "\"fsync=on\"", "\"listen_addresses=127.0.0.1\"");
    }

    @Test
    void aPasswordIsNotPrinted() {
        DatabaseAccess access = new DatabaseAccess("127.0.0.1", 15432, "sternik", "sternik_app", "hidden");

        assertThat(access.toString()).isEqualTo("sternik_app@jdbc:postgresql://127.0.0.1:15432/sternik");
    }
}
