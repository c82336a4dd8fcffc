package io.sternik.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** Starts the server process and waits until it accepts connections. */
record Startup(Instance instance) {

    private static final int RETRY_SECONDS = 10;
    private static final long PAUSE_NANOS = 200_000_000;

    /** Tries for up to ten seconds while the cause of a failure passes by itself; a long recovery is waited for. */
    Postmaster start(IntSupplier port) {
        Deadline deadline = Deadline.inSeconds(RETRY_SECONDS);
        while (true) {
            new Remains(cluster()).clear();
            long mark = instance.log().size();
            Optional<Postmaster> started = attempt(port.getAsInt());
            if (started.isPresent()) {
                return started.get();
            }
            String output = instance.log().since(mark);
            if (deadline.passed() || !StartTrouble.passes(output)) {
                throw new PostgresRefused(StartTrouble.problem(instance, output));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits until the server of this process says that it is ready; false when it died or took too long. */
    boolean awaitReady(Postmaster postmaster) {
        Deadline deadline = Deadline.in(instance.settings().startTimeout());
        deadline.waitUntil(() -> !postmaster.lives() || ready(postmaster.pid()).isPresent());
        return ready(postmaster.pid()).isPresent();
    }

    private Optional<Postmaster> attempt(int port) {
        Process process = launch(port);
        Deadline deadline = Deadline.in(instance.settings().startTimeout());
        deadline.waitUntil(() -> !process.isAlive() || ready(process.pid()).isPresent());
        Optional<Postmaster> started = ready(process.pid());
        if (started.isEmpty() && process.isAlive()) {
            process.destroyForcibly();
        }
        return started;
    }

    private Process launch(int port) {
        ProcessBuilder builder = new ProcessBuilder(HostUser.detachedCommand(instance.program(port)));
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(instance.log().file().toFile()));
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new PostgresRefused(DataFolder.problem(instance.folder().root(), failure), failure);
        }
    }

    private Optional<Postmaster> ready(long pid) {
        return Postmaster.of(cluster()).filter(named -> named.pid() == pid && named.ready());
    }

    private Path cluster() {
        return instance.folder().cluster();
    }
}
