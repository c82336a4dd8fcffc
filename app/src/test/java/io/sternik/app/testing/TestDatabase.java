package io.sternik.app.testing;

import io.sternik.database.Migrations;
import io.sternik.postgres.DatabaseAccess;
import io.sternik.postgres.ThrowawayServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One throw-away PostgreSQL for all tests of a run, with one migrated database as template; each test class gets a copy of it, which takes
 * a fraction of a second.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** The server, started and migrated by whoever comes first. */
    private static final class Server {

        private static final String TEMPLATE = "sternik";
        private static final ThrowawayServer POSTGRES = open();

        private static ThrowawayServer open() {
            ThrowawayServer server = ThrowawayServer.open();
            DatabaseAccess owner = server.owner();
            Migrations.run(owner.jdbcUrl(), owner.user(), owner.password(), server.application().user());
            return server;
        }
    }

    /** A fresh, empty, migrated database. */
    public static TestDatabase create() {
        String name = "test_" + NUMBER.incrementAndGet();
        try {
            Server.POSTGRES.copy(Server.TEMPLATE, name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new TestDatabase(name);
    }

    /** JDBC address of the application's role, user and password included. */
    public String applicationUrl() {
        return url(Server.POSTGRES.application());
    }

    /** JDBC address of the owner's role, user and password included. */
    public String ownerUrl() {
        return url(Server.POSTGRES.owner());
    }

    /** Makes the database as fresh as it was; open connections are cut. */
    public void renew() {
        close();
        try {
            Server.POSTGRES.copy(Server.TEMPLATE, name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A connection as the application's role. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(applicationUrl());
    }

    @Override
    public void close() {
        try {
            Server.POSTGRES.drop(name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String url(DatabaseAccess access) {
        return access.onDatabase(name).jdbcUrl() + "?user=" + access.user() + "&password="
                + URLEncoder.encode(access.password(), StandardCharsets.UTF_8);
    }
}
