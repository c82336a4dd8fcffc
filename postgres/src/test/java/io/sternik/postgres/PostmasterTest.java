package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    @TempDir
    Path cluster;

    @Test
    void readsPidPortAndStatus() throws IOException {
        write("4711\n/data/postgres\n1795459561\n15999\n\n127.0.0.1\n  2303125        13\nready   \n");

        assertThat(Postmaster.of(cluster)).hasValue(new Postmaster(4711, cluster, 15999, true));
    }

    @Test
    void anIncompleteFileIsNotReady() throws IOException {
        write("4711\n/data/postgres\n");

        assertThat(Postmaster.of(cluster)).hasValue(new Postmaster(4711, cluster, 0, false));
    }

    @Test
    void noFileGarbageAndSingleUserModeAreNoPostmaster() throws IOException {
        assertThat(Postmaster.of(cluster)).isEmpty();
        write("");
        assertThat(Postmaster.of(cluster)).isEmpty();
        write("-4711\n");
        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void aProcessOfAnotherProgramIsNotTheServer() {
        long own = ProcessHandle.current().pid();

        assertThat(ProcessTable.runs(own)).isTrue();
        assertThat(new Postmaster(own, cluster, 15999, true).lives()).isFalse();
    }

    @Test
    void knowsWhichFailuresPass() {
        assertThat(StartTrouble.passes("FATAL:  lock file \"postmaster.pid\" already exists"))
                .isTrue();
        assertThat(StartTrouble.passes("FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use"))
                .isTrue();
        assertThat(StartTrouble.passes("FATAL:  could not write lock file \"postmaster.pid\": No space left on device"))
                .isFalse();
        assertThat(StartTrouble.passes("FATAL:  unrecognized configuration parameter \"nonsense\""))
                .isFalse();
    }

    private void write(String content) throws IOException {
        Files.writeString(Postmaster.pidFile(cluster), content);
    }
}
