package io.sternik.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the API over HTTP as a browser does: with the session cookie, the token against foreign pages, versions and keys. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private @Nullable String cookie;
    private @Nullable String csrf;
    private @Nullable String key;
    private @Nullable UUID tab;

    /** Somebody who is not signed in. */
    public Caller(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /** An answer with its body as JSON; a body of lines is an array, one that is no JSON an empty object. */
    public record Answer(
            int status, JsonNode body, @Nullable String tag, HttpHeaders headers) {

        /** The change set by which it can be undone. */
        public @Nullable String changeSet() {
            return headers.firstValue("Change-Set").orElse(null);
        }

        /** The field of the body as text. */
        public String text(String pointer) {
            return body.at(pointer).asString();
        }

        /** Code of the refusal. */
        public String code() {
            return body.path("code").asString();
        }

        /** Version of the record. */
        public long version() {
            return tag == null ? -1 : Long.parseLong(tag.replace("\"", ""));
        }
    }

    /** A file as it was sent. */
    public record File(int status, byte[] content, HttpHeaders headers) {

        /** The header, empty when it was not sent. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Signs in by password. */
    public Answer signIn(String email, String password) {
        return post("/api/session", Map.of("email", email, "password", password));
    }

    /** A foreign page in the same browser: it has the cookie but not the token. */
    public Caller withoutToken() {
        Caller forged = new Caller(base.getPort());
        forged.cookie = cookie;
        return forged;
    }

    /** The same person on a page that calls itself so. */
    public Caller from(UUID page) {
        Caller same = new Caller(base.getPort());
        same.cookie = cookie;
        same.csrf = csrf;
        same.tab = page;
        return same;
    }

    /** The same browser talking to another node. */
    public Caller at(int port) {
        Caller same = new Caller(port);
        same.cookie = cookie;
        same.csrf = csrf;
        return same;
    }

    /** The command line of an installation, which has its key file. */
    public Caller withKey(String wanted) {
        Caller program = new Caller(base.getPort());
        program.key = wanted;
        return program;
    }

    /** Reads. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Downloads a file. */
    public File file(String path) {
        HttpResponse<byte[]> response = exchange(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
        return new File(response.statusCode(), response.body(), response.headers());
    }

    /** Does something about no existing record. */
    public Answer post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    /** Uploads a form without any file. */
    public Answer postEmptyForm(String path) {
        return send(request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=end")
                .POST(HttpRequest.BodyPublishers.ofString("--end--\r\n")));
    }

    /** Uploads a file as a form with one field named {@code file}. */
    public Answer postFile(String path, String name, byte[] content) {
        String head = "--end\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name.replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=end")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--end--\r\n"))));
    }

    /** Does something about a record of this version. */
    public Answer post(String path, Object body, long version) {
        return send(known(request(path), version).POST(json(body)));
    }

    /** Does something once, however often it is sent with this key. */
    public Answer postOnce(String path, Object body, UUID key) {
        return send(request(path).header("Idempotency-Key", key.toString()).POST(json(body)));
    }

    /** Takes back what the answer has done; it must have named its change set. */
    public Answer undo(Answer done) {
        return post("/api/change-sets/" + Objects.requireNonNull(done.changeSet()) + "/undo", Map.of());
    }

    /** Replaces something of one's own. */
    public Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)));
    }

    /** Replaces a record of this version. */
    public Answer put(String path, Object body, long version) {
        return send(known(request(path), version).PUT(json(body)));
    }

    /** Changes a record of this version. */
    public Answer patch(String path, Object body, long version) {
        return send(known(request(path), version).method("PATCH", json(body)));
    }

    /** Changes a record without telling which version is known. */
    public Answer patchBlindly(String path, Object body) {
        return send(request(path).method("PATCH", json(body)));
    }

    /** Deletes a record of this version. */
    public Answer delete(String path, long version) {
        return send(known(request(path), version).DELETE());
    }

    /** Sends exactly this text with this method. */
    public Answer raw(String method, String path, String contentType, String body) {
        return send(request(path)
                .setHeader("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens the stream of a page and gathers what comes, each event as {@code name data}, until the stream ends. */
    public List<String> stream(UUID tab) {
        List<String> events = new CopyOnWriteArrayList<>();
        HttpRequest request = request("/api/live?tab=" + tab).GET().build();
        var unused = HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> {
                    String name = "";
                    for (String line : (Iterable<String>) answer.body()::iterator) {
                        if (line.startsWith("event:")) {
                            name = line.substring("event:".length());
                        } else if (line.startsWith("data:")) {
                            events.add(name + " " + line.substring("data:".length()));
                        }
                    }
                    events.add("end");
                });
        return events;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/json");
        if (cookie != null) {
            builder.header("Cookie", cookie);
        }
        if (key != null) {
            builder.header("Authorization", "Bearer " + key);
        }
        if (tab != null) {
            builder.header("X-Sternik-Tab", tab.toString());
        }
        if (csrf != null) {
            builder.header("X-CSRF-Token", csrf);
        }
        return builder;
    }

    private static HttpRequest.Builder known(HttpRequest.Builder builder, long version) {
        return builder.header("If-Match", "\"" + version + "\"");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpResponse<String> response = exchange(builder, HttpResponse.BodyHandlers.ofString());
        response.headers().firstValue("Set-Cookie").ifPresent(this::signedIn);
        String text = response.body();
        boolean lines = response.headers().firstValue("Content-Type").orElse("").startsWith("application/x-ndjson");
        JsonNode body = lines
                ? JSON.readTree("[" + text.strip().replace("\n", ",") + "]")
                : text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.createObjectNode();
        return new Answer(
                response.statusCode(),
                body,
                response.headers().firstValue("ETag").orElse(null),
                response.headers());
    }

    private static <T> HttpResponse<T> exchange(HttpRequest.Builder builder, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(builder.build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void signedIn(String setCookie) {
        cookie = setCookie.substring(0, setCookie.indexOf(';'));
        csrf = get("/api/session").text("/csrf");
    }
}
