package io.sternik.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes of this machine, as far as they may be servers of a data folder. On Linux they are recognised by their
 * working directory, which a server and all its children keep in its data; elsewhere by their arguments.
 */
final class ProcessTable {

    private static final Path PROC = Path.of("/proc");
    private static final boolean LINUX = Files.isReadable(PROC.resolve("self/stat"));

    private ProcessTable() {}

    /** Whether the process exists and still runs; a zombie, which only waits to be collected, does not. */
    static boolean runs(long pid) {
        if (!LINUX) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
        String stat = read(pid, "stat").orElse("");
        String afterName = stat.substring(stat.lastIndexOf(')') + 1).strip();
        return !afterName.isEmpty() && !afterName.startsWith("Z") && !afterName.startsWith("X");
    }

    /** Whether the process is the main process of the server of exactly this cluster. */
    static boolean isPostmaster(long pid, Path cluster) {
        if (!runs(pid)) {
            return false;
        }
        List<String> command = LINUX ? commandLine(pid) : arguments(pid);
        boolean started = !command.isEmpty() && command.getFirst().endsWith("postgres") && command.contains("-D");
        return started && (LINUX ? worksIn(pid, cluster) : command.contains(cluster.toString()));
    }

    /** Processes of a server of this cluster, whether its main process lives or not; always empty outside Linux. */
    static List<Long> serverProcesses(Path cluster) {
        if (!LINUX) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .filter(pid -> worksIn(pid, cluster) && isProgram(pid) && runs(pid))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Sends a signal by name, such as {@code INT}; a process that is already gone is no failure. */
    static void signal(long pid, String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new IllegalStateException("no shell to send a signal with", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isProgram(long pid) {
        return read(pid, "comm").orElse("").strip().equals("postgres");
    }

    private static boolean worksIn(long pid, Path folder) {
        try {
            return Files.readSymbolicLink(entry(pid, "cwd")).equals(folder);
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static List<String> commandLine(long pid) {
        return Arrays.asList(read(pid, "cmdline").orElse("").split("\0"));
    }

    private static List<String> arguments(long pid) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .map(info -> Stream.concat(
                                info.command().stream(),
                                Arrays.stream(info.arguments().orElse(new String[0])))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> read(long pid, String name) {
        try {
            return Optional.of(new String(Files.readAllBytes(entry(pid, name)), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Path entry(long pid, String name) {
        return PROC.resolve(Long.toString(pid)).resolve(name);
    }
}
