package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("module")
class CrashModuleTest {

    @TempDir
    Path folder;

    @Test
    void aKilledServerRunsAgainOnTheSamePortWithEveryCommittedRow() throws Exception {
        List<ServerEvent> events = new CopyOnWriteArrayList<>();
        try (PostgresServer server = PostgresServer.open(folder, Settings.standard(), events::add)) {
            DatabaseAccess access = server.owner();
            Sql.run(access, "create table kept as select 42 as answer");
            long killed = server.pid();
            try (Connection open = access.connect()) {
                ProcessTable.signal(killed, "KILL");
                assertThat(Deadline.inSeconds(2).waitUntil(() -> !ProcessTable.runs(killed)))
                        .as("the server is dead")
                        .isTrue();
                assertThat(Deadline.inSeconds(10).waitUntil(() -> answers(access)))
                        .isTrue();
                assertThat(open.isValid(2)).as("a connection of before").isFalse();
            }
            assertThat(Sql.text(access, "select answer from kept")).isEqualTo("42");
            assertThat(server.pid()).isNotEqualTo(killed);
            assertThat(Deadline.inSeconds(2).waitUntil(() -> events.size() == 2))
                    .isTrue();
            assertThat(events.getFirst()).isEqualTo(new ServerEvent.Died(killed));
            assertThat(events.getLast()).isInstanceOf(ServerEvent.Restarted.class);
        }
    }

    @Test
    void aServerThatOutlivedItsJvmIsAdopted() throws Exception {
        String[] answer = openAndKillJvm();
        long orphan = Long.parseLong(answer[1]);
        assertThat(ProcessTable.runs(orphan)).isTrue();

        try (PostgresServer server = PostgresServer.open(folder, Settings.standard())) {
            assertThat(server.adopted()).isTrue();
            assertThat(server.pid()).isEqualTo(orphan);
            assertThat(server.owner().port()).isEqualTo(Integer.parseInt(answer[2]));
            assertThat(Sql.text(server.application(), "select 1")).isEqualTo("1");
        }
        assertThat(ProcessTable.runs(orphan)).as("stopped in the end").isFalse();
    }

    @Test
    void aServerWithOtherSettingsThanWantedIsReplaced() throws Exception {
        long orphan = Long.parseLong(openAndKillJvm()[1]);

        Settings other = Settings.standard().withSharedBuffersMegabytes(64);
        try (PostgresServer server = PostgresServer.open(folder, other)) {
            assertThat(server.adopted()).isFalse();
            assertThat(ProcessTable.runs(orphan)).isFalse();
            assertThat(Sql.text(server.application(), "show shared_buffers")).isEqualTo("64MB");
        }
    }

    @Test
    void bothKilledStartAgain() throws Exception {
        long orphan = Long.parseLong(openAndKillJvm()[1]);
        ProcessTable.signal(orphan, "KILL");
        assertThat(Deadline.inSeconds(2).waitUntil(() -> !ProcessTable.runs(orphan)))
                .isTrue();

        try (PostgresServer server = PostgresServer.open(folder, Settings.standard())) {
            assertThat(server.adopted()).isFalse();
            assertThat(Sql.text(server.application(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aForeignProcessWithTheOldNumberIsNeverTouched() throws Exception {
        PostgresServer.open(folder, Settings.standard()).close();
        Process foreign = new ProcessBuilder("sleep", "300").start();
        try {
            Path file = Postmaster.pidFile(folder.resolve("postgres"));
            Files.writeString(file, foreign.pid() + "\n" + folder.resolve("postgres") + "\n1\n15999\n\n127.0.0.1\n");

            try (PostgresServer server = PostgresServer.open(folder, Settings.standard())) {
                assertThat(server.pid()).isNotEqualTo(foreign.pid());
            }
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    private String[] openAndKillJvm() throws IOException, InterruptedException {
        try (OtherJvm jvm = OtherJvm.opening(folder)) {
            String[] answer = jvm.answer().split(" ");
            assertThat(answer).hasSize(4).startsWith("open");
            jvm.kill();
            assertThat(jvm.isAlive()).isFalse();
            assertThat(ProcessTable.runs(jvm.pid())).isFalse();
            return answer;
        }
    }

    private static boolean answers(DatabaseAccess access) {
        try {
            return Sql.text(access, "select 1").equals("1");
        } catch (SQLException notYet) {
            return false;
        }
    }
}
