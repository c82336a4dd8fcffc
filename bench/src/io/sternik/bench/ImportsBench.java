package io.sternik.bench;

import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An import of many rows with mapping and duplicate check: how long dry run, commit and undo take within 256 MiB over the idle heap; how
 * soon a cancel stops it; that a killed commit is finished after the restart with nothing lost or doubled; that hostile files are refused
 * while the server stays well.
 */
final class ImportsBench {

    private static final int ACCOUNTS = 5_000;
    private static final int WRITTEN_BEFORE = 20_000;
    private static final long OVER_IDLE_MB = 256;
    private static final long GOAL_MILLIS = 60_000;
    private static final long CANCEL_GOAL_MILLIS = 2_000;
    private static final long PROBE_GOAL_MILLIS = 1_000;
    private static final long HEAP_GOAL_MB = 64;

    private final Server server;
    private final ImportCalls calls;
    private final int rows;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private boolean good = true;

    private ImportsBench(Server server, int rows) {
        this.server = server;
        this.calls = new ImportCalls(server);
        this.rows = rows;
    }

    /** Arguments: folder of the repository, then the number of deals (100,000), then a port. */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int port = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8397;
        boolean good;
        try (Server server = Server.fresh(Path.of(arguments[0]), port)) {
            good = new ImportsBench(server, rows).run();
        }
        System.exit(good ? 0 : 3);
    }

    private boolean run() throws Exception {
        server.start();
        Client client = Client.commandLine(server);
        client.post("/api/first-run/company", "{\"companyName\":\"Bench\",\"currency\":\"PLN\"}");
        long idle = calls.heapMegabytes();
        server.stop();
        server.heap(idle + OVER_IDLE_MB);
        server.start();
        out.printf("idle heap %d MB, so the server runs with %d MB; %,d deals, %,d accounts%n", idle, idle + OVER_IDLE_MB, rows, ACCOUNTS);
        attempt("hostile files", () -> hostile(idle));
        Map<String, byte[]> files = files();
        attempt("dry run", () -> {
            long begin = System.nanoTime();
            String id = calls.upload(files);
            report("upload and recognise", millisSince(begin), GOAL_MILLIS);
            report("dry run", calls.work(id, "dry-run"), GOAL_MILLIS);
        });
        String half = calls.upload(files);
        String counting = calls.upload(files);
        attempt("cancel", () -> cancel(half, counting));
        attempt("kill", () -> kill(half, counting));
        attempt("undo", () -> {
            report("undo", calls.work(half, "undo"), GOAL_MILLIS);
            count(counting, 0);
        });
        attempt("commit", () -> commit(files, counting));
        attempt("heap", () -> report("heap after GC over idle, MB", calls.heapMegabytes() - idle, HEAP_GOAL_MB));
        out.println(good ? "kept" : "NOT KEPT; log: " + server.log());
        return good;
    }

    /** A case of the bench. */
    private interface Trial {
        void run() throws Exception;
    }

    /** A case that breaks off says so, and the others go on, with the server started again if it is gone. */
    private void attempt(String what, Trial trial) throws Exception {
        try {
            trial.run();
        } catch (Exception failure) {
            check(what + " broke off: " + failure, false);
            if (!server.isAlive()) {
                server.start();
            }
        }
    }

    private void commit(Map<String, byte[]> files, String counting) throws Exception {
        try (Probe probe = new Probe(Client.commandLine(server))) {
            report("commit", calls.work(calls.upload(files), "commit"), GOAL_MILLIS);
            report("slowest probe while committing", probe.slowestMillis(), PROBE_GOAL_MILLIS);
            check("probes that failed: " + probe.failures(), probe.failures() == 0);
        }
        count(counting, rows);
    }

    private void hostile(long idle) throws Exception {
        try (Probe probe = new Probe(Client.commandLine(server))) {
            for (HostileFiles.Hostile file : HostileFiles.all().values()) {
                long begin = System.nanoTime();
                HttpResponse<String> answer = Client.commandLine(server).upload("/api/imports", Map.of(file.name(), file.bytes()));
                String code = Client.text(answer.body(), "code");
                check("%-15s %,11d bytes → %s in %,d ms".formatted(file.name(), file.bytes().length, code, millisSince(begin)), code.equals(file.code()));
            }
            report("slowest probe meanwhile", probe.slowestMillis(), PROBE_GOAL_MILLIS);
            check("probes that failed: " + probe.failures(), probe.failures() == 0);
        }
    }

    /** Stops a commit in its middle; what stays is what it says. */
    private void cancel(String id, String counting) throws Exception {
        Client client = Client.commandLine(server);
        String job = Client.text(client.post("/api/imports/" + id + "/commit", "{}"), "id");
        awaitWritten(client, id, job, WRITTEN_BEFORE);
        long begin = System.nanoTime();
        client.send("DELETE", "/api/jobs/" + job, null);
        while (List.of("waiting", "running").contains(Client.text(client.get("/api/jobs/" + job), "state"))) {
            Thread.sleep(20);
        }
        report("cancel while writing", millisSince(begin), CANCEL_GOAL_MILLIS);
        long written = written(client, id);
        long there = there(counting);
        check("stopped with %,d records written, %,d of them deals".formatted(written, there),
                there > 0 && there < rows && there <= written);
    }

    /** Kills the server while it goes on with the stopped commit; it finishes by itself behind the last part. */
    private void kill(String id, String counting) throws Exception {
        Client client = Client.commandLine(server);
        long before = written(client, id);
        String job = Client.text(client.post("/api/imports/" + id + "/commit", "{}"), "id");
        awaitWritten(client, id, job, before + WRITTEN_BEFORE);
        Thread.sleep(300);
        long mark = written(client, id);
        long begin = System.nanoTime();
        Fault.SERVER.strike(server);
        client = Client.commandLine(server);
        long least = written(client, id);
        String state = "";
        while (!List.of("done", "failed", "cancelled").contains(state)) {
            Thread.sleep(100);
            state = Client.text(client.get("/api/jobs/" + job), "state");
        }
        check("kill -9 while writing: the job ends as " + state + " after %,d ms".formatted(millisSince(begin)), state.equals("done"));
        check("written before the kill: at least %,d, after the restart %,d".formatted(mark, least), mark > 0 && least >= mark);
        count(counting, rows);
    }

    /** Waits until so many records stand in the data for good. */
    private static void awaitWritten(Client client, String id, String job, long records) throws Exception {
        while (written(client, id) < records) {
            Thread.sleep(50);
            String now = client.get("/api/jobs/" + job);
            if (!List.of("waiting", "running").contains(Client.text(now, "state"))) {
                throw new IllegalStateException("too late: " + now);
            }
        }
    }

    /** Records of a commit that stand in the data for good; -1 before and after it is written. */
    private static long written(Client client, String id) throws Exception {
        Matcher written = Pattern.compile("\"written\":\\{\"done\":(\\d+)").matcher(client.get("/api/imports/" + id));
        return written.find() ? Long.parseLong(written.group(1)) : -1;
    }

    private void count(String counting, long expected) throws Exception {
        long there = there(counting);
        check("deals there: %,d".formatted(there), there == expected);
    }

    /** How many of the deals are there: a dry run of the same files leaves them unchanged and would make the others; -1 if that is not so. */
    private long there(String counting) throws Exception {
        calls.work(counting, "dry-run");
        String summary = Client.commandLine(server).get("/api/imports/" + counting);
        Matcher deals = Pattern.compile("\"deal\":\\{\"created\":(\\d+),\"updated\":(\\d+),\"unchanged\":(\\d+),\"refused\":(\\d+)")
                .matcher(summary);
        boolean whole = deals.find() && Long.parseLong(deals.group(1)) + Long.parseLong(deals.group(3)) == rows;
        return whole ? Long.parseLong(deals.group(3)) : -1;
    }

    private void report(String what, long value, long goal) {
        check(String.format(Locale.ROOT, "%-34s %,8d   goal ≤ %,d", what, value, goal), value <= goal);
    }

    private void check(String line, boolean kept) {
        good &= kept;
        out.println((kept ? "  " : "! ") + line);
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private Map<String, byte[]> files() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder accounts = new StringBuilder("Nazwa klienta;Miasto;Kod klienta\n");
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.append("Klient ").append(name(i)).append(";Łódź;K-").append(i).append('\n');
        }
        StringBuilder deals = new StringBuilder("ID szansy;Handlowiec;Klient;Etap;Data otwarcia;Termin zamknięcia;Kwota\n");
        String[] stages = {"Oferta", "Wygrana", "Przegrana"};
        for (int i = 1; i <= rows; i++) {
            String day = "%02d.%02d.".formatted(random.nextInt(1, 29), random.nextInt(1, 13));
            deals.append("M-").append(1_000_000 + i).append(';')
                    .append(i % 40 == 0 ? "Jan Wąs" : "Ewa Lis").append(";Klient ")
                    .append(name(random.nextInt(ACCOUNTS))).append(';').append(stages[i % 3]).append(';')
                    .append(day).append("2024;").append(day).append("2025;")
                    .append(random.nextInt(1, 900)).append(' ').append("%03d,%02d".formatted(random.nextInt(1_000), random.nextInt(100)))
                    .append('\n');
        }
        Charset charset = Charset.forName("windows-1250");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("osoby.csv", "Imię i nazwisko;Przełożony\nEwa Lis;\nJan Wąs;Ewa Lis\n".getBytes(charset));
        files.put("klienci.csv", accounts.toString().getBytes(charset));
        files.put("szanse.csv", deals.toString().getBytes(charset));
        return files;
    }

    /** Names that are not alike, so that references are looked up as in life. */
    private static String name(int number) {
        return Long.toString(0x5DEECE66DL * (number + 11) % 0xFFFFFFFFFFL, 36) + number;
    }
}
