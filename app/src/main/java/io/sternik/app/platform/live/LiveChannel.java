package io.sternik.app.platform.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries signals between all nodes, this one included, by {@code NOTIFY}. They are sent after their transaction has ended, gathered for an
 * instant, so that no writer waits for another; a signal may be lost with its node and is never a fact.
 */
@Component
class LiveChannel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChannel.class);
    private static final String NAME = "sternik_live";
    private static final int MOST_WAITING = 10_000;
    private static final int AT_ONCE = 200;
    private static final long GATHERING_MILLIS = 30;
    private static final long REST_MILLIS = 1_000;
    private static final int LISTENING_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final DSLContext sql;
    private final JsonMapper json;
    private final BlockingQueue<Signal> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    LiveChannel(HikariDataSource pool, DSLContext sql, JsonMapper json) {
        this.pool = pool;
        this.sql = sql;
        this.json = json;
    }

    /**
     * Begins to send and to listen.
     *
     * @param heard is told each signal
     * @param missed is told that signals may have been missed while the database was away
     */
    void open(Consumer<Signal> heard, Runnable missed) {
        threads.add(Thread.ofVirtual().name("live-out").start(this::sendAll));
        threads.add(Thread.ofVirtual().name("live-in").start(() -> listenAlways(heard, missed)));
    }

    /** Sends a signal soon; drops it when far too many wait. */
    void send(Signal signal) {
        if (!waiting.offer(signal)) {
            LOG.debug("dropped {}", signal);
        }
    }

    private void sendAll() {
        while (!closed) {
            try {
                LinkedHashSet<Signal> some = new LinkedHashSet<>();
                some.add(waiting.take());
                Thread.sleep(GATHERING_MILLIS);
                waiting.drainTo(some, AT_ONCE);
                send(some);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                LOG.debug("signals lost", away);
            }
        }
    }

    private void send(LinkedHashSet<Signal> signals) {
        String[] texts = signals.stream().map(json::writeValueAsString).toArray(String[]::new);
        sql.fetch("select pg_notify({0}, text) from unnest({1}) as many(text)", DSL.inline(NAME), DSL.val(texts));
    }

    private void listenAlways(Consumer<Signal> heard, Runnable missed) {
        while (!closed) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + NAME);
                missed.run();
                listen(connection.unwrap(PGConnection.class), heard);
            } catch (SQLException away) {
                LOG.debug("no signals for a while", away);
                rest();
            }
        }
    }

    private void listen(PGConnection connection, Consumer<Signal> heard) throws SQLException {
        while (!closed) {
            PGNotification[] some = connection.getNotifications(LISTENING_MILLIS);
            if (some == null || some.length == 0) {
                // Nothing has come: is the database still there?
                try (Statement statement = ((Connection) connection).createStatement()) {
                    statement.execute("select 1");
                }
            } else {
                for (PGNotification one : some) {
                    hear(one.getParameter(), heard);
                }
            }
        }
    }

    private void hear(String text, Consumer<Signal> heard) {
        try {
            heard.accept(json.readValue(text, Signal.class));
        } catch (RuntimeException failure) {
            LOG.warn("signal {} lost: {}", text, failure.toString());
        }
    }

    /** A connection of its own: one from the pool would be missing there for ever. */
    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (pool.getUsername() != null) {
            properties.setProperty("user", pool.getUsername());
            properties.setProperty("password", pool.getPassword());
        }
        properties.setProperty("ApplicationName", "sternik live");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    private void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
