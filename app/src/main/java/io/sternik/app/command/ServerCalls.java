package io.sternik.app.command;

import io.sternik.engine.finding.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the server of the installation, by its key file. */
final class ServerCalls {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final String key;
    private final Language language;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    ServerCalls(URI base, String key, Language language) {
        this.base = base;
        this.key = key;
        this.language = language;
    }

    boolean isHealthy() {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    JsonNode get(String path) throws IOException {
        return json(send(request(path).GET().build()));
    }

    String text(String path) throws IOException {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Object body) throws IOException {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    JsonNode put(String path, Object body) throws IOException {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    /** Uploads files under a title. */
    JsonNode upload(String path, String title, List<Path> files) throws IOException {
        String boundary = "sternik-" + UUID.randomUUID();
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(head(boundary, "name=\"title\"", "text/plain; charset=UTF-8"));
        parts.add(BodyPublishers.ofString(title));
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replace("\"", "%22");
            parts.add(head(boundary, "name=\"files\"; filename=\"" + name + "\"", "application/octet-stream"));
            parts.add(BodyPublishers.ofFile(file));
        }
        parts.add(BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        BodyPublisher body = BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
        return json(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)
                .build()));
    }

    /** Waits for the end of a job; a job that failed ends the command. */
    JsonNode follow(JsonNode job, Terminal terminal) throws IOException {
        JsonNode now = job;
        while (List.of("waiting", "running").contains(now.path("state").asString(""))) {
            terminal.progress(
                    now.path("step").asString(now.path("title").asString("")),
                    now.path("done").asLong(0),
                    now.path("total").asLong(0));
            Installation.pause();
            now = get("/api/jobs/" + job.path("id").asString(""));
        }
        terminal.endProgress();
        if (!now.path("state").asString("").equals("done")) {
            String code =
                    now.path("problem").path("code").asString(now.path("state").asString(""));
            String words = now.path("problem").path("detail").asString("");
            throw new Stop(
                    code.equals("request.failed") ? Stop.FAILED : Stop.REFUSED,
                    "zadanie się nie udało: " + words + " (" + code + ")",
                    "the job did not succeed: " + words + " (" + code + ")");
        }
        return now;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static BodyPublisher head(String boundary, String disposition, String type) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(("\r\n--" + boundary + "\r\nContent-Disposition: form-data; " + disposition
                        + "\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(head.toByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", language.name().toLowerCase(Locale.ROOT));
    }

    private String send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw refused(answer);
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static Stop refused(HttpResponse<String> answer) {
        JsonNode problem = json(answer.body());
        StringBuilder text = new StringBuilder(problem.path("detail").asString("HTTP " + answer.statusCode()));
        for (JsonNode finding : problem.path("findings")) {
            text.append("\n  ")
                    .append(finding.path("field").asString(""))
                    .append(": ")
                    .append(finding.path("text").asString(""));
        }
        text.append(" (").append(problem.path("code").asString("")).append(')');
        int code = switch (answer.statusCode()) {
            case 400, 413, 415, 422 -> Stop.INPUT;
            case 500, 502, 503 -> Stop.FAILED;
            default -> Stop.REFUSED;
        };
        return new Stop(code, text.toString(), text.toString());
    }

    private static JsonNode json(String body) {
        boolean json = body.startsWith("{") || body.startsWith("[");
        return json ? JSON.readTree(body) : JSON.createObjectNode();
    }
}
