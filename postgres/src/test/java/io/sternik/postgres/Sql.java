package io.sternik.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on a connection of its own. */
final class Sql {

    private Sql() {}

    static void run(DatabaseAccess access, String statement) throws SQLException {
        try (Connection connection = access.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static String text(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = access.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "(no row)";
        }
    }
}
