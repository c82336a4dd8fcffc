package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBundleTest {

    @TempDir
    Path cache;

    @Test
    void theCacheFolderFollowsTheEnvironment() {
        assertThat(PostgresBundle.cacheFolder("/own", "/xdg")).isEqualTo(Path.of("/own"));
        assertThat(PostgresBundle.cacheFolder("", "/xdg")).isEqualTo(Path.of("/xdg/sternik"));
        assertThat(PostgresBundle.cacheFolder(null, null))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "sternik"));
    }

    @Test
    @Tag("module")
    void isUnpackedOnceAlthoughSeveralUnpackAtTheSameTime() throws Exception {
        List<PostgresBundle> bundles = IntStream.range(0, 3)
                .parallel()
                .mapToObj(n -> PostgresBundle.unpackedInto(cache))
                .toList();

        assertThat(bundles).allMatch(bundle -> bundle.equals(bundles.getFirst()));
        assertThat(bundles.getFirst().program("postgres")).isExecutable();
        assertThat(HostUser.run(List.of(bundles.getFirst().program("postgres").toString(), "--version"))
                        .output())
                .contains("PostgreSQL) " + bundles.getFirst().major() + ".");
        try (Stream<Path> entries = Files.list(cache)) {
            assertThat(entries).hasSize(1);
        }
    }
}
