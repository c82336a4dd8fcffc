package io.sternik.app.platform.database;

import io.sternik.app.platform.problem.StartRefused;
import io.sternik.database.Migrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database that somebody else runs.
 *
 * @param applicationUrl JDBC address with user and password of the application's role
 * @param ownerUrl the same for the role that owns the database and migrates it
 */
record ExternalDatabase(String applicationUrl, String ownerUrl) {

    private static final int OLDEST = 18;

    /** Checks the server, brings the schema up to date and gives the application's role its rights. */
    void prepare() {
        try (Connection application = DriverManager.getConnection(applicationUrl);
                Statement statement = application.createStatement()) {
            int major = application.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new StartRefused(
                        "STERNIK_DB_URL prowadzi do PostgreSQL " + major + "; potrzebna jest wersja " + OLDEST
                                + " lub nowsza. Zaktualizuj serwer albo usuń tę zmienną, by użyć wbudowanej bazy.",
                        "STERNIK_DB_URL leads to PostgreSQL " + major + "; version " + OLDEST
                                + " or newer is needed. Upgrade the server, or leave the variable out to use the bundled database.");
            }
            String role = firstText(statement, "select current_user");
            if (ownerUrl.isBlank()) {
                throw new StartRefused(
                        "STERNIK_DB_URL jest ustawione, a STERNIK_DB_OWNER_URL nie. Podaj adres roli, która jest właścicielem"
                                + " bazy. Obie role utworzy ten skrypt:\n" + script(),
                        "STERNIK_DB_URL is set but STERNIK_DB_OWNER_URL is not. Set it to the address of the role that owns"
                                + " the database. This script makes both roles:\n" + script());
            }
            Migrations.run(ownerUrl, null, null, role);
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "Nie można połączyć się z bazą STERNIK_DB_URL: " + unreachable.getMessage()
                            + "\nJeżeli jeszcze jej nie ma, utworzy ją ten skrypt:\n" + script(),
                    "The database at STERNIK_DB_URL cannot be reached: " + unreachable.getMessage()
                            + "\nIf it has not been made yet, this script does it:\n" + script());
        }
    }

    /** What an operator runs once as the administrator of the server. */
    static String script() {
        return """
                create role sternik_owner login password '<first secret>';
                create role sternik_app login password '<second secret>';
                create database sternik owner sternik_owner encoding 'UTF8' template template0
                  locale_provider icu icu_locale 'pl-PL';
                -- STERNIK_DB_OWNER_URL=jdbc:postgresql://HOST:5432/sternik?user=sternik_owner&password=<first secret>
                -- STERNIK_DB_URL=jdbc:postgresql://HOST:5432/sternik?user=sternik_app&password=<second secret>
                """;
    }

    private static String firstText(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
