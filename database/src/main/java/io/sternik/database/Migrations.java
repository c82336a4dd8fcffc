package io.sternik.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
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
     */
    public static void run(String jdbcUrl, @Nullable String user, @Nullable String password, String applicationRole) {
        Flyway.configure()
                .dataSource(jdbcUrl, user, password)
                .locations("classpath:db/migration")
                .placeholders(Map.of("applicationRole", applicationRole))
                .defaultSchema("public")
                .createSchemas(false)
                .load()
                .migrate();
    }
}
