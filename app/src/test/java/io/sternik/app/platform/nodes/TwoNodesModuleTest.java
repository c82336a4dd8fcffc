package io.sternik.app.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.SternikApplication;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.job.Jobs;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.testing.Bells.Ear;
import io.sternik.app.testing.Bells.Rung;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.CountingJob;
import io.sternik.app.testing.FixtureCompany;
import io.sternik.app.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two servers with a folder each and one external database: work is done once, whoever does it, and people do not notice which of them they
 * talk to.
 */
@Tag("module")
class TwoNodesModuleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "long enough for tests";
    private static final int MANY = 60;

    private static final Map<String, Node> NODES = new HashMap<>();

    @TempDir
    private static Path folders;

    private static TestDatabase database;

    /** A running server. */
    private record Node(ConfigurableApplicationContext context) {

        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        int port() {
            return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
        }

        Ear ear(String code) {
            return context.getBeansOfType(Ear.class).values().stream()
                    .filter(ear -> ear.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        <T> T inTransaction(Supplier<T> work) {
            return new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(_ -> work.get());
        }

        Viewer viewer(String code) {
            UserId user = first().bean(FixtureCompany.class).user(code);
            return bean(Accounts.class).viewer(user.value());
        }
    }

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        NODES.put("first", node("first"));
        first().bean(FixtureCompany.class).found();
        NODES.put("second", node("second"));
    }

    private static Node node(String name) throws IOException {
        return new Node(new SpringApplicationBuilder(SternikApplication.class)
                .run(
                        "--server.port=0",
                        "--sternik.data=" + folders.resolve(name),
                        "--sternik.db.url=" + database.applicationUrl(),
                        "--sternik.db.owner-url=" + database.ownerUrl()));
    }

    @AfterAll
    static void stop() {
        NODES.values().forEach(node -> node.context().close());
        database.close();
    }

    private static Node first() {
        return Objects.requireNonNull(NODES.get("first"));
    }

    private static Node second() {
        return Objects.requireNonNull(NODES.get("second"));
    }

    @Test
    void eachOfManyJobsIsRunByOneNode() {
        CountingJob one = first().bean(CountingJob.class);
        CountingJob other = second().bean(CountingJob.class);
        List<CountDownLatch> gates = List.of(one.shut(), other.shut());
        for (int i = 0; i < MANY; i++) {
            Node node = i % 2 == 0 ? first() : second();
            Viewer leader = node.viewer("L1");
            node.inTransaction(() -> node.bean(Jobs.class).submit(CountingJob.CODE, Map.of("to", 1), leader));
        }
        Awaitility.await("both nodes work").atMost(PATIENCE).until(() -> one.runs() > 0 && other.runs() > 0);
        gates.forEach(CountDownLatch::countDown);
        Awaitility.await().atMost(PATIENCE).until(() -> one.runs() + other.runs() >= MANY);
        Caller leader = signedIn(first(), "L1");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> leader.get("/api/jobs?mine=true").body().findValuesAsString("state").stream()
                        .allMatch("done"::equals));
        assertThat(one.runs() + other.runs()).isEqualTo(MANY);
    }

    @Test
    void eachEventReachesEachListenerOnceOnWhicheverNode() {
        List<UUID> bells =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(MANY).toList();
        Viewer program = first().bean(Viewers.class).system("test");
        for (int i = 0; i < MANY; i++) {
            Node node = i % 2 == 0 ? first() : second();
            UUID bell = bells.get(i);
            node.inTransaction(() -> {
                node.bean(Events.class).publish(List.of(new Rung(bell, 1), new Rung(bell, 2)), program);
                return true;
            });
        }
        for (String code : List.of("test.first", "test.second", "test.curious")) {
            Ear one = first().ear(code);
            Ear other = second().ear(code);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> one.heard().size() + other.heard().size() >= 2 * MANY);
            assertThat(one.heard().size() + other.heard().size()).as(code).isEqualTo(2 * MANY);
            assertThat(java.util.stream.Stream.concat(one.heard().stream(), other.heard().stream()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatOneNodeChangesIsSeenLiveOnTheOther() {
        Caller seller = signedIn(first(), "S1");
        String deal = seller.post("/api/deals", Map.of("name", "Across nodes")).text("/id");
        Caller leader = signedIn(second(), "L1");
        UUID tab = UUID.randomUUID();
        Map<String, Object> showing =
                Map.of("tab", tab, "open", Map.of("kind", "deals", "id", deal), "rows", Map.of("deals", List.of(deal)));
        leader.put("/api/live/showing", showing);
        List<String> told = leader.stream(tab);
        Awaitility.await().atMost(PATIENCE).until(() -> told.contains("hello {}"));
        seller.patch("/api/deals/" + deal, Map.of("name", "Across both nodes"), 1);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told).contains("record {\"kind\":\"deals\",\"id\":\"" + deal + "\"}"));
        UUID other = UUID.randomUUID();
        seller.put(
                "/api/live/showing",
                Map.of("tab", other, "open", Map.of("kind", "deals", "id", deal), "rows", Map.of()));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told).anyMatch(event -> event.contains("\"people\":[\"Sara Ąg\"]")));
    }

    @Test
    void aSessionOpenedOnOneNodeIsGoodOnAnotherAndWhenItsNodeIsGone() throws IOException {
        Node third = node("third");
        Caller seller = signedIn(third, "S2");
        assertThat(seller.at(second().port()).get("/api/me").status()).isEqualTo(200);
        third.context().close();
        Caller elsewhere = seller.at(first().port());
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(200);
        assertThat(elsewhere
                        .post("/api/deals", Map.of("name", "After the death of a node"))
                        .status())
                .isEqualTo(201);
        assertThat(new Caller(first().port()).get("/api/me").status())
                .as("nobody is signed in")
                .isEqualTo(401);
    }

    private static Caller signedIn(Node node, String code) {
        UserId user = first().bean(FixtureCompany.class).user(code);
        Accounts accounts = node.bean(Accounts.class);
        accounts.setPassword(user, PASSWORD, node.bean(Viewers.class).system("test"));
        Caller caller = new Caller(node.port());
        assertThat(caller.signIn(accounts.get(user).email(), PASSWORD).status()).isEqualTo(204);
        return caller;
    }
}
