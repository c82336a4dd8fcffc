package io.sternik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The promise under faults: what was acknowledged is there once, whatever was killed. Several writers work all the time; after each fault
 * the installation comes back by {@code ./sternik serve} alone, then every acknowledged write is looked for.
 */
final class FaultsBench {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE = 60;
    private static final Duration GOAL = Duration.ofSeconds(15);
    private static final int REPEATED = 20;

    private final Server server;
    private final int rounds;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final SplittableRandom random = new SplittableRandom(1);

    private FaultsBench(Server server, int rounds) {
        this.server = server;
        this.rounds = rounds;
    }

    /** What was counted in the rounds of one fault. */
    private static final class Tally {
        private long acknowledged;
        private long unanswered;
        private long lost;
        private long doubled;
        private final List<Duration> back = new ArrayList<>();

        private boolean good() {
            return lost == 0 && doubled == 0 && unanswered > 0 && slowest().compareTo(GOAL) <= 0;
        }

        private Duration slowest() {
            return back.stream().max(Duration::compareTo).orElseThrow();
        }

        private Duration median() {
            return back.stream().sorted().toList().get(back.size() / 2);
        }
    }

    /** Arguments: folder of the repository, then the number of rounds of each fault (5). */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int port = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8398;
        boolean good;
        try (Server server = Server.fresh(Path.of(arguments[0]), port)) {
            good = new FaultsBench(server, rounds).run();
        }
        System.exit(good ? 0 : 3);
    }

    private boolean run() throws Exception {
        server.start();
        Client.commandLine(server).makeDemo("{\"size\":0.2}");
        out.printf(
                "%-26s %6s %13s %11s %6s %8s %12s %12s%n",
                "fault", "rounds", "acknowledged", "unanswered", "lost", "doubled", "back, median", "slowest");
        boolean good = true;
        for (Fault fault : Fault.values()) {
            Tally tally = new Tally();
            for (int round = 1; round <= rounds; round++) {
                round(fault, fault.name() + round, tally);
            }
            out.printf(
                    Locale.ROOT,
                    "%-26s %6d %13d %11d %6d %8d %10.1f s %10.1f s%n",
                    fault.text(), rounds, tally.acknowledged, tally.unanswered, tally.lost, tally.doubled,
                    tally.median().toMillis() / 1e3, tally.slowest().toMillis() / 1e3);
            good &= tally.good();
        }
        out.println(good ? "kept: nothing lost, nothing doubled, back within 15 s" : "NOT KEPT; log: " + server.log());
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
        count(name, writers, tally);
    }

    /** Waits until every writer has so many more acknowledged writes than now. */
    private static void await(List<Writer> writers, long more) throws InterruptedException {
        for (Writer writer : writers) {
            long goal = writer.acknowledged() + more / WRITERS;
            while (writer.acknowledged() < goal) {
                Thread.sleep(10);
            }
        }
    }

    private void count(String round, List<Writer> writers, Tally tally) throws Exception {
        Map<String, Integer> found = found(round);
        Client client = Client.commandLine(server);
        int repeated = 0;
        for (Writer writer : writers) {
            tally.acknowledged += writer.acknowledged();
            tally.unanswered += writer.unanswered();
            for (Map.Entry<String, Writer.Deal> entry : writer.deals().entrySet()) {
                Writer.Deal deal = entry.getValue();
                int times = found.getOrDefault(entry.getKey(), 0);
                tally.doubled += Math.max(0, times - 1);
                HttpResponse<String> now = client.send("GET", "/api/deals/" + deal.id(), null);
                boolean asAcknowledged = now.statusCode() == 200
                        && Client.number(now.body(), "version") == deal.version()
                        && Client.text(now.body(), "nextStep").equals(deal.nextStep());
                tally.lost += times == 0 || !asAcknowledged ? 1 : 0;
                if (repeated++ % REPEATED == 0) {
                    tally.doubled += isSame(client, deal) ? 0 : 1;
                }
            }
        }
        if (found.size() != repeated) {
            throw new IllegalStateException("written " + repeated + ", found " + found.size());
        }
    }

    /** A repetition with the same key long after the fault gives the same deal. */
    private static boolean isSame(Client client, Writer.Deal deal) throws IOException, InterruptedException {
        String again = client.post("/api/deals", deal.body(), "Idempotency-Key", deal.key());
        return Client.text(again, "id").equals(deal.id());
    }

    /** Names of the round's deals in the installation, and how often each is there. */
    private Map<String, Integer> found(String round) throws Exception {
        Client client = Client.commandLine(server);
        String list = "/api/deals?limit=200&sort=name&filter="
                + URLEncoder.encode("name ~ \"" + round + "-w\"", StandardCharsets.UTF_8);
        Map<String, Integer> found = new HashMap<>();
        String next = "";
        do {
            String page = client.get(list + (next.isEmpty() ? "" : "&after=" + next));
            Client.texts(page, "name").stream()
                    .filter(name -> name.startsWith(round + "-w"))
                    .forEach(name -> found.merge(name, 1, Integer::sum));
            next = Client.text(page, "next");
        } while (!next.isEmpty());
        return found;
    }
}
