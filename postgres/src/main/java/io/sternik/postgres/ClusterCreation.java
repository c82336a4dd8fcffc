package io.sternik.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the data of a new server, complete or not at all, and refuses data of another major version. */
record ClusterCreation(Instance instance) {

    void createWhenMissing() throws IOException {
        Path cluster = instance.folder().cluster();
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            requireMajor(cluster);
            return;
        }
        Path fresh = cluster.resolveSibling("postgres.new");
        FolderTree.delete(fresh);
        initialise(fresh);
        Files.move(fresh, cluster);
    }

    private void requireMajor(Path cluster) throws IOException {
        String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String needed = instance.bundle().major();
        if (!found.equals(needed)) {
            throw new PostgresRefused(new PostgresProblem.OtherMajorVersion(cluster, found, needed));
        }
    }

    private void initialise(Path fresh) throws IOException {
        Secrets secrets = new Secrets(instance.folder().secrets());
        secrets.of(Roles.SUPERUSER_SECRET);
        HostUser.Outcome outcome = HostUser.run(HostUser.command(arguments(fresh, secrets)));
        if (!outcome.ok()) {
            FolderTree.delete(fresh);
            throw new PostgresRefused(StartTrouble.problem(instance, outcome.output()));
        }
    }

    private List<String> arguments(Path fresh, Secrets secrets) {
        // The character type must know Polish letters: with plain C, pg_trgm finds no trigrams in them.
        List<String> command = new ArrayList<>(List.of(
                instance.bundle().program("initdb").toString(),
                "-D",
                fresh.toString(),
                "--username=" + Instance.SUPERUSER,
                "--pwfile=" + secrets.file(Roles.SUPERUSER_SECRET),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + (System.getProperty("os.name").startsWith("Mac") ? "UTF-8" : "C.UTF-8"),
                "--locale-provider=icu",
                "--icu-locale=pl-PL",
                "--text-search-config=simple",
                "--no-instructions"));
        if (instance.durability() == Durability.OFF) {
            command.add("--no-sync");
        }
        return command;
    }
}
