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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Several users read and write at a steady rate on a large company. No request may fail, memory may not grow, and afterwards the data are
 * whole. Memory is flat when its last third is at most 1.1 times its second one.
 */
final class SoakBench {

    private static final double FLAT = 1.1;
    private static final long SAMPLE_MILLIS = 5_000;
    private static final List<String> LOGINS = List.of(
            "dyrektor", "okreg", "kierownik", "lider", "handlowiec", "handlowiec", "kierownik", "dyrektor");

    private final Options options;
    private final Server server;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, ConcurrentLinkedQueue<Long>> micros = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<Long> memory = new ArrayList<>();

    private SoakBench(Options options, Server server) {
        this.options = options;
        this.server = server;
    }

    /**
     * What is asked for.
     *
     * @param rate requests a second of all users together; 0 for one after another, as fast as they are answered
     */
    record Options(Path root, int port, String data, double size, double minutes, int users, double rate, String json) {

        static Options of(String[] arguments) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 1; i + 1 < arguments.length; i += 2) {
                values.put(arguments[i], arguments[i + 1]);
            }
            return new Options(
                    Path.of(arguments[0]),
                    Integer.parseInt(values.getOrDefault("--port", "8396")),
                    values.getOrDefault("--data", ""),
                    Double.parseDouble(values.getOrDefault("--size", "100")),
                    Double.parseDouble(values.getOrDefault("--minutes", "15")),
                    Integer.parseInt(values.getOrDefault("--users", "8")),
                    Double.parseDouble(values.getOrDefault("--rate", "16")),
                    values.getOrDefault("--json", ""));
        }
    }

    /** Arguments: folder of the repository, then options as in {@code bench/README.md}. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        boolean good;
        try (Server server = options.data().isEmpty()
                ? Server.fresh(options.root(), options.port())
                : Server.existing(options.root(), Path.of(options.data()), options.port())) {
            good = new SoakBench(options, server).run();
        }
        System.exit(good ? 0 : 3);
    }

    private boolean run() throws Exception {
        Duration start = server.start();
        if (options.data().isEmpty()) {
            Client.commandLine(server).makeDemo("{\"size\":%s,\"seed\":1}".formatted(options.size()));
        }
        List<SoakUser> users = new ArrayList<>();
        for (int i = 0; i < options.users(); i++) {
            users.add(new SoakUser(Client.demoUser(server, LOGINS.get(i % LOGINS.size())), i, micros, errors));
        }
        long cpu = cpu();
        long begin = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (SoakUser user : users) {
            threads.add(Thread.ofPlatform().daemon().start(() -> work(user)));
        }
        sample(begin);
        ended.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return report(start, seconds, (cpu() - cpu) / 1e3);
    }

    /** Each user has a share of the rate; who is late does not catch up. */
    private void work(SoakUser user) {
        long pause = options.rate() == 0 ? 0 : (long) (1e9 * options.users() / options.rate());
        for (int number = 0; !ended.get(); number++) {
            long next = System.nanoTime() + pause;
            user.step(number);
            long rest = next - System.nanoTime();
            if (rest > 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(rest);
            }
        }
    }

    private void sample(long begin) throws InterruptedException, IOException {
        long end = begin + (long) (options.minutes() * 60e9);
        while (System.nanoTime() < end) {
            Thread.sleep(SAMPLE_MILLIS);
            memory.add(ProcessTimes.memoryMiB(server.pid(), "VmRSS"));
        }
    }

    private long cpu() throws IOException {
        return ProcessTimes.cpuMillis(server.pid()) + ProcessTimes.familyCpuMillis(server.postmaster());
    }

    private boolean report(Duration start, double seconds, double cpuSeconds) throws Exception {
        long[] all = micros.values().stream().flatMap(ConcurrentLinkedQueue::stream).mapToLong(Long::longValue).sorted().toArray();
        out.printf(Locale.ROOT, "start %.1f s; %d users, %.0f s, %d requests, %.1f a second, %.1f ms CPU each%n",
                start.toMillis() / 1e3, options.users(), seconds, all.length, all.length / seconds, cpuSeconds * 1e3 / all.length);
        out.printf("%-16s %8s %10s %10s %10s%n", "kind", "requests", "median ms", "p95 ms", "slowest");
        new TreeMap<>(micros).forEach((kind, times) -> line(kind, times.stream().mapToLong(Long::longValue).sorted().toArray()));
        line("all", all);
        double second = third(1);
        double last = third(2);
        out.printf(Locale.ROOT, "memory of the server: second third %.0f MiB, last third %.0f MiB, ratio %.2f, peak %d MiB%n",
                second, last, last / second, ProcessTimes.memoryMiB(server.pid(), "VmHWM"));
        out.println("errors: " + errors.size());
        errors.stream().distinct().limit(10).forEach(error -> out.println("  " + error));
        boolean whole = server.isWhole(out);
        boolean good = errors.isEmpty() && last <= FLAT * second && whole;
        out.println(good ? "kept: no error, memory flat, data whole" : "NOT KEPT; log: " + server.log());
        write(seconds, all, second, last, whole);
        return good;
    }

    private void line(String kind, long[] sorted) {
        out.printf(Locale.ROOT, "%-16s %8d %10.1f %10.1f %10.1f%n", kind, sorted.length,
                at(sorted, 0.5) / 1e3, at(sorted, 0.95) / 1e3, at(sorted, 1) / 1e3);
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private double third(int which) {
        int size = memory.size() / 3;
        return memory.subList(which * size, (which + 1) * size).stream().mapToLong(Long::longValue).average().orElse(0);
    }

    private void write(double seconds, long[] all, double second, double last, boolean whole) throws IOException {
        if (!options.json().isEmpty()) {
            Files.writeString(Path.of(options.json()), String.format(Locale.ROOT, """
                    {"seconds": %.0f, "requests": %d, "p50ms": %.1f, "p95ms": %.1f, "errors": %d,
                     "memorySecondThirdMiB": %.0f, "memoryLastThirdMiB": %.0f, "whole": %s, "kinds": %s}
                    """, seconds, all.length, at(all, 0.5) / 1e3, at(all, 0.95) / 1e3, errors.size(), second, last, whole,
                    Arrays.toString(micros.keySet().stream().map(kind -> "\"" + kind + "\"").toArray())));
        }
    }
}
