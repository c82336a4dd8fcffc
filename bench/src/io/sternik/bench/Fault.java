package io.sternik.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A fault, with the proof that it happened. */
enum Fault {
    SERVER("kill -9 of the server") {
        @Override
        Duration strike(Server server) throws IOException, InterruptedException {
            kill(List.of(server.pid()));
            server.awaitEnd();
            proveDead(List.of(server.pid()));
            proveRefused(server.refusesConnections());
            return server.start();
        }
    },
    DATABASE("kill -9 of the database") {
        @Override
        Duration strike(Server server) throws IOException, InterruptedException {
            long begin = System.nanoTime();
            long postmaster = server.postmaster();
            List<Long> killed = databaseOf(server);
            kill(killed);
            proveDead(killed);
            if (!server.isAlive()) {
                throw new IllegalStateException("the server did not outlive its database");
            }
            server.awaitAnswer();
            if (server.postmaster() == postmaster) {
                throw new IllegalStateException("no other database was started");
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    },
    BOTH("kill -9 of both") {
        @Override
        Duration strike(Server server) throws IOException, InterruptedException {
            int databasePort = server.databasePort();
            List<Long> killed = databaseOf(server);
            killed.addFirst(server.pid());
            kill(killed);
            server.awaitEnd();
            proveDead(killed);
            proveRefused(server.refusesConnections() && Server.refuses(databasePort));
            return server.start();
        }
    },
    TERMINATION("SIGTERM under load") {
        @Override
        Duration strike(Server server) throws IOException, InterruptedException {
            long begin = System.nanoTime();
            signal("-TERM", List.of(server.pid()));
            server.awaitEnd();
            proveDead(List.of(server.pid()));
            proveRefused(server.refusesConnections());
            if (server.exitValue() != SIGTERM_EXIT && server.exitValue() != 0) {
                throw new IllegalStateException("the server ended with " + server.exitValue());
            }
            server.start();
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    },
    PAUSE("database paused 30 s") {
        @Override
        Duration strike(Server server) throws IOException, InterruptedException {
            List<Long> paused = databaseOf(server);
            signal("-STOP", paused);
            long end = System.nanoTime() + PAUSE_NANOS;
            try {
                while (System.nanoTime() < end) {
                    proveStopped(paused);
                    Thread.sleep(200);
                }
                if (server.isAnswered("/api/deals?limit=1")) {
                    throw new IllegalStateException("the database is paused, yet deals are answered");
                }
            } finally {
                signal("-CONT", paused);
            }
            long begin = System.nanoTime();
            server.awaitAnswer();
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    },
    CUT("connection cut in a transaction") {
        @Override
        Duration strike(Server server) throws IOException, InterruptedException {
            long begin = System.nanoTime();
            int cut = 0;
            long end = begin + 20_000_000_000L;
            while (cut < CUT_CONNECTIONS) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("only " + cut + " connections were met inside a transaction");
                }
                for (long backend : ProcessTimes.children(server.postmaster())) {
                    // PostgreSQL writes what a process does into its title.
                    String title = ProcessTimes.title(backend);
                    if (title.contains("sternik_app") && !title.endsWith(" idle") && cut < CUT_CONNECTIONS) {
                        signal("-TERM", List.of(backend));
                        proveDead(List.of(backend));
                        cut++;
                    }
                }
            }
            if (!server.isAlive()) {
                throw new IllegalStateException("the server did not outlive the cut");
            }
            server.awaitAnswer();
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    },
    /** The clock of server and database; the longest time until a new work was done after a jump. */
    CLOCK("clock jumps, 25 and 23 h, 29 Feb") {
        @Override
        Duration strike(Server server) throws IOException, InterruptedException {
            FalseClock clock = server.clock();
            Duration slowest = Duration.ZERO;
            for (Instant jump : jumps()) {
                clock.set(jump);
                long begin = System.nanoTime();
                proveTime(server, jump);
                Client.commandLine(server).work("/api/verify", "{}");
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                Thread.sleep(OVER_THE_EDGE_MILLIS);
            }
            return slowest;
        }

        @Override
        boolean setsTheClock() {
            return true;
        }
    };

    /** 128 + 15: how a JVM ends that was asked to. */
    private static final int SIGTERM_EXIT = 143;

    private static final long PAUSE_NANOS = 30_000_000_000L;
    private static final int CUT_CONNECTIONS = 12;
    /** Jumps to an edge of the calendar stop so many seconds before it. */
    private static final long BEFORE_THE_EDGE = 8;

    private static final long OVER_THE_EDGE_MILLIS = 10_000;
    private static final long TIME_MISSED_SECONDS = 5;

    private static final long DYING_MILLIS = 5_000;

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Kills, proves it, starts again where that is needed and answers how long it took until the first good answer. */
    abstract Duration strike(Server server) throws IOException, InterruptedException;

    /** Whether the server must be started with a clock that can be set. */
    boolean setsTheClock() {
        return false;
    }

    /** An hour ahead, an hour behind, the edges of the calendar of Warsaw, and back to the true time. */
    private static List<Instant> jumps() {
        Instant now = Instant.now();
        return List.of(
                now.plus(Duration.ofHours(1)),
                now.minus(Duration.ofHours(1)),
                edge("2027-03-28T02:00+01:00"),
                edge("2027-10-31T03:00+02:00"),
                edge("2028-02-29T00:00+01:00"),
                edge("2028-03-01T00:00+01:00"),
                now);
    }

    private static Instant edge(String at) {
        return OffsetDateTime.parse(at).toInstant().minusSeconds(BEFORE_THE_EDGE);
    }

    private static void proveTime(Server server, Instant wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + DYING_MILLIS * 1_000_000;
        while (Duration.between(wanted, server.now()).abs().toSeconds() > TIME_MISSED_SECONDS) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the clock was set to " + wanted + ", the server has " + server.now());
            }
            Thread.sleep(100);
        }
    }

    private static List<Long> databaseOf(Server server) throws IOException {
        long postmaster = server.postmaster();
        List<Long> all = new ArrayList<>(ProcessTimes.children(postmaster));
        all.addFirst(postmaster);
        return all;
    }

    private static void kill(List<Long> pids) throws IOException, InterruptedException {
        signal("-9", pids);
    }

    private static void signal(String signal, List<Long> pids) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    private static void proveDead(List<Long> pids) throws InterruptedException {
        long end = System.nanoTime() + DYING_MILLIS * 1_000_000;
        while (!pids.stream().allMatch(ProcessTimes::isDead)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still alive: " + pids);
            }
            Thread.sleep(5);
        }
    }

    /** A process that ended by itself in the meantime is none that goes on. */
    private static void proveStopped(List<Long> pids) {
        List<Long> going =
                pids.stream().filter(pid -> !ProcessTimes.isStopped(pid) && !ProcessTimes.isDead(pid)).toList();
        if (!going.isEmpty()) {
            throw new IllegalStateException("not paused: " + going);
        }
    }

    private static void proveRefused(boolean refused) {
        if (!refused) {
            throw new IllegalStateException("killed, yet connections are accepted");
        }
    }
}
