package io.sternik.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a killed server leaves behind: children that are still dying, and a file that names a dead or foreign process. */
record Remains(Path cluster) {

    private static final int PATIENCE_SECONDS = 5;

    /** Clears the way for a new server; call only while the folder lock is held and no main process lives. */
    void clear() {
        Deadline patience = Deadline.inSeconds(PATIENCE_SECONDS);
        if (!patience.waitUntil(() -> ProcessTable.serverProcesses(cluster).isEmpty())) {
            ProcessTable.serverProcesses(cluster).forEach(pid -> ProcessTable.signal(pid, "KILL"));
            Deadline.inSeconds(2)
                    .waitUntil(() -> ProcessTable.serverProcesses(cluster).isEmpty());
        }
        Postmaster.of(cluster).filter(this::misleads).ifPresent(dead -> deletePidFile());
    }

    /** A zombie, or a foreign process with the same number: PostgreSQL would take it for a running server. */
    private boolean misleads(Postmaster named) {
        return !named.lives()
                && Files.exists(Path.of("/proc", Long.toString(named.pid())))
                && ProcessTable.serverProcesses(cluster).isEmpty();
    }

    private void deletePidFile() {
        try {
            Files.deleteIfExists(Postmaster.pidFile(cluster));
        } catch (IOException failure) {
            throw new PostgresRefused(DataFolder.problem(cluster, failure), failure);
        }
    }
}
