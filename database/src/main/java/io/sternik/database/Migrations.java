package io.sternik.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** Brings a database to the version of this program. */
public final class Migrations {

    private Migrations() {}

    /**
     * Runs what is missing, as the role that owns the database, and renews the rights of the application's role. Safe when several servers
     * start at once: they wait for each other. A migration that fails is rolled back as a whole and thrown; what ran before it stays.
     *
     * @param jdbcUrl of the database, for its owner
     * @param user role that owns the database; null, like the password, when the address names it
     * @param applicationRole role whose rights are renewed; it owns nothing
     * @throws MigrationRefused when the data are of another version, or a migration fails
     */
    public static void run(String jdbcUrl, @Nullable String user, @Nullable String password, String applicationRole) {
        Flyway flyway = Flyway.configure()
                .dataSource(jdbcUrl, user, password)
                .locations("classpath:db/migration")
                .placeholders(Map.of("applicationRole", applicationRole))
                .defaultSchema("public")
                .createSchemas(false)
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException other) {
            throw new MigrationRefused(true, other);
        } catch (FlywayException failed) {
            throw new MigrationRefused(false, failed);
        }
    }
}
