package io.sternik.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server for builds and tests: fast, not durable, in a temporary folder of its own that is deleted at the end. It takes no
 * data folder, so that an installation can never run on it.
 */
public final class ThrowawayServer implements AutoCloseable {

    private static final String PREFIX = "sternik-throwaway-";
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final FolderLock lock;
    private final Path folder;
    private final Cluster cluster;
    private final Thread atExit;

    private ThrowawayServer(FolderLock lock, Path folder, Cluster cluster) {
        this.lock = lock;
        this.folder = folder;
        this.cluster = cluster;
        this.atExit = new Thread(this::discard, "throwaway-server-exit");
    }

    /** Starts an empty server with the same roles and collation as an installation; clears those of killed builds away. */
    public static ThrowawayServer open() {
        leftovers().forEach(ThrowawayServer::clear);
        Path folder = temporaryFolder();
        FolderLock lock = FolderLock.take(folder);
        try {
            ThrowawayServer server = new ThrowawayServer(lock, folder, Cluster.open(instance(folder)));
            Runtime.getRuntime().addShutdownHook(server.atExit);
            return server;
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** The role that owns the database {@code sternik} and every copy of it. */
    public DatabaseAccess owner() {
        return PostgresServer.access(cluster.roles()::owner);
    }

    /** The role of the application, which owns nothing. */
    public DatabaseAccess application() {
        return PostgresServer.access(cluster.roles()::application);
    }

    /** The administrator of the whole server. */
    public DatabaseAccess superuser() {
        return cluster.roles().superuser();
    }

    /**
     * Makes the database {@code name} as a copy of {@code template}, which nobody may be connected to at that moment. About a
     * third of a second for 150 tables.
     */
    public void copy(String template, String name) throws SQLException {
        try (Connection connection = superuser().connect()) {
            Roles.createDatabase(
                    connection, identifier(name), "template " + identifier(template) + " strategy file_copy");
        }
    }

    /** Drops a database and ends the sessions that are on it; a missing one is no failure. */
    public void drop(String name) throws SQLException {
        try (Connection connection = superuser().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + identifier(name) + " with (force)");
        }
    }

    /** Stops the server at once and deletes its folder. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        discard();
    }

    Path folder() {
        return folder;
    }

    private void discard() {
        try (lock) {
            cluster.stop();
            new Remains(cluster.instance().folder().cluster()).clear();
            FolderTree.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Instance instance(Path folder) {
        Settings settings = Settings.standard()
                .withSharedBuffersMegabytes(128)
                .with("wal_level", "minimal")
                .with("max_wal_senders", "0");
        return new Instance(DataFolder.prepare(folder), PostgresBundle.unpacked(), settings, Durability.OFF);
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a plain name of a database: " + name);
        }
        return name;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(PREFIX);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Folders of servers whose JVM was killed; a young one may be about to be locked by its maker. */
    private static List<Path> leftovers() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Instant settled = Instant.ofEpochMilli(System.currentTimeMillis()).minus(SETTLED);
        try (Stream<Path> entries = Files.list(temporary)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> Files.isWritable(entry)
                            && Instant.ofEpochMilli(entry.toFile().lastModified())
                                    .isBefore(settled))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static void clear(Path folder) {
        try (FolderLock held = FolderLock.take(folder)) {
            Path cluster = DataFolder.prepare(folder).cluster();
            Postmaster.of(cluster).ifPresent(Postmaster::abort);
            new Remains(cluster).clear();
            FolderTree.delete(folder);
        } catch (PostgresRefused | IOException stillInUse) {
            // Its server is alive, or belongs to another user: not ours to clear.
        }
    }
}
