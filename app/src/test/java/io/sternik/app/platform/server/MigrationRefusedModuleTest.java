package io.sternik.app.platform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sternik.app.testing.TestDatabase;
import io.sternik.database.MigrationRefused;
import io.sternik.database.Migrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Data that this version cannot take: said in a sentence, nothing changed. */
@Tag("module")
class MigrationRefusedModuleTest {

    @Test
    void dataOfAnotherVersionAreRefusedInWords() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            Migrations.run(database.ownerUrl(), null, null, "sternik_app");
            as(database, "update public.flyway_schema_history set checksum = checksum + 1 where version = '004'");
            Throwable failure = catchThrowable(() -> Migrations.run(database.ownerUrl(), null, null, "sternik_app"));
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            MigrationRefused.class,
                            refused -> assertThat(refused.otherVersion()).isTrue());
            assertThat(StartRefusals.sentence(new IllegalStateException(failure)))
                    .hasValueSatisfying(text -> {
                        assertThat(text.pl()).contains("inna wersja");
                        assertThat(text.en()).contains("another version");
                    });
        }
    }

    @Test
    void aStepThatFailsIsTakenBackAndItsCauseNamed() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            as(database, "delete from public.flyway_schema_history where version >= '041'");
            Throwable failure = catchThrowable(() -> Migrations.run(database.ownerUrl(), null, null, "sternik_app"));
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            MigrationRefused.class,
                            refused -> assertThat(refused.otherVersion()).isFalse());
            assertThat(failure).hasMessageContaining("already exists");
        }
    }

    private static void as(TestDatabase database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.ownerUrl());
                Statement statements = connection.createStatement()) {
            assertThat(statements.executeUpdate(statement)).isPositive();
        }
    }
}
