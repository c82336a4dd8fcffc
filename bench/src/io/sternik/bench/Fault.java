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
    };

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
        List<String> command = new ArrayList<>(List.of("kill", "-9"));
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

    private static void proveRefused(boolean refused) {
        if (!refused) {
            throw new IllegalStateException("killed, yet connections are accepted");
        }
    }
}
