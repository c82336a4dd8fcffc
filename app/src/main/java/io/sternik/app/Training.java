package io.sternik.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * The rehearsal after a build: starts on a throw-away folder, makes the small demo company, opens the main screens and ends. The JVM keeps
 * what it loaded on the way in its cache, so that the next start is quick.
 */
final class Training {

    private static final List<String> SCREENS = List.of(
            "/", "/api/session", "/api/me", "/api/jobs", "/api/pipelines", "/api/lists/deals", "/api/deals?filter=status+%3D+open",
            "/api/deals/board", "/api/accounts", "/api/deals/results", "/api/deals/results/why?figure=WON_VALUE",
            "/api/products", "/api/structure/people", "/api/structure/tree");
    private static final int TRIES = 200;
    private static final long PAUSE_MILLIS = 100;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;

    private Training(int port) {
        base = URI.create("http://127.0.0.1:" + port);
    }

    static void run() {
        Path folder = temporaryFolder();
        try {
            var context = (ServletWebServerApplicationContext) SpringApplication.run(
                    SternikApplication.class, "--server.port=0", "--sternik.data=" + folder);
            var server = context.getWebServer();
            if (server == null) {
                throw new IllegalStateException("no web server was started");
            }
            new Training(server.getPort()).rehearse();
            SpringApplication.exit(context);
        } finally {
            delete(folder);
        }
    }

    private void rehearse() {
        post("/api/first-run/demo", "");
        for (int i = 0; i < TRIES && !get("/api/first-run/demo").contains("\"finishedAt\":\"2"); i++) {
            pause();
        }
        post("/api/session/demo", "{\"login\":\"dyrektor\"}");
        SCREENS.forEach(this::get);
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    private void post(String path, String body) {
        send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("sternik-training-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
