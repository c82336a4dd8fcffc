package io.sternik.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who calls the server: by the key of the command line, or signed in as a browser is. */
final class Client {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Client(URI base) {
        this.base = base;
        headers.put("Content-Type", "application/json");
    }

    /** The command line of the installation. */
    static Client commandLine(Server server) throws IOException {
        Client client = new Client(server.address());
        client.headers.put("Authorization", "Bearer " + server.key());
        return client;
    }

    /** A user of the demo company at a browser. */
    static Client demoUser(Server server, String login) throws IOException, InterruptedException {
        Client client = new Client(server.address());
        HttpResponse<String> answer = client.send("POST", "/api/session/demo", "{\"login\":\"" + login + "\"}");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        client.headers.put("Cookie", cookie.substring(0, cookie.indexOf(';')));
        client.headers.put("X-CSRF-Token", text(client.get("/api/session"), "csrf"));
        return client;
    }

    /** The same browser talking to another node. */
    Client at(Server node) {
        Client same = new Client(node.address());
        same.headers.putAll(headers);
        return same;
    }

    String get(String path) throws IOException, InterruptedException {
        return good(send("GET", path, null)).body();
    }

    /** Sends what must be answered well. */
    String post(String path, String body, String... more) throws IOException, InterruptedException {
        return good(send("POST", path, body, more)).body();
    }

    HttpResponse<String> send(String method, String path, String body, String... more)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends files as a browser does. */
    HttpResponse<String> upload(String path, Map<String, byte[]> files) throws IOException, InterruptedException {
        String boundary = "sternik-bench-" + files.hashCode();
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.getKey()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            body.writeBytes(file.getValue());
            body.writeBytes("\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(5));
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.header(name, value);
            }
        });
        request.header("Content-Type", "multipart/form-data; boundary=" + boundary);
        return http.send(
                request.POST(BodyPublishers.ofByteArray(body.toByteArray())).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> good(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.request().uri() + " → " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** The first text field of this name. */
    static String text(String json, String name) {
        List<String> found = texts(json, name);
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** Ids of the rows of a list, which stand beside their versions. */
    static List<String> rows(String json) {
        return Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\",\"version\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** All text fields of this name in order. */
    static List<String> texts(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** The first number of this name, -1 when there is none. */
    static long number(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(-?[0-9]+)").matcher(json);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /** All numbers of this name in order. */
    static List<Long> numbers(String json, String name) {
        return Pattern.compile("\"" + name + "\":(-?[0-9]+)")
                .matcher(json)
                .results()
                .map(match -> Long.valueOf(match.group(1)))
                .toList();
    }

    /** Makes the demo company and waits for it. */
    void makeDemo(String wish) throws IOException, InterruptedException {
        work("/api/demo", wish);
    }

    /** Has a long work done and waits for its good end. */
    void work(String path, String wish) throws IOException, InterruptedException {
        String job = text(post(path, wish), "id");
        while (true) {
            String state = text(get("/api/jobs/" + job), "state");
            if (state.equals("done")) {
                return;
            }
            if (!List.of("waiting", "running").contains(state)) {
                throw new IllegalStateException(path + " was not done: " + get("/api/jobs/" + job));
            }
            Thread.sleep(200);
        }
    }
}
