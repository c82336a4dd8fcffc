package io.sternik.app.selling;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The search over all records: letters both ways, one typing error, numbers in any form, the best first, nothing of what is hidden. */
class SearchModuleTest extends SellingProgram {

    private static final String NIP = "5213012231";

    @ParameterizedTest
    @CsvSource({
        "ą,a", "ć,c", "ę,e", "ł,l", "ń,n", "ó,o", "ś,s", "ź,z", "ż,z", "Ą,A", "Ć,C", "Ę,E", "Ł,L", "Ń,N", "Ó,O", "Ś,S",
        "Ź,Z", "Ż,Z"
    })
    void everyPolishLetterIsFoundBothWays(String polish, String plain) {
        Caller seller = seat("S1");
        String tag = UUID.randomUUID().toString().substring(0, 8);
        open(seller, "xx" + polish + "yy " + tag, 100);
        open(seller, "xx" + plain + "yy " + tag, 100);
        assertThat(labels(seller, "xx" + plain + "yy " + tag)).hasSize(2);
        assertThat(labels(seller, "XX" + polish + "YY " + tag)).hasSize(2);
        assertThat(labels(seller, "xxqyy " + tag))
                .as("another letter, one error")
                .hasSize(2);
        assertThat(labels(seller, "xqqy " + tag)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "601 700 842",
                "+48 601-700-842",
                "0048601700842",
                "601700842",
                "Zofia Łącka",
                "zofia lacka",
                "lacka@zofia.example"
            })
    void aPersonIsFoundByNameNumberAndAddress(String typed) {
        Caller seller = seat("S1");
        if (labels(seller, "Łącka").isEmpty()) {
            seller.post(
                    "/api/contacts",
                    Map.of(
                            "given",
                            "Zofia",
                            "family",
                            "Łącka",
                            "phones",
                            List.of("601 70 08 42"),
                            "mails",
                            List.of("Lacka@zofia.example")));
        }
        assertThat(labels(seller, typed)).contains("Zofia Łącka");
        assertThat(labels(seat("S3"), typed)).doesNotContain("Zofia Łącka");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kotlwnia",
                "Kotlonia",
                "Kotlowniia",
                "Kotlownai",
                "Kptlownia",
                "otłownia",
                "Motłownia",
                "Kotłowniaa"
            })
    void oneTypingErrorIsForgiven(String typed) {
        Caller seller = seat("S1");
        open(seller, "Kotłownia Parowa", 100);
        assertThat(labels(seller, typed)).contains("Kotłownia Parowa");
        assertThat(labels(seller, typed + " parowa")).contains("Kotłownia Parowa");
        assertThat(labels(seller, "Kxtłxwnia")).doesNotContain("Kotłownia Parowa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5213012231", "521-301-22-31", "521 301 22 31", "PL5213012231", "PL 521-301-22-31", "5213012"})
    void aTaxNumberIsFoundInAnyForm(String typed) {
        Caller seller = seat("S2");
        if (labels(seller, "Numerowa").isEmpty()) {
            account(seller, "Numerowa", NIP);
        }
        assertThat(labels(seller, typed)).containsExactly("Numerowa");
        assertThat(labels(seller, "521-999-22-31")).isEmpty();
    }

    @Test
    void theBestAnswerComesFirst() {
        Caller leader = seat("L1");
        open(leader, "Remont pompy", 100);
        open(leader, "Pompa ciepła", 100);
        open(leader, "Hydropompa", 100);
        assertThat(labels(leader, "pomp").subList(0, 3)).containsExactly("Pompa ciepła", "Remont pompy", "Hydropompa");
        assertThat(labels(leader, "ciepla pompa")).containsExactly("Pompa ciepła");
    }

    @Test
    void nothingHiddenIsFoundOrHintedAt() {
        Caller other = seat("S3");
        open(other, "Tajemnica Zamku", 100);
        account(other, "Zamek Tajny", "5252248481");
        assertThat(labels(other, "tajemnica")).containsExactly("Tajemnica Zamku");
        Caller seller = seat("S1");
        for (String typed : List.of("tajemnica", "tajemnca", "zamek", "5252248481", "525-224-84-81")) {
            assertThat(seller.get("/api/search?q=" + encoded(typed)).body()).isEmpty();
        }
        assertThat(labels(seat("L2"), "525-224-84-81")).containsExactly("Zamek Tajny");
        assertThat(seat("ADM").get("/api/search?q=tajemnica").body()).isEmpty();
    }

    @Test
    void theHeadOfAnAccountIsFoundByNameAndNotByItsNumber() {
        Caller director = seat("DIR");
        Answer account = account(director, "Wspólnik", "7740001454");
        director.post(
                "/api/deals",
                Map.of(
                        "name",
                        "U wspólnika",
                        "account",
                        account.text("/id"),
                        "owner",
                        company.position("S1").value()));
        Caller seller = seat("S1");
        assertThat(labels(director, "7740001454")).containsExactly("Wspólnik");
        assertThat(labels(seller, "wspolnik")).contains("Wspólnik");
        assertThat(labels(seller, "7740001454")).isEmpty();
        assertThat(seller.get("/api/accounts?filter=" + encoded("nip = 7740001454"))
                        .body()
                        .path("rows"))
                .isEmpty();
        assertThat(director.get("/api/accounts?filter=" + encoded("nip = 7740001454"))
                        .body()
                        .path("rows"))
                .hasSize(1);
    }

    @Test
    void whatIsOpenedIsRecentAndWhatIsStarredStaysUntilItIsHidden() {
        Caller seller = seat("S1");
        Answer first = open(seller, "Oglądana", 100);
        Answer second = open(seller, "Lubiana", 100);
        assertThat(remember(seller, first).status()).isEqualTo(204);
        assertThat(remember(seller, second).status()).isEqualTo(204);
        assertThat(star(seller, second, true).status()).isEqualTo(204);
        JsonNode mine = seller.get("/api/search/mine").body();
        assertThat(mine.path("recent").findValuesAsString("pl")).containsExactlyInAnyOrder("Lubiana", "Oglądana");
        assertThat(mine.at("/starred/0/label/pl").asString()).isEqualTo("Lubiana");
        assertThat(seat("L1").get("/api/search/mine").body().path("recent")).isEmpty();
        seat("L1").patch(path(second), Map.of("owner", company.position("S2").value()), second.version());
        assertThat(seller.get("/api/search/mine").body().path("starred")).isEmpty();
        assertThat(remember(seller, second).status()).isEqualTo(404);
        assertThat(star(seller, second, true).status()).isEqualTo(404);
        assertThat(star(seller, first, false).status()).isEqualTo(204);
    }

    private static Answer remember(Caller caller, Answer deal) {
        return caller.put("/api/search/mine/recent", Map.of("kind", "deals", "id", deal.text("/id")));
    }

    private static Answer star(Caller caller, Answer deal, boolean starred) {
        return caller.put(
                "/api/search/mine/starred", Map.of("kind", "deals", "id", deal.text("/id"), "starred", starred));
    }

    private static Answer account(Caller caller, String name, String nip) {
        Answer made = caller.post("/api/accounts", Map.of("name", name, "nip", nip));
        assertThat(made.status()).isEqualTo(201);
        return made;
    }

    private static List<String> labels(Caller caller, String typed) {
        List<String> labels = new ArrayList<>();
        caller.get("/api/search?q=" + encoded(typed))
                .body()
                .forEach(found -> labels.add(found.at("/label/pl").asString()));
        return labels;
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
