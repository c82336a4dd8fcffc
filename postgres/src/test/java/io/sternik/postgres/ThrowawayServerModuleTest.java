package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("module")
class ThrowawayServerModuleTest {

    @Test
    void copiesDatabasesAndLeavesNothingBehind() throws SQLException {
        Path folder;
        long pid;
        try (ThrowawayServer server = ThrowawayServer.open()) {
            folder = server.folder();
            pid = Postmaster.of(folder.resolve("postgres")).orElseThrow().pid();
            Sql.run(server.owner(), "create table t as select 1 as n; grant select on t to sternik_app");
            server.copy("sternik", "copy_1");
            Sql.run(server.owner().onDatabase("copy_1"), "insert into t values (2)");

            assertThat(Sql.text(server.application().onDatabase("copy_1"), "select sum(n) from t"))
                    .isEqualTo("3");
            assertThat(Sql.text(server.application(), "select sum(n) from t")).isEqualTo("1");
            assertThat(Sql.text(server.owner(), "show fsync")).isEqualTo("off");
            server.drop("copy_1");
            assertThatThrownBy(() -> Sql.text(server.owner().onDatabase("copy_1"), "select 1"))
                    .hasMessageContaining("does not exist");
            assertThatThrownBy(() -> server.drop("x; drop database sternik"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder).doesNotExist();
        assertThat(ProcessTable.runs(pid)).isFalse();
    }
}
