package io.sternik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * CPU milliseconds of server and database for each request, by the accounting of the kernel, on an installation made for it. The client
 * does not count: it is a process of its own.
 */
final class ServerBench {

    private static final int STARTS = 5;

    private final Options options;
    private final Server server;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, Object> report = new LinkedHashMap<>();

    private ServerBench(Options options, Server server) {
        this.options = options;
        this.server = server;
    }

    /**
     * What is asked for.
     *
     * @param size of the demo company; 100 has 300,000 deals
     * @param data installation that is filled already, empty for a fresh one
     * @param only beginnings of the names of cases, such as a module; none for all
     */
    record Options(
            Path root, int port, String data, double size, int warmUp, int repeats, List<String> only, String json) {

        static Options of(String[] arguments) {
            Map<String, String> values = new LinkedHashMap<>();
            List<String> names = new ArrayList<>();
            for (int i = 1; i < arguments.length; i++) {
                if (arguments[i].startsWith("--")) {
                    values.put(arguments[i], arguments[++i]);
                } else {
                    names.add(arguments[i]);
                }
            }
            return new Options(
                    Path.of(arguments[0]),
                    Integer.parseInt(values.getOrDefault("--port", "8399")),
                    values.getOrDefault("--data", ""),
                    Double.parseDouble(values.getOrDefault("--size", "100")),
                    Integer.parseInt(values.getOrDefault("--warm-up", "600")),
                    Integer.parseInt(values.getOrDefault("--repeats", "600")),
                    names,
                    values.getOrDefault("--json", ""));
        }
    }

    /** Arguments: folder of the repository, then {@code [--port N] [--data DIR] [--size F] [--warm-up N] [--repeats N] [--json FILE] [CASE…]}. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        try (Server server = options.data().isEmpty()
                ? Server.fresh(options.root(), options.port())
                : Server.existing(options.root(), Path.of(options.data()), options.port())) {
            new ServerBench(options, server).run();
        }
    }

    private void run() throws Exception {
        server.start();
        if (options.data().isEmpty()) {
            fill();
        }
        describe();
        List<String> rows = new ArrayList<>();
        out.printf("%n%-28s %8s %8s %8s %8s %6s  %s%n", "case", "CPU ms", "server", "database", "median", "goal", "others");
        Map<String, Case.Cost> costs = new LinkedHashMap<>();
        for (Case one : Cases.of(server)) {
            if (options.only().isEmpty() || options.only().stream().anyMatch(one.name()::startsWith)) {
                Case.Cost cost = measure(one);
                costs.put(one.name(), cost);
                out.println(row(one, cost));
                rows.add(json(one, cost));
            }
        }
        report.put("cases", rows);
        ratio(costs, "selling.deals-district", "selling.deals");
        ratio(costs, "selling.board-district", "selling.board");
        memory();
        starts();
        write();
    }

    private void fill() throws Exception {
        Client commandLine = Client.commandLine(server);
        long begin = System.nanoTime();
        long cpu = cpu();
        commandLine.makeDemo("{\"size\":%s,\"seed\":1}".formatted(options.size()));
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(
                Locale.ROOT, "demo of size %.0f: %.1f s, %.1f s CPU%n", options.size(), seconds, (cpu() - cpu) / 1e3);
        report.put("demoSeconds", seconds);
    }

    /** What the figures are about: counted, not believed. */
    private void describe() throws Exception {
        Client director = Client.demoUser(server, "dyrektor");
        long deals = 0;
        for (String pipeline : Client.texts(director.get("/api/pipelines"), "pipeline").stream().distinct().toList()) {
            deals += Client.numbers(director.get("/api/deals/board?cards=1&pipeline=" + pipeline), "count").stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
        String results = director.get("/api/deals/results");
        long sellers = Client.texts(
                        results.substring(results.indexOf("\"sellers\""), results.indexOf("\"teams\"")), "key")
                .size();
        out.printf(
                "%d deals, %d sellers with deals closed this quarter; %d processors, Java %s%n",
                deals, sellers, Runtime.getRuntime().availableProcessors(), Runtime.version());
        report.put("deals", deals);
    }

    private Case.Cost measure(Case one) throws Exception {
        for (int i = 0; i < options.warmUp(); i++) {
            one.work().run(i);
        }
        double[] times = new double[options.repeats()];
        long serverBefore = ProcessTimes.cpuMillis(server.pid());
        long databaseBefore = ProcessTimes.familyCpuMillis(server.postmaster());
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            one.work().run(i);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        long serverAfter = ProcessTimes.cpuMillis(server.pid());
        long databaseAfter = ProcessTimes.familyCpuMillis(server.postmaster());
        Arrays.sort(times);
        return new Case.Cost(
                (serverAfter - serverBefore) / (double) times.length,
                (databaseAfter - databaseBefore) / (double) times.length,
                times[times.length / 2]);
    }

    private long cpu() throws IOException {
        return ProcessTimes.cpuMillis(server.pid()) + ProcessTimes.familyCpuMillis(server.postmaster());
    }

    private static String row(Case one, Case.Cost cost) {
        String goal = one.goal() == 0 ? "" : String.format(Locale.ROOT, "≤ %.0f", one.goal());
        return String.format(
                        Locale.ROOT,
                        "%-28s %8.2f %8.2f %8.2f %8.2f %6s  %s",
                        one.name(), cost.cpu(), cost.server(), cost.database(), cost.median(), goal, one.peers())
                + (one.goal() > 0 && cost.cpu() > one.goal() ? "  MISSED" : "");
    }

    private static String json(Case one, Case.Cost cost) {
        return String.format(
                Locale.ROOT,
                "{\"case\":\"%s\",\"cpuMillis\":%.2f,\"serverMillis\":%.2f,\"databaseMillis\":%.2f,\"medianMillis\":%.2f,\"goalMillis\":%.0f}",
                one.name(), cost.cpu(), cost.server(), cost.database(), cost.median(), one.goal());
    }

    private void ratio(Map<String, Case.Cost> costs, String restricted, String free) {
        if (costs.containsKey(restricted) && costs.containsKey(free)) {
            double ratio = costs.get(restricted).cpu() / costs.get(free).cpu();
            out.printf(Locale.ROOT, "%s : %s = %.2f (goal ≤ 1.2)%n", restricted, free, ratio);
            report.put(restricted + "Ratio", ratio);
        }
    }

    private void memory() throws IOException {
        long now = ProcessTimes.memoryMiB(server.pid(), "VmRSS");
        long most = ProcessTimes.memoryMiB(server.pid(), "VmHWM");
        out.printf("memory of the server: %d MiB, at most %d MiB (goal ≤ 450)%n", now, most);
        report.put("memoryMiB", now);
        report.put("memoryMostMiB", most);
    }

    private void starts() throws Exception {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            server.stop();
            Duration took = server.start();
            seconds[i] = took.toMillis() / 1e3;
        }
        Arrays.sort(seconds);
        out.printf(
                Locale.ROOT,
                "start by ./sternik serve to the first good answer: median %.2f s, slowest %.2f s of %d (goal ≤ 4)%n",
                seconds[STARTS / 2], seconds[STARTS - 1], STARTS);
        report.put("startSeconds", seconds[STARTS / 2]);
        out.printf("memory after a start: %d MiB%n", ProcessTimes.memoryMiB(server.pid(), "VmRSS"));
    }

    private void write() throws IOException {
        if (!options.json().isEmpty()) {
            List<String> fields = report.entrySet().stream()
                    .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                    .toList();
            Files.writeString(Path.of(options.json()), "{" + String.join(",", fields) + "}\n");
        }
    }
}
