package io.sternik.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The database server of an installation, running and durable: every acknowledged commit survives a crash. It listens on
 * 127.0.0.1 only, is started again when it dies, and outlives a killed JVM, to be adopted by the next one.
 */
public final class PostgresServer implements AutoCloseable {

    private final FolderLock lock;
    private final Cluster cluster;
    private final Watch watch;

    private PostgresServer(FolderLock lock, Cluster cluster, Watch watch) {
        this.lock = lock;
        this.cluster = cluster;
        this.watch = watch;
    }

    /**
     * Opens the data folder of an installation, which is made on first use, and returns with the server accepting connections.
     *
     * @param dataFolder the folder of the installation; the database lies in its sub-folder {@code postgres}
     * @param listener told about deaths and restarts, on a thread of its own
     * @throws PostgresRefused when the folder is in use, was written by another major version, cannot be used, or when the
     *     server does not start or would not be durable
     */
    public static PostgresServer open(Path dataFolder, Settings settings, Consumer<ServerEvent> listener) {
        FolderLock lock = FolderLock.take(dataFolder);
        try {
            Cluster cluster = Cluster.open(
                    new Instance(DataFolder.prepare(dataFolder), PostgresBundle.unpacked(), settings, Durability.ON));
            return new PostgresServer(lock, cluster, Watch.over(cluster, listener));
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** As {@link #open(Path, Settings, Consumer)}, without being told about deaths and restarts. */
    public static PostgresServer open(Path dataFolder, Settings settings) {
        return open(dataFolder, settings, event -> {});
    }

    /** The role that owns the database {@code sternik} and migrates it. */
    public DatabaseAccess owner() {
        return access(cluster.roles()::owner);
    }

    /** The role of the application, which owns nothing and has the rights that migrations grant. */
    public DatabaseAccess application() {
        return access(cluster.roles()::application);
    }

    /** The administrator of the whole server, for backup and repair; never for the application. */
    public DatabaseAccess superuser() {
        return cluster.roles().superuser();
    }

    /** Process id of the server's main process; another one after a restart. */
    public long pid() {
        return cluster.postmaster().pid();
    }

    /** Whether this server was already running, left by a killed JVM, and was taken over. */
    public boolean adopted() {
        return cluster.adopted();
    }

    /** Stops the server in good order, within 45 seconds at most, and gives the folder back. */
    @Override
    public void close() {
        try (lock) {
            watch.close();
            cluster.stop();
        }
    }

    static DatabaseAccess access(AccessSource source) {
        try {
            return source.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    interface AccessSource {
        DatabaseAccess read() throws IOException;
    }
}
