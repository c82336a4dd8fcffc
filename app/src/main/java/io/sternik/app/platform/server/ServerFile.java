package io.sternik.app.platform.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves {@code server.json} with port and process id in the data folder while the server runs, so that the command line finds it. */
@Component
public class ServerFile implements AutoCloseable {

    /** Name of the file. */
    public static final String NAME = "server.json";

    private final Path file;

    ServerFile(@Value("${sternik.data}") Path dataFolder) {
        this.file = dataFolder.resolve(NAME);
    }

    /** Writes the file once requests are answered. */
    @EventListener
    public void ready(ApplicationReadyEvent event) throws IOException {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "server", ".new");
            Files.writeString(
                    fresh,
                    "{\"port\":%d,\"pid\":%d}%n"
                            .formatted(
                                    web.getWebServer().getPort(),
                                    ProcessHandle.current().pid()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
