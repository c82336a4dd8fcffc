package io.sternik.app.command;

import io.sternik.engine.finding.Language;
import io.sternik.postgres.FolderLock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server of a data folder: the one that runs, or one that is started for as long as the command works. */
final class Installation implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;
    private static final long STOPPING_SECONDS = 40;

    private final Path data;
    private final @Nullable Process started;
    private final ServerCalls calls;

    private Installation(Path data, @Nullable Process started, ServerCalls calls) {
        this.data = data;
        this.started = started;
        this.calls = calls;
    }

    /** Finds the server, or starts one. */
    static Installation open(Path folder, Terminal terminal) throws IOException {
        Path data = folder.toAbsolutePath().normalize();
        Optional<ServerCalls> running = running(data, 0, terminal.language());
        if (running.isPresent()) {
            return new Installation(data, null, running.get());
        }
        if (FolderLock.holder(data).isPresent()) {
            terminal.error("serwer startuje; czekam", "the server is starting; waiting for it");
            return new Installation(data, null, await(data, null, terminal.language()));
        }
        Process child = start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
        return new Installation(data, child, await(data, child, terminal.language()));
    }

    ServerCalls calls() {
        return calls;
    }

    /** Stops the server, if the command has started it. */
    @Override
    public void close() {
        Process child = started;
        if (child == null) {
            return;
        }
        child.destroy();
        try {
            if (!child.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            child.destroyForcibly();
        }
    }

    private static ServerCalls await(Path data, @Nullable Process child, Language language) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            Optional<ServerCalls> running = running(data, child == null ? 0 : child.pid(), language);
            if (running.isPresent()) {
                return running.get();
            }
            if (child != null && !child.isAlive()) {
                break;
            }
            pause();
        }
        if (child != null) {
            child.destroy();
        }
        Path log = log(data);
        throw new Stop(
                Stop.FAILED, "serwer nie wystartował; zapis: " + log, "the server did not start; its log: " + log);
    }

    /** The server that {@code server.json} names, if it answers. */
    private static Optional<ServerCalls> running(Path data, long wantedPid, Language language) throws IOException {
        Path file = data.resolve("server.json");
        Path key = data.resolve("command-line.key");
        if (!Files.isReadable(file) || !Files.isReadable(key)) {
            return Optional.empty();
        }
        try {
            JsonNode server = JsonMapper.shared().readTree(Files.readString(file));
            long pid = server.path("pid").asLong(0);
            boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
            if (!alive || (wantedPid != 0 && pid != wantedPid)) {
                return Optional.empty();
            }
            URI base = URI.create("http://127.0.0.1:" + server.path("port").asInt(0));
            ServerCalls calls = new ServerCalls(base, Files.readString(key).strip(), language);
            return calls.isHealthy() ? Optional.of(calls) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Process start(Path data) throws IOException {
        Files.createDirectories(data);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("--enable-native-access"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "io.sternik.app.SternikApplication",
                "serve",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--sternik.data=" + data));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(data).toFile())
                .start();
    }

    private static Path log(Path data) {
        return data.resolve("command-line.log");
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stop(Stop.FAILED, "przerwano", "interrupted");
        }
    }
}
