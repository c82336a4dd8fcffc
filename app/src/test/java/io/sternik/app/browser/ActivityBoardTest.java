package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A board that follows from the description of a list: activities by their state, moved with the mouse and by keys. */
class ActivityBoardTest extends DemoStory {

    @Test
    void anActivityIsDraggedToDoneAndTakenBack() {
        Caller seller = demoCaller("handlowiec");
        String activity = activity(seller, "Bring the samples");
        try (Visitor visitor = onTheBoard("Bring the samples")) {
            drag(visitor, "Bring the samples", "Done");
            assertThat(card(visitor, "Done", "Bring the samples")).isVisible();
            visitor.settle();
            Assertions.assertThat(state(seller, activity)).isEqualTo("done");

            visitor.button("Undo").click();
            assertThat(card(visitor, "To do", "Bring the samples")).isVisible();
            visitor.settle();
            Assertions.assertThat(state(seller, activity)).isEqualTo("planned");
        }
    }

    @Test
    void keysMoveACardAndOpenIt() {
        Caller seller = demoCaller("handlowiec");
        String activity = activity(seller, "Call them off");
        try (Visitor visitor = onTheBoard("Call them off")) {
            card(visitor, "To do", "Call them off").focus();
            visitor.page().keyboard().press("m");
            visitor.page()
                    .getByRole(
                            AriaRole.MENUITEM,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Cancelled"))
                    .click();
            Locator moved = card(visitor, "Cancelled", "Call them off");
            assertThat(moved).isVisible();
            visitor.settle();
            Assertions.assertThat(state(seller, activity)).isEqualTo("cancelled");
            moved.focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page()
                            .getByRole(AriaRole.COMPLEMENTARY)
                            .getByText("Call them off")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void aCardThatSomebodyElseHasMovedComesBackWithTheReason() {
        Caller seller = demoCaller("handlowiec");
        String activity = activity(seller, "Moved by two");
        try (Visitor visitor = onTheBoard("Moved by two")) {
            visitor.expectComplaint("412");
            Answer quicker = demoCaller("kierownik").patch("/api/activities/" + activity, Map.of("state", "missed"), 1);
            Assertions.assertThat(quicker.status()).isEqualTo(200);
            drag(visitor, "Moved by two", "Done");
            assertThat(card(visitor, "Did not happen", "Moved by two").getByRole(AriaRole.ALERT))
                    .not()
                    .isEmpty();
            Assertions.assertThat(state(seller, activity)).isEqualTo("missed");
            visitor.button("OK").click();
            drag(visitor, "Moved by two", "Done");
            assertThat(card(visitor, "Done", "Moved by two")).isVisible();
        }
    }

    private Visitor onTheBoard(String name) {
        return Visitor.english(address())
                .signedInAs("handlowiec")
                .go("/selling/activities?layout=board&filter=name+~+%22" + name.replace(" ", "+") + "%22");
    }

    private static String activity(Caller caller, String subject) {
        Answer made = caller.post("/api/activities", Map.of("kind", "task", "subject", subject));
        Assertions.assertThat(made.status()).isEqualTo(201);
        return made.text("/id");
    }

    private static String state(Caller caller, String activity) {
        return caller.get("/api/activities/" + activity).text("/state");
    }

    private static Locator column(Visitor visitor, String state) {
        return visitor.page().locator("section[data-column][aria-label='" + state + "']");
    }

    private static Locator card(Visitor visitor, String state, String activity) {
        return column(visitor, state).locator("article[aria-label='" + activity + "']");
    }

    private static void drag(Visitor visitor, String activity, String state) {
        visitor.drag(visitor.page().locator("article[aria-label='" + activity + "']"), column(visitor, state));
    }
}
