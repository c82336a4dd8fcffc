package io.sternik.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.FixtureCompany;
import io.sternik.app.testing.RunningProgram;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The end points of structure as browsers call them. */
class StructureHttpModuleTest extends RunningProgram {

    private static final String PEOPLE = "/api/structure/people";
    private static final String POSITIONS = "/api/structure/positions";

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void whoIsNotSignedInIsAnsweredNothing() {
        assertThat(nobody().get(PEOPLE).status()).isEqualTo(401);
    }

    @Test
    void everybodyReadsNamesAndTheTreeButOnlyEditorsWrite() {
        Caller seller = as(company.user("S1"));
        Map<String, String> person = Map.of("givenName", "Nowa", "familyName", "Osoba");

        assertThat(names(seller.get(PEOPLE + "?filter=" + filter("name ~ \"zajac\""))))
                .containsExactly("Lidia Zając");
        Caller.Answer refused = seller.post(PEOPLE, person);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/params/holders/0")).isEqualTo("director");
        assertThat(as(company.user("DIR")).post(PEOPLE, person).status()).isEqualTo(201);
    }

    @Test
    void datesOfEmploymentAndAccountsAreToldToThoseAboveOnly() {
        Caller leader = as(company.user("L1"));

        assertThat(leader.get(PEOPLE + "/" + company.person("S1").value()).text("/person/hiredOn"))
                .isEqualTo(FixtureCompany.SINCE.toString());
        assertThat(leader.get(PEOPLE + "/" + company.person("S1").value()).text("/person/user/login"))
                .isEqualTo("s1@fixture.example");
        JsonNode foreign =
                leader.get(PEOPLE + "/" + company.person("S3").value()).body();
        assertThat(foreign.at("/person/hiredOn").isNull()).isTrue();
        assertThat(foreign.at("/person/user").isNull()).isTrue();
        assertThat(names(leader.get(PEOPLE + "?filter=" + filter("hiredOn = 2025-01-01"))))
                .containsExactlyInAnyOrder("Leon Żak", "Sara Ąg", "Stefan Bąk");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Caller director = as(company.user("DIR"));
        assertThat(director.get(PEOPLE + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(director.get(POSITIONS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(director.get(POSITIONS + "/" + company.position("L1").value())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWriteNeedsTheVersionThatItIsBasedOn() {
        Caller director = as(company.user("DIR"));
        String path = PEOPLE + "/" + company.person("S2").value();
        long version = director.get(path).version();

        assertThat(director.patchBlindly(path, Map.of("givenName", "Stefania")).status())
                .isEqualTo(428);
        Caller.Answer changed = director.patch(path, Map.of("givenName", "Stefania"), version);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/person/givenName")).isEqualTo("Stefania");
        Caller.Answer stale = director.patch(path, Map.of("familyName", "Inna"), version);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/params/changedFields/0")).isEqualTo("givenName");
        assertThat(director.get(path + "/history").text("/0/field")).isEqualTo("givenName");
        director.patch(path, Map.of("givenName", "Stefan"), changed.version());
    }

    @Test
    void walkingPageByPageGivesTheSameRowsAsTheWholeList() {
        Caller director = as(company.user("DIR"));
        for (String sort : List.of("familyName,givenName", "-leftOn,familyName", "title,-givenName", "unitName")) {
            List<String> whole = names(director.get(PEOPLE + "?limit=200&sort=" + sort));
            List<String> walked = new ArrayList<>();
            String after = "";
            do {
                Caller.Answer page = director.get(PEOPLE + "?limit=3&sort=" + sort + after);
                assertThat(page.status()).as(sort + after).isEqualTo(200);
                walked.addAll(names(page));
                String next = page.text("/next");
                after = next.isEmpty() ? "" : "&after=" + next;
            } while (!after.isEmpty() && walked.size() <= whole.size());
            assertThat(walked).as(sort).isEqualTo(whole).hasSizeGreaterThan(9);
        }
    }

    @Test
    void positionsAreFilteredBySubtreeAndVacancy() {
        Caller director = as(company.user("DIR"));
        String m1 = company.position("M1").value().toString();
        String subtree = POSITIONS + "?filter=" + filter("position in subtree(" + m1 + ")");
        assertThat(codes(director.get(subtree))).containsExactly("L1", "M1", "S1", "S2");
        Map<String, Object> opening = Map.of(
                "code",
                "VAC",
                "title",
                Map.of("pl", "Wakat", "en", "Vacancy"),
                "unit",
                company.unit("NORTH").value(),
                "manager",
                m1,
                "from",
                "2026-01-01");
        Caller.Answer opened = director.post(POSITIONS, opening);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(codes(director.get(POSITIONS + "?filter=" + filter("vacant = true"))))
                .containsExactly("VAC");
        String id = opened.text("/position/id");
        assertThat(director.post(POSITIONS + "/" + id + "/close", Map.of("on", "2026-02-01"), opened.version())
                        .status())
                .isEqualTo(200);
        assertThat(codes(director.get(POSITIONS + "?filter=" + filter("status = closed"))))
                .containsExactly("VAC");
    }

    @Test
    void theTreeShowsWhoHeldWhatOnADay() {
        JsonNode roots =
                as(company.user("S1")).get("/api/structure/tree?on=2025-06-01").body();

        assertThat(roots).hasSize(1);
        assertThat(roots.at("/0/code").asString()).isEqualTo("DIR");
        assertThat(roots.at("/0/children/0/children/0/children/1/holders/0/label/pl")
                        .asString())
                .isEqualTo("Stefan Bąk");
        assertThat(as(company.user("S1"))
                        .get("/api/structure/tree?on=2024-12-31")
                        .body())
                .isEmpty();
    }

    @Test
    void anAssignmentIsMadeAndEnded() {
        Caller director = as(company.user("DIR"));
        Map<String, Object> acting = Map.of(
                "person",
                company.person("S1").value(),
                "position",
                company.position("L2").value(),
                "kind",
                "acting",
                "from",
                "2026-11-01");
        Caller.Answer made = director.post("/api/structure/assignments", acting);
        assertThat(made.status()).isEqualTo(201);
        assertThat(viewer(company.user("S1")).visibility().positions())
                .containsExactly(
                        company.position("S1").value(), company.position("L2").value());
        Caller.Answer twice = director.post("/api/structure/assignments", acting);
        assertThat(twice.code()).isEqualTo("structure.overlap");
        assertThat(twice.text("/detail")).contains("01/11/2026");

        Caller.Answer ended = director.post(
                "/api/structure/assignments/" + made.text("/id") + "/end", Map.of("on", "2026-11-20"), made.version());
        assertThat(ended.text("/to")).isEqualTo("2026-11-20");
        assertThat(viewer(company.user("S1")).visibility().positions())
                .containsExactly(company.position("S1").value());
    }

    private static String filter(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> names(Caller.Answer answer) {
        return answer.body()
                .path("rows")
                .valueStream()
                .map(row -> row.path("givenName").asString() + " "
                        + row.path("familyName").asString())
                .toList();
    }

    private static List<String> codes(Caller.Answer answer) {
        return answer.body()
                .path("rows")
                .valueStream()
                .map(row -> row.path("code").asString())
                .toList();
    }
}
