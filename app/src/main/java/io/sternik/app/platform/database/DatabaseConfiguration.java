package io.sternik.app.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.sternik.database.Migrations;
import io.sternik.postgres.DatabaseAccess;
import io.sternik.postgres.PostgresServer;
import io.sternik.postgres.ServerEvent;
import io.sternik.postgres.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts or finds the database and opens the pool of connections. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);
    private static final String BUNDLED = "'${sternik.db.url:}' == ''";

    @Bean
    @ConditionalOnExpression(BUNDLED)
    PostgresServer postgres(@Value("${sternik.data}") Path dataFolder) {
        return PostgresServer.open(dataFolder, Settings.standard(), DatabaseConfiguration::log);
    }

    @Bean
    @ConditionalOnExpression(BUNDLED)
    HikariDataSource bundled(PostgresServer postgres) {
        DatabaseAccess owner = postgres.owner();
        DatabaseAccess application = postgres.application();
        Migrations.run(owner.jdbcUrl(), owner.user(), owner.password(), application.user());
        HikariDataSource pool = pool();
        pool.setJdbcUrl(application.jdbcUrl());
        pool.setUsername(application.user());
        pool.setPassword(application.password());
        return pool;
    }

    @Bean
    @ConditionalOnExpression("!(" + BUNDLED + ")")
    HikariDataSource external(
            @Value("${sternik.db.url}") String applicationUrl, @Value("${sternik.db.owner-url:}") String ownerUrl) {
        new ExternalDatabase(applicationUrl, ownerUrl).prepare();
        HikariDataSource pool = pool();
        pool.setJdbcUrl(applicationUrl);
        return pool;
    }

    @Bean("schemaOwner")
    @ConditionalOnExpression(BUNDLED)
    SchemaOwner bundledOwner(PostgresServer postgres) {
        DatabaseAccess owner = postgres.owner();
        return new SchemaOwner(owner.jdbcUrl(), owner.user(), owner.password());
    }

    @Bean("schemaOwner")
    @ConditionalOnExpression("!(" + BUNDLED + ")")
    SchemaOwner externalOwner(@Value("${sternik.db.owner-url:}") String ownerUrl) {
        return new SchemaOwner(ownerUrl, null, null);
    }

    /** Virtual threads wait for one of few connections: more of them would only make a small machine slower. */
    private static HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(4);
        pool.setConnectionTimeout(8_000);
        pool.setValidationTimeout(2_000);
        pool.setAutoCommit(true);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "sternik");
        pool.addDataSourceProperty("socketTimeout", "120");
        return pool;
    }

    @Bean
    Clock clock(@Value("${sternik.zone}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    DefaultConfigurationCustomizer jooq() {
        return configuration ->
                configuration.settings().withExecuteLogging(false).withRenderCatalog(false);
    }

    private static void log(ServerEvent event) {
        LOG.warn("database: {}", event);
    }
}
