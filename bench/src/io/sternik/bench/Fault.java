package io.sternik.bench;

import java.io.IOException;
import java.time.Duration;
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
    };

    /** 128 + 15: how a JVM ends that was asked to. */
    private static final int SIGTERM_EXIT = 143;

    private static final long PAUSE_NANOS = 30_000_000_000L;
    private static final int CUT_CONNECTIONS = 12;

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
