package io.sternik.app.selling.members;

import static io.sternik.database.platform.Tables.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who works on a deal over the API: exact shares, who sees it by that and what they may not do, freezing at won, events, undo. */
class MembersModuleTest extends SellingProgram {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private List<VerifyRule> rules;

    private Map<String, Object> member(@Nullable String seat, String role, @Nullable String kind, int shareBp) {
        Map<String, Object> member = new HashMap<>(Map.of("role", role, "shareBp", shareBp));
        member.put("position", seat == null ? null : company.position(seat).value());
        member.put("kind", kind);
        return member;
    }

    private Answer set(Caller caller, Answer deal, List<Map<String, Object>> members) {
        return set(caller, deal, members, null);
    }

    private Answer set(Caller caller, Answer deal, List<Map<String, Object>> members, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("members", members));
        body.put("reason", reason);
        return caller.put(
                path(deal) + "/members", body, seat("DIR").get(path(deal)).version());
    }

    private boolean whole() {
        return rules.stream()
                .filter(rule -> rule.code().equals("selling.revenue-shares"))
                .allMatch(rule -> rule.check().count() == 0);
    }

    @Test
    void sharesAreDealtToTheGroszAndExplainThemselves() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Na trzech", 100_001);
        Answer team = set(
                seller,
                deal,
                List.of(
                        member(null, "seller", "revenue", 3_333),
                        member("S2", "seller", "revenue", 3_333),
                        member("S3", "engineer", "revenue", 3_334),
                        member("S4", "support", "overlay", 1_250)));
        assertThat(team.status()).as(team.body().toString()).isEqualTo(200);
        assertThat(team.body().path("members").findValues("amount").stream()
                        .map(one -> one.path("minor").asLong()))
                .containsExactly(33_330L, 33_330L, 33_341L, 12_500L);
        assertThat(team.body().at("/members/0/who").isNull()).as("the owner").isTrue();
        JsonNode all = seller.get(path(deal) + "/members/why").body();
        assertThat(all.at("/figure/value").asLong()).isEqualTo(100_001);
        assertThat(all.path("parts")).hasSize(3);
        JsonNode third = seller.get(path(deal) + "/members/why?rank=3").body();
        assertThat(third.at("/parts/0/value").asLong()).isEqualTo(33_340);
        assertThat(third.at("/parts/1/value").asLong()).as("what was left").isEqualTo(1);
        assertThat(third.at("/sentence/pl").asString()).contains("Sylwia Ćma", "33,34 %");
        assertThat(whole()).isTrue();
    }

    @Test
    void withoutSharesTheWholeIsTheOwners() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Sam", 500);
        JsonNode why = seller.get(path(deal) + "/members/why").body();
        assertThat(why.path("parts")).hasSize(1);
        assertThat(why.at("/parts/0/label/pl").asString()).isEqualTo("Sara Ąg");
        Answer bare = seller.post("/api/deals", Map.of("name", "Bez kwoty"));
        assertThat(seller.get(path(bare) + "/members/why").status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsPlace() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Z błędami", 100);
        Answer sum = set(
                seller,
                deal,
                List.of(member(null, "seller", "revenue", 6_000), member("S2", "seller", "revenue", 3_950)));
        assertThat(sum.status()).isEqualTo(422);
        assertThat(sum.code()).isEqualTo("deal.splits-sum");
        assertThat(sum.text("/detail")).contains("99", "0");
        Map<String, Object> stranger = member("S2", "seller", null, 0);
        stranger.put("position", UUID.randomUUID());
        Answer many = set(
                seller,
                deal,
                List.of(
                        stranger,
                        member(null, "seller", "overlay", 100),
                        member("S2", "seller", "overlay", 10_001),
                        member("S3", "seller", null, 5),
                        member("S4", "support", null, 0),
                        member("S4", "support", null, 0)));
        assertThat(many.body().path("findings").findValuesAsString("field"))
                .containsExactly(
                        "members.0.position",
                        "members.1.position",
                        "members.2.share",
                        "members.3.share",
                        "members.5.position");
        assertThat(seller.get(path(deal) + "/members").body().path("members")).isEmpty();
        assertThat(seller.put(path(deal) + "/members", Map.of("members", List.of()), deal.version() + 7)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aMemberSeesTheDealEverywhereAndNobodyElseDoes() {
        Caller seller = seat("S1");
        Caller member = seat("S3");
        Caller above = seat("L2");
        String name = "Wspólna " + UUID.randomUUID();
        Answer account = seller.post("/api/accounts", Map.of("name", "Konto: " + name));
        Answer deal = seller.post(
                "/api/deals",
                Map.of(
                        "name",
                        name,
                        "account",
                        account.text("/id"),
                        "amount",
                        Map.of("minor", 700, "currency", "PLN")));
        String list = "/api/deals?filter=name%20%3D%20%22" + name.replace(" ", "%20") + "%22";
        long board = cards(member);
        assertThat(member.get(path(deal)).status()).isEqualTo(404);
        assertThat(set(seller, deal, List.of(member("S3", "engineer", null, 0))).status())
                .isEqualTo(200);
        assertThat(member.get(path(deal)).status()).isEqualTo(200);
        assertThat(member.get("/api/notifications").body().toString()).contains("deal-shared", name);
        assertThat(member.get(path(deal) + "/page").status()).isEqualTo(200);
        assertThat(member.get(path(deal) + "/timeline").body().toString()).contains("opened");
        assertThat(member.get(list).body().path("rows")).hasSize(1);
        assertThat(member.get("/api/search?q=" + name.substring(10)).body().toString())
                .contains(deal.text("/id"));
        assertThat(cards(member)).isEqualTo(board + 1);
        Answer head = member.get("/api/accounts/" + account.text("/id"));
        assertThat(head.body().path("headOnly").asBoolean()).isTrue();
        assertThat(head.body().path("openDeals").asInt()).isEqualTo(1);
        assertThat(above.get(path(deal)).status()).as("superior of a member").isEqualTo(404);
        assertThat(above.get(list).body().path("rows")).isEmpty();
        assertThat(member.post(
                                "/api/activities",
                                Map.of("kind", "note", "subject", "Od doradcy", "deal", deal.text("/id"), "done", true))
                        .status())
                .isEqualTo(201);
        assertThat(seller.get(path(deal) + "/timeline").body().toString()).contains("Od doradcy");
        set(seller, deal, List.of());
        assertThat(member.get(path(deal)).status()).isEqualTo(404);
        assertThat(cards(member)).isEqualTo(board);
        assertThat(member.get("/api/accounts/" + account.text("/id")).status()).isEqualTo(404);
    }

    /** What the heads of the board count, which must be what the list counts. */
    private static long cards(Caller caller) {
        long heads = caller.get("/api/deals/board").body().path("columns").findValues("count").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
        assertThat(caller.get("/api/deals?limit=1").body().at("/count/value").asLong())
                .isEqualTo(heads);
        return heads;
    }

    @Test
    void aMemberWorksOnTheDealAndDoesNotDisposeOfIt() {
        Caller seller = seat("S1");
        Caller member = seat("M2");
        Answer deal = open(seller, "Nie moja", 100);
        set(seller, deal, List.of(member("M2", "manager", null, 0)));
        Answer seen = member.get(path(deal));
        assertThat(seen.body().path("owner").path("person").asString()).isEqualTo("Sara Ąg");
        Answer step = member.patch(path(deal), Map.of("nextStep", "Wizja lokalna"), seen.version());
        assertThat(step.status()).isEqualTo(200);
        Answer taken =
                member.patch(path(deal), Map.of("owner", company.position("M2").value()), step.version());
        assertThat(taken.status()).isEqualTo(403);
        assertThat(taken.code()).isEqualTo("deal.not-yours");
        assertThat(member.delete(path(deal), step.version()).code()).isEqualTo("deal.not-yours");
        assertThat(set(member, deal, List.of()).code()).isEqualTo("deal.not-yours");
        assertThat(member.get(path(deal) + "/members").body().path("mayChange").asBoolean())
                .isFalse();
        JsonNode gate = member.get(path(deal) + "/gate?to=" + stage("won")).body();
        assertThat(gate.path("mayOverride").asBoolean())
                .as("not above the owner")
                .isFalse();
        Map<String, Object> many = Map.of("ids", List.of(deal.text("/id")), "change", Map.of("delete", true));
        assertThat(ended(member, member.post("/api/deals/bulk", many)).toString())
                .contains("one refused");
        assertThat(seat("M1")
                        .get(path(deal) + "/gate?to=" + stage("won"))
                        .body()
                        .path("mayOverride")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void givingTheDealAwayKeepsTheSharesOfOwnerAndMembers() {
        Caller leader = seat("L1");
        Answer deal = open(seat("S1"), "Oddana", 10_000);
        set(
                leader,
                deal,
                List.of(
                        // The owner's own position stands for whoever owns the deal.
                        member("S1", "seller", "revenue", 7_000), member("S3", "seller", "revenue", 3_000)));
        leader.patch(
                path(deal),
                Map.of("owner", company.position("S2").value()),
                leader.get(path(deal)).version());
        JsonNode team = leader.get(path(deal) + "/members").body();
        assertThat(team.at("/owner/person").asString()).isEqualTo("Stefan Bąk");
        assertThat(team.at("/members/0/who").isNull()).isTrue();
        assertThat(team.at("/members/0/amount/minor").asLong()).isEqualTo(7_000);
    }

    @Test
    void wonSharesAreFrozenUnlessThereIsAReason() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Wygrana", 20_000);
        List<Map<String, Object>> halves =
                List.of(member(null, "seller", "revenue", 5_000), member("S2", "seller", "revenue", 5_000));
        Answer set = set(seller, deal, halves);
        move(seller, seller.get(path(deal)), "won");
        assertThat(seller.undo(set).body().path("conflicts")).as("frozen").isNotEmpty();
        List<Map<String, Object>> other =
                List.of(member(null, "seller", "revenue", 4_000), member("S2", "seller", "revenue", 6_000));
        assertThat(set(seller, deal, other).code()).isEqualTo("deal.splits-frozen");
        assertThat(set(seller, deal, other, "za krótki").code()).isEqualTo("deal.splits-frozen");
        assertThat(seller.get(path(deal) + "/members")
                        .body()
                        .at("/members/0/shareBp")
                        .asInt())
                .isEqualTo(5_000);
        Answer changed = set(seller, deal, other, "Stefan doprowadził sprawę do końca");
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(changed.changeSet()).isNull();
        assertThat(seller.get(path(deal) + "/history").body().toString())
                .contains("Stefan doprowadził", "Sara Ąg 40 %; Stefan Bąk 60 %");
        List<JsonNode> told = events(deal);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().path("reason").isNull()).isTrue();
        assertThat(told.getFirst().path("before")).isEmpty();
        assertThat(told.getLast().at("/before/1/shareBp").asInt()).isEqualTo(5_000);
        assertThat(told.getLast().at("/after/1/shareBp").asInt()).isEqualTo(6_000);
        assertThat(told.getLast().path("reason").asString()).startsWith("Stefan");
    }

    private List<JsonNode> events(Answer deal) {
        return sql.select(EVENT.PAYLOAD)
                .from(EVENT)
                .where(EVENT.TYPE.eq("SplitChanged"), EVENT.SUBJECT.eq(UUID.fromString(deal.text("/id"))))
                .orderBy(EVENT.PLACE)
                .fetch(row -> JSON.readTree(row.value1().data()));
    }

    @Test
    void aChangeIsTakenBackUntilTheNextOne() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Do cofnięcia", 100);
        Answer first = set(seller, deal, List.of(member("S2", "support", "overlay", 500)));
        Answer second = set(seller, deal, List.of(member("S2", "support", "overlay", 700)));
        assertThat(seller.undo(first).body().path("conflicts"))
                .as("changed since")
                .isNotEmpty();
        assertThat(seller.undo(second).body().path("conflicts")).isEmpty();
        assertThat(seller.get(path(deal) + "/members")
                        .body()
                        .at("/members/0/shareBp")
                        .asInt())
                .isEqualTo(500);
        assertThat(events(deal)).as("two changes and what was taken back").hasSize(3);
    }
}
