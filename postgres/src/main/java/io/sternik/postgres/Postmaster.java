package io.sternik.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The main process of a server, as {@code postmaster.pid} names it; whether that process lives and is the right one is asked
 * anew each time, because process ids are used again.
 *
 * @param pid process id, positive
 * @param cluster the folder of the data
 * @param port TCP port, 0 while the file is not complete
 * @param ready whether the server says that it accepts connections
 */
record Postmaster(long pid, Path cluster, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(pidFile(cluster)).stream()
                    .map(String::strip)
                    .toList();
            long pid = lines.isEmpty() ? 0 : number(lines.getFirst());
            return pid > 0 ? Optional.of(new Postmaster(pid, cluster, port(lines), isReady(lines))) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean lives() {
        return ProcessTable.isPostmaster(pid, cluster);
    }

    /** Sends a signal, but only while the process is still this server. */
    void signal(String name) {
        if (lives()) {
            ProcessTable.signal(pid, name);
        }
    }

    /** Stops the server: first in good order, then at once, then by force. */
    void stop() {
        stopBy("INT", 30);
        stopBy("QUIT", 10);
        stopBy("KILL", 5);
    }

    /** Stops the server without a last checkpoint. */
    void abort() {
        stopBy("QUIT", 10);
        stopBy("KILL", 5);
    }

    private void stopBy(String name, int seconds) {
        if (lives()) {
            signal(name);
            Deadline.inSeconds(seconds).waitUntil(() -> !lives());
        }
    }

    private static int port(List<String> lines) {
        return lines.size() > PORT_LINE ? (int) number(lines.get(PORT_LINE)) : 0;
    }

    private static boolean isReady(List<String> lines) {
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).equals("ready");
    }

    private static long number(String text) {
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
    }
}
