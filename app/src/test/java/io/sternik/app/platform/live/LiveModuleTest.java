package io.sternik.app.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.job.Jobs;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.CountingJob;
import io.sternik.app.testing.RunningProgram;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Open pages are told what concerns them and nothing else; what is told is judged by the rights of the moment. */
class LiveModuleTest extends RunningProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    private Streams streams;

    @Autowired
    private Jobs jobs;

    private final UUID tab = UUID.randomUUID();

    @BeforeEach
    void companyExists() {
        company.found();
        // Each class has a fresh database, which the node has to find first.
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> sql.fetchSingle(
                                        "select count(*) from pg_stat_activity where application_name = 'sternik live'"
                                                + " and datname = current_database() and state = 'idle' and query <> ''")
                                .get(0, Long.class)
                        > 0);
    }

    @Test
    void pageIsToldOfChangesOfWhatItShowsButNotOfItsOwn() {
        Caller seller = as(company.user("S1"));
        Caller leader = as(company.user("L1"));
        String deal = open(seller, "Roofing");
        String other = open(seller, "Fencing");
        List<String> told = listening(leader, tab, null, deal);
        rename(seller, deal, "Roofing of the hall");
        rename(seller, other, "Fencing of the yard");
        await(told, "record {\"kind\":\"deals\",\"id\":\"" + deal + "\"}");
        assertThat(told).noneMatch(event -> event.contains(other));
        told.clear();
        Caller sameTab = leader.from(tab);
        rename(sameTab, deal, "Roofing of the great hall");
        rename(seller, deal, "Roofing of the small hall");
        await(told, "record {\"kind\":\"deals\",\"id\":\"" + deal + "\"}");
        assertThat(told).as("the own change comes back to other pages only").hasSize(1);
    }

    @Test
    void foreignRecordIsNotToldWhateverThePageClaimsToShow() {
        Caller seller = as(company.user("S1"));
        Caller foreign = as(company.user("S3"));
        String deal = open(seller, "Secret");
        String own = open(foreign, "Own");
        List<String> told = listening(foreign, tab, deal, deal, own);
        Caller colleague = as(company.user("L1"));
        List<String> leader = listening(colleague, UUID.randomUUID(), deal, deal);
        rename(seller, deal, "Still secret");
        await(leader, "record {\"kind\":\"deals\",\"id\":\"" + deal + "\"}");
        rename(as(company.user("DIR")), own, "Own, renamed");
        await(told, "record {\"kind\":\"deals\",\"id\":\"" + own + "\"}");
        assertThat(told).noneMatch(event -> event.contains(deal));
    }

    @Test
    void whoHasTheSameRecordOpenIsSeenAndGoneWhenThePageIs() {
        Caller seller = as(company.user("S1"));
        Caller leader = as(company.user("L1"));
        String deal = open(seller, "Shared");
        List<String> told = listening(seller, tab, deal);
        UUID second = UUID.randomUUID();
        listening(leader, second, deal);
        await(told, "presence {\"kind\":\"deals\",\"id\":\"" + deal + "\",\"people\":[\"Leon Żak\"]}");
        told.clear();
        showing(leader, second, null);
        await(told, "presence {\"kind\":\"deals\",\"id\":\"" + deal + "\",\"people\":[]}");
    }

    @Test
    void newsAndJobsReachTheirPersonOnly() {
        Caller seller = as(company.user("S2"));
        List<String> told = listening(seller, tab, null);
        List<String> leader = listening(as(company.user("L1")), UUID.randomUUID(), null);
        Viewer director = viewer(company.user("DIR"));
        Caller caller = as(company.user("DIR"));
        caller.post(
                "/api/deals",
                Map.of("name", "Given", "owner", company.position("S2").value()));
        await(told, "news {}");
        Viewer manager = viewer(company.user("L1"));
        inTransaction(() -> jobs.submit(CountingJob.CODE, Map.of("to", 1), manager));
        await(leader, "jobs {}");
        assertThat(told).doesNotContain("jobs {}");
        assertThat(director.user()).isNotNull();
    }

    @Test
    void theStreamEndsWithItsSession() {
        Caller seller = as(company.user("S4"));
        List<String> told = listening(seller, tab, null);
        streams.beatOnce();
        assertThat(told).containsExactly("hello {}");
        seller.delete("/api/session", 0);
        streams.beatOnce();
        await(told, "signed-out {}");
        await(told, "end");
    }

    @Test
    void theStreamOfSomebodyElsesPageIsRefusedAndGoesOn() {
        Caller seller = as(company.user("S1"));
        List<String> told = listening(seller, tab, null);
        Caller.Answer refused = as(company.user("S3")).get("/api/live?tab=" + tab);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("request.invalid");
        assertThat(told).doesNotContain("end");
    }

    @Test
    void tooManyRowsAreRefused() {
        Caller seller = as(company.user("S1"));
        List<UUID> rows =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(501).toList();
        Caller.Answer refused = seller.put("/api/live/showing", Map.of("tab", tab, "rows", Map.of("deals", rows)));
        assertThat(refused.status()).isEqualTo(422);
    }

    private List<String> listening(Caller who, UUID page, @Nullable String open, String... rows) {
        showing(who, page, open, rows);
        List<String> told = who.stream(page);
        Awaitility.await().atMost(PATIENCE).until(() -> told.contains("hello {}"));
        return told;
    }

    private static void showing(Caller who, UUID page, @Nullable String open, String... rows) {
        Map<String, Object> showing =
                new java.util.HashMap<>(Map.of("tab", page, "rows", Map.of("deals", List.of(rows))));
        if (open != null) {
            showing.put("open", Map.of("kind", "deals", "id", open));
        }
        assertThat(who.put("/api/live/showing", showing).status()).isEqualTo(204);
    }

    private String open(Caller seller, String name) {
        return seller.post("/api/deals", Map.of("name", name)).text("/id");
    }

    private static void rename(Caller who, String deal, String name) {
        long version = who.get("/api/deals/" + deal).version();
        assertThat(who.patch("/api/deals/" + deal, Map.of("name", name), version)
                        .status())
                .isEqualTo(200);
    }

    private static void await(List<String> told, String event) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(told).contains(event));
    }
}
