package io.sternik.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Whether an acknowledged write survives a crash: on for every installation, off only in a {@link ThrowawayServer}. */
public enum Durability {
    /** Every commit is on the disk before it is acknowledged. */
    ON(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")),
    /** Fast and unsafe: a crash of the machine destroys the data. */
    OFF(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));

    private final Map<String, String> parameters;

    Durability(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    /**
     * Asks the server behind {@code connection} for the values that hold in this very session, so that settings of the
     * database and of the role count as well.
     *
     * @throws PostgresRefused with {@link PostgresProblem.NotDurable} when one of them is not on
     */
    public static void require(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name, setting from pg_settings"
                        + " where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name")) {
            while (row.next()) {
                if (!row.getString(2).equals(ON.parameters.get(row.getString(1)))) {
                    throw new PostgresRefused(new PostgresProblem.NotDurable(row.getString(1), row.getString(2)));
                }
            }
        }
    }
}
