package io.sternik.app.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.sternik.app.SternikApplication;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The program runs once for all test classes, on the real database and with a clock that stands still; each class begins with an empty
 * database and on {@link TestClock#TODAY}.
 */
@Tag("module")
@SpringBootTest(classes = SternikApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningProgram.StandingClock.class)
public abstract class RunningProgram {

    private static final Duration SLOWEST_DEMO = Duration.ofSeconds(120);
    private static final String PASSWORD = "long enough for tests";
    private static final Path DATA = temporaryFolder();
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicReference<@Nullable Class<?>> PREPARED = new AtomicReference<>();

    static {
        // A connection that was cut with its database is noticed before it is handed out.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    /** Replaces the clock of the machine. */
    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    @Autowired
    protected TestClock clock;

    @Autowired
    protected DSLContext sql;

    @Autowired
    protected FixtureCompany company;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("sternik.db.url", DATABASE::applicationUrl);
        registry.add("sternik.db.owner-url", DATABASE::ownerUrl);
        // A class ends with its database: work that comes back by itself would meet the gap.
        registry.add("sternik.recurring", () -> false);
        registry.add("sternik.data", DATA::toString);
    }

    @BeforeEach
    void beginAfresh() {
        clock.setDate(TestClock.TODAY);
        if (!Objects.equals(PREPARED.getAndSet(world()), world())) {
            pool.getHikariPoolMXBean().softEvictConnections();
            DATABASE.renew();
            pool.getHikariPoolMXBean().softEvictConnections();
            company.forget();
        }
    }

    /** The program itself, which may do everything. */
    protected Viewer program() {
        return viewers.system("test");
    }

    /** Test classes of the same world follow each other on one database; usually each has a world of its own. */
    protected Class<?> world() {
        return getClass();
    }

    /** Where the program answers. */
    protected String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What the user is and sees today. */
    protected Viewer viewer(UserId user) {
        return accounts.viewer(user.value());
    }

    /** The user at a browser, signed in anew. */
    protected Caller as(UserId user) {
        Account account = accounts.get(user);
        accounts.setPassword(user, PASSWORD, program());
        Caller caller = new Caller(port);
        Caller.Answer answer = caller.signIn(account.email(), PASSWORD);
        if (answer.status() != 204) {
            throw new IllegalStateException(account.email() + " cannot sign in: " + answer);
        }
        return caller;
    }

    /** A browser in which nobody is signed in. */
    protected Caller nobody() {
        return new Caller(port);
    }

    /** Makes the demo company unless it is there. */
    protected void demoCompanyExists() {
        Caller anybody = nobody();
        if (anybody.get("/api/session").text("/state").equals("first-run")) {
            anybody.post("/api/first-run/demo", Map.of());
            Awaitility.await()
                    .atMost(SLOWEST_DEMO)
                    .until(() ->
                            anybody.get("/api/first-run/demo").text("/state").equals("done"));
        }
    }

    /** Somebody of the demo company who calls the program beside the browser. */
    protected Caller demoCaller(String login) {
        Caller caller = nobody();
        caller.post("/api/session/demo", Map.of("login", login));
        return caller;
    }

    /** Does the work in one transaction. */
    protected <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    /** Does something behind the program's back, as the owner of the database. */
    protected static void asOwner(String statement) {
        try (Connection connection = DriverManager.getConnection(DATABASE.ownerUrl());
                Statement statements = connection.createStatement()) {
            statements.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("sternik-test-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
