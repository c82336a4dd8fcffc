package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Moving deals on the board with the mouse, in English; every refusal is said in words and the card comes back. */
class BoardTest extends DemoStory {

    @Test
    void aDealIsDraggedToAnotherStageAndTakenBack() {
        Caller seller = demoCaller("handlowiec");
        String deal = deal(seller, "Dragged along");
        try (Visitor visitor = onTheBoard("handlowiec", "Dragged along")) {
            drag(visitor, "Dragged along", "Proposal");

            visitor.sees("Moved: Dragged along. Stage: Proposal");
            assertThat(card(visitor, "Proposal", "Dragged along")).isVisible();
            Assertions.assertThat(stage(seller, deal)).isEqualTo("Proposal");

            visitor.button("Undo").click();
            assertThat(card(visitor, "New", "Dragged along")).isVisible();
            visitor.settle();
            Assertions.assertThat(stage(seller, deal)).isEqualTo("New");
        }
    }

    @Test
    void theBoardOfAnEarlierDayIsReadAndSaysWhatHasBecomeOfItsDeals() {
        try (Visitor visitor = Visitor.english(address()).signedInAs("dyrektor")) {
            visitor.go("/selling/deals?layout=board&filter=");
            Locator day = visitor.page().getByLabel("As of the end of the day");
            day.fill(clock.instant()
                    .atZone(clock.getZone())
                    .toLocalDate()
                    .minusDays(60)
                    .format(java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy")));
            visitor.press("Enter");
            visitor.sees("This is the pipeline as it stood at the end of");
            visitor.settle();
            Locator cards = visitor.page().locator("section[data-column] article");
            assertThat(cards.first()).isVisible();
            assertThat(visitor.page().getByText("Today: Won").first()).isVisible();
            Inspection.prepare(visitor.page());
            Assertions.assertThat(Inspection.brokenRules(visitor.page())).isEmpty();
            cards.first().press("m");
            assertThat(visitor.page().getByRole(AriaRole.MENUITEM)).hasCount(0);
            day.fill("");
            visitor.press("Enter");
            assertThat(visitor.page().getByText("This is the pipeline as it stood"))
                    .hasCount(0);
        }
    }

    @Test
    void aLostDealNeedsItsReason() {
        Caller seller = demoCaller("handlowiec");
        String deal = deal(seller, "Lost for a reason");
        try (Visitor visitor = onTheBoard("handlowiec", "Lost for a reason")) {
            drag(visitor, "Lost for a reason", "Lost");
            assertThat(visitor.button("Mark as lost")).isDisabled();
            visitor.button("Cancel").click();
            assertThat(visitor.dialog()).hasCount(0);

            assertThat(card(visitor, "New", "Lost for a reason")).isVisible();
            Assertions.assertThat(stage(seller, deal)).isEqualTo("New");

            drag(visitor, "Lost for a reason", "Lost");
            visitor.page().getByLabel("Price").check();
            visitor.button("Mark as lost").click();
            visitor.sees("Moved: Lost for a reason. Stage: Lost");
            assertThat(card(visitor, "Lost", "Lost for a reason")).isVisible();
            Assertions.assertThat(stage(seller, deal)).isEqualTo("Lost");
        }
    }

    @Test
    void whoWasSlowerIsToldWhoWasQuicker() {
        Caller manager = demoCaller("kierownik");
        String deal = deal(demoCaller("handlowiec"), "Changed meanwhile");
        try (Visitor visitor = onTheBoard("handlowiec", "Changed meanwhile")) {
            visitor.expectComplaint("412");
            Answer known = manager.get("/api/deals/" + deal);
            Answer quicker = manager.patch("/api/deals/" + deal, Map.of("nextStep", "Call on Monday"), known.version());
            Assertions.assertThat(quicker.status()).isEqualTo(200);

            drag(visitor, "Changed meanwhile", "Proposal");

            Locator refusal = card(visitor, "New", "Changed meanwhile").getByRole(AriaRole.ALERT);
            assertThat(refusal)
                    .containsText(
                            "Changed meanwhile by " + manager.get("/api/me").text("/user/name"));
            Assertions.assertThat(stage(manager, deal)).isEqualTo("New");

            visitor.button("OK").click();
            drag(visitor, "Changed meanwhile", "Proposal");
            visitor.sees("Moved: Changed meanwhile. Stage: Proposal");
        }
    }

    @Test
    void whoLosesTheRightIsToldOnTheCard() {
        Caller administrator = demoCaller("administrator");
        String deal = deal(demoCaller("lider"), "Not mine any more");
        try (Visitor visitor = onTheBoard("lider", "Not mine any more")) {
            visitor.expectComplaint("403");
            roles(administrator, "marketing-manager");
            try {
                drag(visitor, "Not mine any more", "Proposal");
                Locator refused = card(visitor, "New", "Not mine any more");
                assertThat(refused.getByRole(AriaRole.ALERT)).not().isEmpty();
            } finally {
                roles(administrator, "leader");
            }
            visitor.button("OK").click();
            drag(visitor, "Not mine any more", "Proposal");
            visitor.sees("Moved: Not mine any more. Stage: Proposal");
            Assertions.assertThat(stage(demoCaller("lider"), deal)).isEqualTo("Proposal");
        }
    }

    private Visitor onTheBoard(String login, String deal) {
        return Visitor.english(address())
                .signedInAs(login)
                .go("/selling/deals?layout=board&filter=name+~+%22" + deal.replace(" ", "+") + "%22");
    }

    private static String deal(Caller caller, String name) {
        Answer made = caller.post(
                "/api/deals", Map.of("name", name, "amount", Map.of("minor", 1_234_500, "currency", "PLN")));
        Assertions.assertThat(made.status()).isEqualTo(201);
        return made.text("/id");
    }

    private static String stage(Caller caller, String deal) {
        return caller.get("/api/deals/" + deal).text("/stage/name/en");
    }

    private static void roles(Caller administrator, String role) {
        Answer people = administrator.get("/api/structure/people?limit=200");
        String id = people.body()
                .path("rows")
                .valueStream()
                .filter(person -> person.at("/user/login").asString().startsWith("lider@"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        Answer person = administrator.get("/api/structure/people/" + id);
        Answer changed = administrator.patch(
                "/api/structure/people/" + id + "/user", Map.of("roles", List.of(role)), person.version());
        Assertions.assertThat(changed.status()).isBetween(200, 204);
    }

    private static Locator column(Visitor visitor, String stage) {
        return visitor.page().locator("section[data-column][aria-label='" + stage + "']");
    }

    private static Locator card(Visitor visitor, String stage, String deal) {
        return column(visitor, stage).locator("article[aria-label='" + deal + "']");
    }

    private static void drag(Visitor visitor, String deal, String stage) {
        visitor.drag(visitor.page().locator("article[aria-label='" + deal + "']"), column(visitor, stage));
    }
}
