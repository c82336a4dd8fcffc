package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path folder;

    @Test
    void keepsTheOldMessagesBesideWhenItGrowsLarge() throws IOException {
        ServerLog log = log("one\ntwo\n");
        log.rotateAbove(100);
        assertThat(log.size()).isEqualTo(8);

        log.rotateAbove(4);

        assertThat(log.size()).isZero();
        assertThat(folder.resolve("postgres.log.1")).hasContent("one\ntwo\n");
    }

    @Test
    void tellsWhatWasWrittenSinceAMark() throws IOException {
        assertThat(log("one\ntwo\n").since(4)).isEqualTo("two\n");
    }

    @Test
    void readsAFileThatWasEmptiedAfterTheMark() throws IOException {
        assertThat(log("new\n").since(4_000)).isEmpty();
    }

    private ServerLog log(String content) throws IOException {
        return new ServerLog(Files.writeString(folder.resolve("postgres.log"), content));
    }
}
