package io.sternik.app.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The role that owns the tables, for what the role of the program may not do: making and dropping indexes while it runs. Each statement has
 * a connection and no transaction of its own, so that it can be {@code concurrently}.
 */
public final class SchemaOwner {

    private final String url;
    private final Properties properties = new Properties();

    /** @param user null when the address names it */
    SchemaOwner(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        if (user != null && password != null) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "sternik owner");
        properties.setProperty("connectTimeout", "5");
    }

    /** Does a statement that is written out; never one with words that somebody typed. */
    public void run(String statement) {
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        } catch (SQLException failure) {
            throw new DataAccessException("as the owner: " + statement, failure);
        }
    }
}
