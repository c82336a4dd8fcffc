package io.sternik.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The roles of an installation: one owns the database and migrates it, the other one is the application. */
record Roles(DatabaseAccess superuser, Secrets secrets) {

    static final String SUPERUSER_SECRET = "database-admin";
    static final String DATABASE = "sternik";
    static final String OWNER = "sternik_owner";
    static final String APPLICATION = "sternik_app";

    DatabaseAccess owner() throws IOException {
        return access(OWNER, "database-owner");
    }

    DatabaseAccess application() throws IOException {
        return access(APPLICATION, "database-application");
    }

    /** Makes roles and database where they are missing and sets the passwords that do not fit the secrets. */
    void prepare() throws SQLException, IOException {
        try (Connection connection = superuser.connect()) {
            prepareRole(connection, owner());
            prepareRole(connection, application());
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                createDatabase(connection, DATABASE, "");
            } else {
                grant(connection, DATABASE);
            }
        }
    }

    /** Creates a database of the owner that the application may enter; {@code source} is the rest of the statement. */
    static void createDatabase(Connection connection, String name, String source) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database %s owner %s %s".formatted(name, OWNER, source));
        }
        grant(connection, name);
    }

    private static void grant(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("grant connect, temporary on database %s to %s".formatted(name, APPLICATION));
        }
    }

    private DatabaseAccess access(String role, String secret) throws IOException {
        return new DatabaseAccess(superuser.host(), superuser.port(), DATABASE, role, secrets.of(secret));
    }

    private static void prepareRole(Connection connection, DatabaseAccess role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.user())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create role " + role.user() + " login");
            }
        } else if (answers(role.onDatabase("postgres"))) {
            return;
        }
        // The driver sends the salted verifier, so that no password reaches the server's log.
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.user(), role.password().toCharArray(), "scram-sha-256");
    }

    private static boolean answers(DatabaseAccess access) {
        try (Connection connection = access.connect()) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
