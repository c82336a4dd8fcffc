package io.sternik.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The layout of an installation's data folder, as far as the database is concerned. */
record DataFolder(Path root) {

    static final String LOCK = "sternik.lock";

    /** Makes the folder where it is missing; the answer has a real, absolute path without links. */
    static DataFolder prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            DataFolder data = new DataFolder(folder.toRealPath());
            Files.createDirectories(data.log().getParent());
            return data;
        } catch (IOException failure) {
            throw new PostgresRefused(problem(folder, failure), failure);
        }
    }

    static PostgresProblem problem(Path folder, IOException failure) {
        String text = String.valueOf(failure.getMessage());
        if (text.contains("No space left")) {
            return new PostgresProblem.DiskFull(folder);
        }
        if (failure instanceof AccessDeniedException denied) {
            return new PostgresProblem.FolderUnusable(folder, "permission denied on " + denied.getFile());
        }
        String reason = failure instanceof FileSystemException system && system.getReason() == null
                ? failure.getClass().getSimpleName() + " on " + system.getFile()
                : text;
        return new PostgresProblem.FolderUnusable(folder, reason);
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path log() {
        return root.resolve("log").resolve("postgres.log");
    }

    OptionalInt rememberedPort() {
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(portFile()).strip()));
        } catch (IOException | NumberFormatException none) {
            return OptionalInt.empty();
        }
    }

    void rememberPort(int port) {
        try {
            Files.writeString(portFile(), port + "\n");
        } catch (IOException failure) {
            throw new PostgresRefused(problem(root, failure), failure);
        }
    }

    private Path portFile() {
        return root.resolve("postgres.port");
    }
}
