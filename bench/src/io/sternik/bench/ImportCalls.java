package io.sternik.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What benches of imports ask of a server. */
record ImportCalls(Server server) {

    /** Orders a step of an import and waits for its end; answers the milliseconds. */
    long work(String id, String what) throws Exception {
        Client client = Client.commandLine(server);
        long begin = System.nanoTime();
        String job = Client.text(client.post("/api/imports/" + id + "/" + what, "{}"), "id");
        while (true) {
            String state = Client.text(client.get("/api/jobs/" + job), "state");
            if (state.equals("done")) {
                return (System.nanoTime() - begin) / 1_000_000;
            }
            if (!List.of("waiting", "running").contains(state)) {
                throw new IllegalStateException(what + ": " + client.get("/api/jobs/" + job));
            }
            Thread.sleep(50);
        }
    }

    /** Sends files; answers the import that they begin. */
    String upload(Map<String, byte[]> files) throws Exception {
        HttpResponse<String> answer = Client.commandLine(server).upload("/api/imports", files);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return Client.text(answer.body(), "id");
    }

    /** What the server holds after a collection. */
    long heapMegabytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = Pattern.compile("(?m)total \\d+K, used (\\d+)K").matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes >> 10;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), String.valueOf(server.pid()), command)
                .redirectErrorStream(true)
                .start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        process.waitFor();
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The most memory that the process has had so far, as the system counts it. */
    long residentMegabytes() throws IOException {
        Matcher most = Pattern.compile("VmHWM:\\s+(\\d+) kB")
                .matcher(Files.readString(Path.of("/proc/" + server.pid() + "/status")));
        return most.find() ? Long.parseLong(most.group(1)) >> 10 : -1;
    }
}
