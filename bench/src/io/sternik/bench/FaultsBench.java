package io.sternik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The promise under faults: what was acknowledged is there once, whatever was killed. Several writers work all the time; after each fault
 * the installation comes back by {@code ./sternik serve} alone, then every acknowledged write is looked for.
 */
final class FaultsBench {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE = 60;

    private final Server server;
    private final int rounds;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final SplittableRandom random = new SplittableRandom(1);

    private FaultsBench(Server server, int rounds) {
        this.server = server;
        this.rounds = rounds;
    }

    /** Arguments: folder of the repository, then the number of rounds of each fault (5), the port, and the faults (all). */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int port = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8398;
        boolean good;
        try (Server server = Server.fresh(Path.of(arguments[0]), port)) {
            good = new FaultsBench(server, rounds).run(faults(arguments));
        }
        System.exit(good ? 0 : 3);
    }

    private static List<Fault> faults(String[] arguments) {
        return arguments.length <= 3
                ? List.of(Fault.values())
                : Arrays.stream(arguments).skip(3).map(Fault::valueOf).toList();
    }

    private boolean run(List<Fault> faults) throws Exception {
        server.start();
        Client.commandLine(server).makeDemo("{\"size\":0.2}");
        out.printf(
                "%-26s %6s %13s %11s %6s %8s %12s %12s%n",
                "fault", "rounds", "acknowledged", "unanswered", "lost", "doubled", "back, median", "slowest");
        boolean good = true;
        for (Fault fault : faults) {
            Tally tally = new Tally();
            if (fault.setsTheClock()) {
                server.stop();
                server.clock();
                server.start();
            }
            for (int round = 1; round <= rounds; round++) {
                round(fault, fault.name() + round, tally);
            }
            out.printf(
                    Locale.ROOT,
                    "%-26s %6d %13d %11d %6d %8d %10.1f s %10.1f s%n",
                    fault.text(), rounds, tally.acknowledged, tally.unanswered, tally.lost, tally.doubled,
                    tally.median().toMillis() / 1e3, tally.slowest().toMillis() / 1e3);
            good &= tally.good(fault != Fault.PAUSE && fault != Fault.CLOCK);
        }
        good &= server.isWhole(out);
        out.println(good ? "kept: nothing lost, nothing doubled, back within 15 s, data whole" : "NOT KEPT; log: " + server.log());
        return good;
    }

    private void round(Fault fault, String name, Tally tally) throws Exception {
        List<Writer> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        String owner = Client.text(Client.commandLine(server).get("/api/deals?limit=1"), "position");
        for (int i = 0; i < WRITERS; i++) {
            Writer writer = new Writer(Client.commandLine(server), name + "-w" + i, owner);
            writers.add(writer);
            threads.add(Thread.ofPlatform().daemon().start(writer));
        }
        await(writers, ACKNOWLEDGED_BEFORE);
        Thread.sleep(random.nextInt(1_000));
        tally.back.add(fault.strike(server));
        await(writers, ACKNOWLEDGED_BEFORE);
        writers.forEach(Writer::end);
        for (Thread thread : threads) {
            thread.join();
        }
        tally.count(server, name, writers);
    }

    /** Waits until every writer has so many more acknowledged writes than now. */
    static void await(List<Writer> writers, long more) throws InterruptedException {
        for (Writer writer : writers) {
            long goal = writer.acknowledged() + more / WRITERS;
            while (writer.acknowledged() < goal) {
                Thread.sleep(10);
            }
        }
    }
}
