package io.sternik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two nodes with a folder each on one external database: while both write and long works wait, one of them is killed. Nothing that was
 * acknowledged is lost or doubled, each work is done once, and a session goes on at the other node.
 */
final class NodesBench {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE = 40;
    private static final int JOBS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path root;
    private final int port;
    private final int rounds;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private NodesBench(Path root, int port, int rounds) {
        this.root = root;
        this.port = port;
        this.rounds = rounds;
    }

    /** Arguments: folder of the repository, rounds (3), first of three ports (8391). */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int port = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8391;
        System.exit(new NodesBench(Path.of(arguments[0]), port, rounds).run() ? 0 : 3);
    }

    /** The database is that of an installation whose server is killed: from then on nobody looks after it, as if it were another machine's. */
    private boolean run() throws Exception {
        try (Server base = Server.fresh(root, port)) {
            base.start();
            Client.commandLine(base).makeDemo("{\"size\":0.2}");
            long postmaster = base.postmaster();
            String application = base.databaseUrl("sternik_app", "database-application");
            String owner = base.databaseUrl("sternik_owner", "database-owner");
            base.kill();
            try (Server one = Server.node(root, port + 1, application, owner);
                    Server other = Server.node(root, port + 2, application, owner)) {
                one.start();
                other.start();
                return rounds(one, other);
            } finally {
                new ProcessBuilder("kill", "-INT", Long.toString(postmaster)).start().waitFor();
            }
        }
    }

    private boolean rounds(Server one, Server other) throws Exception {
        Tally tally = new Tally();
        boolean good = true;
        for (int round = 1; round <= rounds; round++) {
            good &= round(one, other, "NODE" + round, tally);
        }
        out.printf(
                Locale.ROOT,
                "kill -9 of one of two nodes: rounds %d, acknowledged %d, unanswered %d, lost %d, doubled %d, back %.1f s%n",
                rounds, tally.acknowledged, tally.unanswered, tally.lost, tally.doubled,
                tally.slowest().toMillis() / 1e3);
        good &= tally.good(true);
        out.println(good ? "kept: each work once, nothing lost, nothing doubled, sessions go on" : "NOT KEPT; logs: " + one.log() + ", " + other.log());
        return good;
    }

    private boolean round(Server one, Server other, String name, Tally tally) throws Exception {
        Client session = Client.demoUser(one, "dyrektor");
        List<Writer> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        String owner = Client.text(Client.commandLine(other).get("/api/deals?limit=1"), "position");
        for (int i = 0; i < WRITERS; i++) {
            Writer writer = new Writer(Client.commandLine(i % 2 == 0 ? one : other), name + "-w" + i, owner);
            writers.add(writer);
            threads.add(Thread.ofPlatform().daemon().start(writer));
        }
        FaultsBench.await(writers, ACKNOWLEDGED_BEFORE);
        List<String> jobs = submit(one, other, name);
        one.kill();
        boolean sessionGoesOn = session.at(other).send("GET", "/api/me", null).statusCode() == 200;
        tally.back.add(one.start());
        boolean once = eachOnce(other, jobs, name);
        FaultsBench.await(writers, ACKNOWLEDGED_BEFORE);
        writers.forEach(Writer::end);
        for (Thread thread : threads) {
            thread.join();
        }
        tally.count(other, name, writers);
        out.printf("%s: each of %d works once: %s; session goes on: %s%n", name, JOBS, once, sessionGoesOn);
        return once && sessionGoesOn;
    }

    /** Long works from both nodes: each writes its own next step into the deals of the demo, not into those of the writers. */
    private static List<String> submit(Server one, Server other, String name) throws Exception {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            Client client = Client.commandLine(i % 2 == 0 ? one : other);
            String body = "{\"filter\":\"status = open and openedOn < %s\",\"change\":{\"patch\":{\"nextStep\":\"%s-%d\"}}}".formatted(LocalDate.now(), name, i);
            jobs.add(Client.text(client.post("/api/deals/bulk", body), "id"));
        }
        return jobs;
    }

    /** Each work has ended well, and the history of one deal tells each of them once. */
    private static boolean eachOnce(Server server, List<String> jobs, String name) throws Exception {
        Client client = Client.commandLine(server);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String job : jobs) {
            String state = Client.text(client.get("/api/jobs/" + job), "state");
            while (!state.equals("done")) {
                if (System.nanoTime() > end || state.equals("failed")) {
                    throw new IllegalStateException("work " + job + ": " + client.get("/api/jobs/" + job));
                }
                Thread.sleep(200);
                state = Client.text(client.get("/api/jobs/" + job), "state");
            }
        }
        String deal = Client.text(client.get("/api/deals?limit=1&sort=name&filter=status%20%3D%20open"), "id");
        HttpResponse<String> history = client.send("GET", "/api/deals/" + deal + "/history", null);
        List<String> steps = Client.texts(history.body(), "after").stream()
                .filter(step -> step.startsWith(name + "-"))
                .sorted()
                .toList();
        return steps.size() == JOBS && steps.stream().distinct().count() == JOBS;
    }
}
