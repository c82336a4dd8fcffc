package io.sternik.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The data of one installation with the server that works on them; its owner holds the folder lock. */
final class Cluster {

    private static final String INVALID_PASSWORD = "28P01";

    private final Instance instance;
    private final Roles roles;
    private final boolean adopted;
    private volatile Postmaster postmaster;
    private boolean stopped;

    private Cluster(Instance instance, Roles roles, Postmaster postmaster, boolean adopted) {
        this.instance = instance;
        this.roles = roles;
        this.postmaster = postmaster;
        this.adopted = adopted;
    }

    /** Makes the data when missing, adopts or starts the server, makes the roles, and asks whether it is durable. */
    static Cluster open(Instance instance) {
        try {
            HostUser.check(instance.folder().root(), instance.bundle().program("postgres"));
            new ClusterCreation(instance).createWhenMissing();
            Cluster cluster = running(instance, superuserPassword(instance));
            cluster.prepareOrStop();
            return cluster;
        } catch (IOException failure) {
            throw new PostgresRefused(DataFolder.problem(instance.folder().root(), failure), failure);
        }
    }

    Postmaster postmaster() {
        return postmaster;
    }

    boolean adopted() {
        return adopted;
    }

    Instance instance() {
        return instance;
    }

    Roles roles() {
        return roles;
    }

    /** Starts the server again on the port that the application knows; without effect once it was stopped. */
    synchronized void restart() {
        if (!stopped && !postmaster.lives()) {
            int port = postmaster.port();
            postmaster = new Startup(instance).start(() -> port);
        }
    }

    synchronized void stop() {
        stopped = true;
        if (instance.durability() == Durability.ON) {
            postmaster.stop();
        } else {
            postmaster.abort();
        }
    }

    private static Cluster running(Instance instance, String password) {
        Optional<Postmaster> old = new Adoption(instance, password).adopt();
        Postmaster postmaster =
                old.orElseGet(() -> new Startup(instance).start(() -> new Ports(instance.folder()).choose()));
        instance.folder().rememberPort(postmaster.port());
        Roles roles = new Roles(
                instance.superuser(postmaster.port(), password),
                new Secrets(instance.folder().secrets()));
        return new Cluster(instance, roles, postmaster, old.isPresent());
    }

    private static String superuserPassword(Instance instance) throws IOException {
        Secrets secrets = new Secrets(instance.folder().secrets());
        if (!secrets.has(Roles.SUPERUSER_SECRET)) {
            throw new PostgresRefused(new PostgresProblem.PasswordLost(secrets.file(Roles.SUPERUSER_SECRET)));
        }
        return secrets.of(Roles.SUPERUSER_SECRET);
    }

    private void prepareOrStop() throws IOException {
        try {
            roles.prepare();
            requireDurability();
        } catch (SQLException failure) {
            stop();
            throw new PostgresRefused(problem(failure), failure);
        } catch (IOException | RuntimeException failure) {
            stop();
            throw failure;
        }
    }

    private void requireDurability() throws SQLException, IOException {
        if (instance.durability() == Durability.OFF) {
            return;
        }
        try (Connection owner = roles.owner().connect();
                Connection application = roles.application().connect()) {
            Durability.require(owner);
            Durability.require(application);
        }
    }

    private PostgresProblem problem(SQLException failure) {
        return INVALID_PASSWORD.equals(failure.getSQLState())
                ? new PostgresProblem.PasswordLost(roles.secrets().file(Roles.SUPERUSER_SECRET))
                : new PostgresProblem.StartFailed(
                        String.valueOf(failure.getMessage()),
                        instance.folder().log(),
                        instance.log().tail());
    }
}
