package io.sternik.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Everything needed to connect to one database as one role. The password appears neither in {@link #jdbcUrl()} nor in
 * {@link #toString()}.
 *
 * @param host name or address of the server
 * @param port TCP port
 * @param database name of the database
 * @param user role
 * @param password the role's password, in clear
 */
public record DatabaseAccess(String host, int port, String database, String user, String password) {

    private static final String CONNECT_SECONDS = "5";

    /** The address for the JDBC driver, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** The same role on another database of the same server. */
    public DatabaseAccess onDatabase(String name) {
        return new DatabaseAccess(host, port, name, user, password);
    }

    /** A new connection of its own, given up after five seconds without an answer. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("ApplicationName", "sternik");
        return Objects.requireNonNull(
                new Driver().connect(jdbcUrl(), properties), "address not understood by the driver");
    }

    @Override
    public String toString() {
        return user + "@" + jdbcUrl();
    }
}
