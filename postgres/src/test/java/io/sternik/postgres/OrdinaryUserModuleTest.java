package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root starts the server in a user namespace (all other tests when run as root); here a JVM without root does it directly. */
@Tag("module")
class OrdinaryUserModuleTest {

    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs");

    @TempDir
    Path folder;

    @Test
    void anOrdinaryUserStartsTheServerDirectly() throws Exception {
        assumeTrue(HostUser.isRoot(), "only root can become another user; every other test already ran without root");
        Path home = Files.createDirectory(folder.resolve("home"));
        String classPath = copyClassPath(Files.createDirectory(home.resolve("classes")));
        assumeTrue(
                HostUser.run(List.of("chown", "-R", "65534:65534", folder.toString()))
                        .ok(),
                "chown is not possible");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assumeTrue(nobodyCanRun(java), "the JDK lies in a folder that only root can read");

        Map<String, String> environment =
                Map.of("STERNIK_CACHE", home.resolve("cache").toString());
        try (OtherJvm jvm = OtherJvm.start(home.resolve("data"), NOBODY, classPath, environment)) {
            String[] answer = jvm.answer().split(" ");
            assertThat(answer).startsWith("open");
            Path process = Path.of("/proc", answer[1]);
            assertThat(Files.getAttribute(process, "unix:uid")).isEqualTo(65534);
            assertThat(Files.readSymbolicLink(process.resolve("ns/user")))
                    .as("no namespace of its own")
                    .isEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/user")));
        }
    }

    private static boolean nobodyCanRun(Path program) {
        return HostUser.run(Stream.concat(NOBODY.stream(), Stream.of("test", "-x", program.toString()))
                        .toList())
                .ok();
    }

    private static String copyClassPath(Path target) throws IOException {
        StringBuilder copied = new StringBuilder();
        int number = 0;
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(element);
            if (Files.exists(source)) {
                Path copy = target.resolve(number++ + "-" + source.getFileName());
                assertThat(HostUser.run(List.of("cp", "-r", source.toString(), copy.toString()))
                                .ok())
                        .isTrue();
                copied.append(copied.isEmpty() ? "" : File.pathSeparator).append(copy);
            }
        }
        return copied.toString();
    }
}
