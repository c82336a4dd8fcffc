package io.sternik.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import io.sternik.app.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done to the structure on a screen can be taken back; what was changed since is left alone and named. */
class StructureUndoModuleTest extends RunningProgram {

    private static final String POSITIONS = "/api/structure/positions";
    private static final String PEOPLE = "/api/structure/people";
    private static final String UNITS = "/api/structure/units";

    private Caller director;

    @BeforeEach
    void found() {
        company.found();
        director = as(company.user("DIR"));
    }

    @Test
    void aMoveIsTakenBackWithEverythingThatFollowsFromIt() {
        String path = position("L1");
        String before = director.get(path).body().path("managers").toString();
        Caller.Answer moved = move("L1", "M2", "2026-12-01");
        assertThat(moved.body().path("managers")).hasSize(2);

        Caller.Answer undone = director.undo(moved);
        assertThat(undone.body().path("conflicts")).isEmpty();
        assertThat(director.get(path).body().path("managers")).hasToString(before);
        clock.setDate(TestClock.TODAY.plusMonths(1));
        assertThat(as(company.user("M1"))
                        .get("/api/structure/visibility/why?position=" + id("S1"))
                        .text("/kind"))
                .isEqualTo("below");
    }

    @Test
    void whatWasChangedSinceIsLeftAloneAndNamed() {
        Caller.Answer renamed = rename("M2", "Kierownik południa", "2026-12-01");
        rename("M2", "Kierownik zachodu", "2027-01-01");

        Caller.Answer undone = director.undo(renamed);
        assertThat(undone.body()
                        .path("conflicts")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactlyInAnyOrder("titlePl", "titleEn");
        assertThat(director.get(position("M2")).body().path("versions")).hasSize(3);
        assertThat(director.undo(renamed).status()).isEqualTo(404);
    }

    @Test
    void aClosedPositionComesBackWithItsHolderAndItsReports() {
        String path = position("L2");
        String before = comparable(director.get(path));
        Caller.Answer closed = director.post(
                path + "/close",
                Map.of("on", "2026-12-01", "reportsToManagerAbove", true),
                director.get(path).version());
        assertThat(closed.text("/assignments/0/to")).isEqualTo("2026-12-01");
        assertThat(director.get(position("S3")).body().path("managers")).hasSize(2);

        assertThat(director.undo(closed).body().path("conflicts")).isEmpty();
        assertThat(comparable(director.get(path))).isEqualTo(before);
        assertThat(director.get(position("S3")).body().path("managers")).hasSize(1);
    }

    @Test
    void aPersonWhoLeavesOnADaySignsInUntilThenAndComesBackByUndo() {
        Caller seller = as(company.user("S4"));
        String path = PEOPLE + "/" + company.person("S4").value();
        Caller.Answer leaves = director.patch(
                path, Map.of("leftOn", "2026-12-01"), director.get(path).version());
        assertThat(leaves.text("/assignments/0/to")).isEqualTo("2026-12-01");
        assertThat(seller.get("/api/me").status()).isEqualTo(200);

        clock.setDate(LocalDate.of(2026, 12, 1));
        assertThat(seller.get("/api/me").status()).isEqualTo(401);
        assertThat(nobody().signIn("s4@fixture.example", "long enough for tests")
                        .code())
                .isEqualTo("sign-in.wrong");
        assertThat(as(company.user("DIR"))
                        .get(path)
                        .body()
                        .at("/person/user/active")
                        .asBoolean())
                .isFalse();

        clock.setDate(TestClock.TODAY);
        assertThat(as(company.user("DIR")).undo(leaves).body().path("conflicts"))
                .isEmpty();
        assertThat(director.get(path).text("/assignments/0/to")).isEmpty();
        clock.setDate(LocalDate.of(2026, 12, 1));
        assertThat(nobody().signIn("s4@fixture.example", "long enough for tests")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theLastAdministratorCannotBeGivenADayOfLeaving() {
        String path = PEOPLE + "/" + company.person("ADM").value();
        Caller.Answer refused = director.patch(
                path, Map.of("leftOn", "2026-12-31"), director.get(path).version());
        assertThat(refused.code()).isEqualTo("structure.last-administrator");
    }

    @Test
    void whatWasNewGoesUnlessSomethingNeedsIt() {
        Caller.Answer person = director.post(PEOPLE, Map.of("givenName", "Nowa", "familyName", "Osoba"));
        Caller.Answer unit = director.post(
                UNITS, Map.of("code", "EAST", "kind", "district", "name", Map.of("pl", "Wschód", "en", "East")));
        Caller.Answer position = director.post(POSITIONS, opening("EAST-1", unit.text("/id")));
        Caller.Answer assigned = director.post(
                "/api/structure/assignments",
                Map.of(
                        "person",
                        person.text("/person/id"),
                        "position",
                        position.text("/position/id"),
                        "kind",
                        "substantive",
                        "from",
                        "2026-11-23"));
        assertThat(assigned.status()).isEqualTo(201);

        Caller.Answer tooEarly = director.undo(person);
        assertThat(tooEarly.text("/conflicts/0/object")).isEqualTo("person");
        assertThat(director.undo(assigned).body().path("conflicts")).isEmpty();
        assertThat(director.undo(position).body().path("conflicts")).isEmpty();
        assertThat(director.undo(unit).body().path("conflicts")).isEmpty();
        assertThat(director.get(UNITS + "/" + unit.text("/id")).status()).isEqualTo(404);
        assertThat(director.get(PEOPLE + "/" + person.text("/person/id")).status())
                .isEqualTo(200);
    }

    @Test
    void anEndedAssignmentGoesOnAndAnEndThatWasMovedIsNamed() {
        Caller.Answer made = director.post(
                "/api/structure/assignments",
                Map.of(
                        "person",
                        company.person("S2").value(),
                        "position",
                        company.position("L2").value(),
                        "kind",
                        "acting",
                        "from",
                        "2026-01-01"));
        String end = "/api/structure/assignments/" + made.text("/id") + "/end";
        Caller.Answer first = director.post(end, Map.of("on", "2027-03-01"), made.version());
        Caller.Answer second = director.post(end, Map.of("on", "2027-02-01"), first.version());

        assertThat(director.undo(first).text("/conflicts/0/field")).isEqualTo("from");
        assertThat(director.undo(second).body().path("conflicts")).isEmpty();
        String to = director.get(PEOPLE + "/" + company.person("S2").value())
                .body()
                .path("assignments")
                .toString();
        assertThat(to).contains("\"to\":\"2027-03-01\"");
    }

    @Test
    void aRenamedUnitGetsItsNameBack() {
        String path = UNITS + "/" + company.unit("NORTH").value();
        Caller.Answer before = director.get(path);
        Caller.Answer changed = director.patch(
                path,
                Map.of("name", Map.of("pl", "Pomorze", "en", "Pomerania"), "from", TestClock.TODAY.toString()),
                before.version());
        assertThat(changed.text("/name/pl")).isEqualTo("Pomorze");
        assertThat(director.undo(changed).body().path("conflicts")).isEmpty();
        assertThat(director.get(path).text("/name/pl")).isEqualTo(before.text("/name/pl"));
        assertThat(director.get(path).text("/from")).isEqualTo(before.text("/from"));
    }

    @Test
    void whySomebodySeesAPositionIsToldByTheChainToIt() {
        Caller manager = as(company.user("M1"));
        String why = "/api/structure/visibility/why?position=";
        Caller.Answer below = manager.get(why + id("S2"));
        assertThat(below.text("/kind")).isEqualTo("below");
        assertThat(below.body()
                        .path("path")
                        .valueStream()
                        .map(step -> step.path("id").asString()))
                .containsExactlyElementsOf(List.of(id("M1"), id("L1"), id("S2")));
        assertThat(below.text("/path/2/holders/0/label/pl")).isEqualTo("Stefan Bąk");
        assertThat(manager.get(why + id("M1")).text("/kind")).isEqualTo("own");
        assertThat(manager.get(why + id("S3")).text("/kind")).isEqualTo("none");
        assertThat(manager.get(why + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private Caller.Answer move(String code, String manager, String from) {
        String path = position(code);
        return director.post(
                path + "/move",
                Map.of("manager", id(manager), "from", from, "mode", "change"),
                director.get(path).version());
    }

    private Caller.Answer rename(String code, String title, String from) {
        String path = position(code);
        return director.patch(
                path,
                Map.of("title", Map.of("pl", title, "en", title), "from", from),
                director.get(path).version());
    }

    private Map<String, Object> opening(String code, String unit) {
        Map<String, Object> opening = new HashMap<>();
        opening.put("code", code);
        opening.put("title", Map.of("pl", "Nowe", "en", "New"));
        opening.put("unit", unit);
        opening.put("manager", id("DIR"));
        opening.put("from", "2026-11-23");
        return opening;
    }

    private static String comparable(Caller.Answer answer) {
        return answer.body().path("versions") + " " + answer.body().path("managers") + " "
                + answer.body().path("position").path("holders") + answer.text("/assignments/0/to");
    }

    private String position(String code) {
        return POSITIONS + "/" + id(code);
    }

    private String id(String code) {
        return company.position(code).value().toString();
    }
}
