package io.sternik.postgres;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How the server is started. Durability, addresses and authentication are not settings: they are fixed.
 *
 * @param sharedBuffersMegabytes memory of the server's own cache, in MiB
 * @param maxConnections connections at the same time
 * @param startTimeout how long a start, with recovery after a crash, may take
 * @param parameters further parameters of PostgreSQL by name
 */
public record Settings(
        int sharedBuffersMegabytes, int maxConnections, Duration startTimeout, Map<String, String> parameters) {

    private static final Set<String> FIXED = Set.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "listen_addresses",
            "port",
            "unix_socket_directories",
            "data_directory",
            "config_file",
            "hba_file",
            "password_encryption",
            "shared_buffers",
            "max_connections");

    /** Refuses parameters that are fixed or have their own component, and names that are no parameter names. */
    public Settings {
        parameters.keySet().forEach(Settings::checkName);
        parameters = Map.copyOf(parameters);
    }

    /** For a machine with 2 to 4 GB: 256 MiB of shared buffers, 60 connections, two minutes to start. */
    public static Settings standard() {
        return new Settings(256, 60, Duration.ofMinutes(2), Map.of());
    }

    /** The same with another size of the server's cache. */
    public Settings withSharedBuffersMegabytes(int megabytes) {
        return new Settings(megabytes, maxConnections, startTimeout, parameters);
    }

    /** The same with another number of connections. */
    public Settings withMaxConnections(int connections) {
        return new Settings(sharedBuffersMegabytes, connections, startTimeout, parameters);
    }

    /** The same with one more parameter of PostgreSQL; refuses those that are fixed. */
    public Settings with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Settings(sharedBuffersMegabytes, maxConnections, startTimeout, more);
    }

    private static void checkName(String name) {
        if (FIXED.contains(name)) {
            throw new IllegalArgumentException("The parameter " + name + " is fixed and cannot be set");
        }
        if (!name.matches("[a-z_]+(\\.[a-z_]+)?")) {
            throw new IllegalArgumentException("Not the name of a parameter: " + name);
        }
    }
}
