package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("module")
class PostgresServerModuleTest {

    @TempDir
    Path folder;

    @Test
    void keepsDataPortAndPasswordsAcrossARestart() throws SQLException {
        DatabaseAccess before;
        try (PostgresServer server = open()) {
            before = server.owner();
            Sql.run(server.owner(), "create table kept as select 42 as answer");
        }
        try (PostgresServer server = open()) {
            assertThat(server.owner()).isEqualTo(before);
            assertThat(server.adopted()).isFalse();
            assertThat(Sql.text(server.owner(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void theOwnerMigratesAndTheApplicationOwnsNothing() throws SQLException {
        try (PostgresServer server = open()) {
            Sql.run(server.owner(), "create extension btree_gist; create extension unaccent; create extension pg_trgm");
            Sql.run(server.owner(), "create table private_table (id int)");

            assertThat(Sql.text(server.application(), "select current_user")).isEqualTo("sternik_app");
            assertThatThrownBy(() -> Sql.text(server.application(), "select count(*) from private_table"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Sql.run(server.application(), "create table own (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void sortsAndSearchesPolish() throws SQLException {
        try (PostgresServer server = open()) {
            Sql.run(server.owner(), "create extension pg_trgm");

            assertThat(
                            Sql.text(
                                    server.application(),
                                    "select string_agg(w, ' ' order by w) from unnest(array['łan','las','ląd','żaba','źle']) w"))
                    .isEqualTo("las ląd łan źle żaba");
            assertThat(Sql.text(server.application(), "select lower('ŻÓŁĆ')")).isEqualTo("żółć");
            assertThat(Sql.text(server.application(), "select similarity('Żółć', 'żółć')"))
                    .isEqualTo("1");
        }
    }

    @Test
    void listensOnLoopbackWithPasswordsThatOnlyTheOwnerReads() throws Exception {
        try (PostgresServer server = open()) {
            DatabaseAccess access = server.application();

            assertThat(Sql.text(access, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.text(server.superuser(), "show unix_socket_directories"))
                    .isEmpty();
            assertThatThrownBy(() -> Sql.text(
                            new DatabaseAccess(access.host(), access.port(), access.database(), access.user(), "wrong"),
                            "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThat(Sql.text(
                            server.superuser(),
                            "select bool_and(rolpassword like 'SCRAM-SHA-256$%')::text"
                                    + " from pg_authid where rolpassword is not null"))
                    .isEqualTo("true");
            assertOwnerOnly(folder.resolve("secrets"));
        }
    }

    @Test
    void aSecondOpenIsRefusedInThisProcessAndInAnother() throws Exception {
        try (PostgresServer server = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            PostgresRefused.class,
                            refused -> assertThat(refused.problem())
                                    .isEqualTo(new PostgresProblem.FolderInUse(
                                            folder, ProcessHandle.current().pid())));
            // The refusal above must not have dropped the lock of this process.
            try (OtherJvm other = OtherJvm.opening(folder)) {
                assertThat(other.answer()).isEqualTo("refused folder-in-use");
            }
            assertThat(Sql.text(server.owner(), "select 1")).isEqualTo("1");
        }
        try (OtherJvm other = OtherJvm.opening(folder)) {
            assertThat(other.answer()).startsWith("open ");
            assertThat(FolderLock.holder(folder)).hasValue(other.pid());
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        open().close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(this::open).hasMessageContaining("PostgreSQL 17").hasMessageContaining("export");

        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18\n");
        open().close();
    }

    @Test
    void configurationThatTurnsDurabilityOffHasNoEffect() throws Exception {
        open().close();
        Files.writeString(
                folder.resolve("postgres/postgresql.auto.conf"),
                "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nwork_mem = '7MB'\n",
                StandardOpenOption.APPEND);

        try (PostgresServer server = PostgresServer.open(folder, Settings.standard())) {
            assertThat(Sql.text(server.application(), "show fsync")).isEqualTo("on");
            assertThat(Sql.text(server.application(), "show synchronous_commit"))
                    .isEqualTo("on");
            assertThat(Sql.text(server.application(), "show full_page_writes")).isEqualTo("on");
            assertThat(Sql.text(
                            server.superuser(),
                            "select setting from pg_file_settings where name = 'fsync' order by seqno desc limit 1"))
                    .as("the file was read")
                    .isEqualTo("off");
        }
    }

    @Test
    void aDatabaseThatTurnsDurabilityOffIsRefused() throws SQLException {
        try (PostgresServer server = open()) {
            Sql.run(server.superuser(), "alter role sternik_app set synchronous_commit = off");
        }

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        PostgresRefused.class,
                        refused -> assertThat(refused.problem())
                                .isEqualTo(new PostgresProblem.NotDurable("synchronous_commit", "off")));
        assertThat(Postmaster.of(folder.resolve("postgres")))
                .as("stopped again")
                .isEmpty();
        assertThat(FolderLock.holder(folder)).isEmpty();
    }

    @Test
    void aParameterThatTheServerRefusesIsReportedWithItsLog() {
        assertThatThrownBy(() -> PostgresServer.open(folder, Settings.standard().with("no_such_parameter", "1")))
                .isInstanceOfSatisfying(
                        PostgresRefused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("start-failed"))
                .hasMessageContaining("no_such_parameter");
        open().close();
    }

    private PostgresServer open() {
        return PostgresServer.open(folder, Settings.standard());
    }

    private static void assertOwnerOnly(Path secrets) throws IOException {
        assertThat(Files.getPosixFilePermissions(secrets)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> files = Files.list(secrets)) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
