package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    private static final long OWN_PID = ProcessHandle.current().pid();

    @TempDir
    Path folder;

    @Test
    void namesTheHolderWhenTakenTwice() {
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThatThrownBy(() -> FolderLock.take(folder.resolve("../" + folder.getFileName())))
                    .isInstanceOfSatisfying(
                            PostgresRefused.class,
                            refused -> assertThat(refused.problem())
                                    .isEqualTo(new PostgresProblem.FolderInUse(folder, OWN_PID)));
            assertThat(FolderLock.holder(folder)).hasValue(OWN_PID);
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void isFreeAgainAfterClosing() {
        FolderLock.take(folder).close();

        assertThat(FolderLock.holder(folder)).isEmpty();
        FolderLock.take(folder).close();
    }

    @Test
    void askingForTheHolderOfAnUnknownFolderMakesNothing() {
        assertThat(FolderLock.holder(folder.resolve("none"))).isEmpty();
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> FolderLock.take(file))
                .isInstanceOfSatisfying(
                        PostgresRefused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("folder-unusable"));
    }
}
