package io.sternik.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Takes over a server that outlived the Sternik that started it, when it is just as one started now would be. */
record Adoption(Instance instance, String superuserPassword) {

    /** The server to go on with; one with other settings or without an answer is stopped and not returned. */
    Optional<Postmaster> adopt() {
        Optional<Postmaster> found = Postmaster.of(instance.folder().cluster()).filter(Postmaster::lives);
        if (found.isEmpty()) {
            return found;
        }
        if (hasWantedOptions() && new Startup(instance).awaitReady(found.get()) && answers()) {
            return Postmaster.of(instance.folder().cluster());
        }
        found.get().stop();
        if (found.get().lives()) {
            throw new PostgresRefused(new PostgresProblem.StartFailed(
                    "an older server, process " + found.get().pid() + ", does not stop",
                    instance.folder().log(),
                    instance.log().tail()));
        }
        return Optional.empty();
    }

    private boolean hasWantedOptions() {
        Path options = instance.folder().cluster().resolve("postmaster.opts");
        try {
            String running = Files.readString(options).strip().replaceFirst(" \"-c\" \"port=\\d+\"$", "");
            return running.equals(instance.optionsLine());
        } catch (IOException unknown) {
            return false;
        }
    }

    private boolean answers() {
        int port =
                Postmaster.of(instance.folder().cluster()).map(Postmaster::port).orElse(0);
        try (Connection connection = instance.superuser(port, superuserPassword).connect()) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }
}
