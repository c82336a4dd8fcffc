package io.sternik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An installation in a folder of its own, started and killed by its real launcher. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path root;
    private final Path data;
    private final int port;
    private final boolean kept;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;
    private long heapMegabytes;
    private FalseClock clock;

    private Server(Path root, Path data, int port, boolean kept) throws IOException {
        this.root = root;
        this.data = data;
        this.port = port;
        this.kept = kept;
        if (!refusesConnections()) {
            throw new IllegalStateException("something listens on port " + port + " already");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** An empty installation below the folder for temporary files; not started yet. */
    static Server fresh(Path root, int port) throws IOException {
        return new Server(root, Files.createTempDirectory("sternik-bench-"), port, false);
    }

    /** An installation that was filled before and stays. */
    static Server existing(Path root, Path data, int port) throws IOException {
        return new Server(root, data, port, true);
    }

    /** A node with an empty folder on the database of somebody else. */
    static Server node(Path root, int port, String applicationUrl, String ownerUrl) throws IOException {
        Server node = fresh(root, port);
        node.environment.put("STERNIK_DB_URL", applicationUrl);
        node.environment.put("STERNIK_DB_OWNER_URL", ownerUrl);
        return node;
    }

    /** Address of its database for a role, with the password. */
    String databaseUrl(String role, String secret) throws IOException {
        String password = Files.readString(data.resolve("secrets").resolve(secret)).strip();
        return "jdbc:postgresql://127.0.0.1:%d/sternik?user=%s&password=%s"
                .formatted(databasePort(), role, URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    /** Kills the server alone and proves it; a bundled database lives on. */
    void kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        if (!ProcessTimes.isDead(process.pid()) || !refusesConnections()) {
            throw new IllegalStateException("killed, yet it lives");
        }
    }

    /** Lets later starts obey a clock that can be set. */
    FalseClock clock() throws IOException {
        if (clock == null) {
            clock = FalseClock.right();
            environment.putAll(clock.environment());
        }
        return clock;
    }

    /** What the server takes for now, by its answers; whole seconds. */
    Instant now() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/api/health")).build();
        String date = HTTP.send(request, BodyHandlers.discarding()).headers().firstValue("Date").orElseThrow();
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    /** Gives later starts so many megabytes of heap. */
    void heap(long megabytes) {
        heapMegabytes = megabytes;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return data;
    }

    Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Key of the command line. */
    String key() throws IOException {
        return Files.readString(data.resolve("command-line.key")).strip();
    }

    /** Starts {@code ./sternik serve} and waits for the first good answer; answers how long that took. */
    Duration start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(
                        root.resolve("sternik").toString(), "serve", "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        if (heapMegabytes > 0) {
            builder.environment().put("STERNIK_HEAP", heapMegabytes + "m");
        }
        process = builder.start();
        awaitAnswer();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Waits until the server gives a good answer that needs the database. */
    void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the server does not answer; see " + log());
            }
            Thread.sleep(20);
        }
    }

    boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/api/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    boolean refusesConnections() {
        return refuses(port);
    }

    static boolean refuses(int port) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    /** The launcher has become the server: both have the same number. */
    long pid() {
        return process.pid();
    }

    int exitValue() {
        return process.exitValue();
    }

    /** Whether a request of the command line is answered well within three seconds. */
    boolean isAnswered(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", "Bearer " + key())
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether {@code ./sternik verify} says that the data are whole; what it says is passed on. */
    boolean isWhole(PrintStream out) throws IOException, InterruptedException {
        Process verify = new ProcessBuilder(
                        root.resolve("sternik").toString(), "verify", "--data", data.toString(), "--lang", "en")
                .redirectErrorStream(true)
                .start();
        out.print(new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return verify.waitFor() == 0;
    }

    /** First lines of {@code postmaster.pid}: number of the process, folder, start, port. */
    List<String> postmasterFile() throws IOException {
        try (Stream<Path> files = Files.walk(data, 4)) {
            Path file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no database runs in " + data));
            return Files.readAllLines(file);
        }
    }

    long postmaster() throws IOException {
        return Long.parseLong(postmasterFile().getFirst().strip());
    }

    int databasePort() throws IOException {
        return Integer.parseInt(postmasterFile().get(3).strip());
    }

    /** Waits for the end of the process and takes notice of it. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Stops the server as an operator would. */
    void stop() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.waitFor();
        }
    }

    /** Stops the server and removes its folder, unless it stays. */
    @Override
    public void close() {
        try {
            stop();
            if (!kept && Files.exists(data)) {
                try (Stream<Path> files = Files.walk(data)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException left) {
            System.err.println("left behind: " + data);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
