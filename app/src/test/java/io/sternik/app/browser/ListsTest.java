package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What lists do in the browser, in English: groups of conditions, orders, the calendar, the map, downloads, stars, two writers. */
class ListsTest extends DemoStory {

    /** Drivers of graphics talk; that is no fault of the map. */
    private static final String GRAPHICS = "GL Driver|WebGL|GPU stall";

    @Test
    void aConditionGetsAnAlternativeAndReadsAsASentence() {
        try (Visitor visitor = Visitor.english(address()).signedInAs("kierownik")) {
            visitor.go("/selling/deals?filter=" + encoded("status = open"));
            visitor.button(Pattern.compile("^Status open")).click();
            visitor.button("Add “or”…").click();
            item(visitor, "Amount").click();
            visitor.page().getByLabel("From").fill("50000");
            visitor.press("Escape");
            assertThat(visitor.page()).hasURL(Pattern.compile("status\\+%3D\\+open\\+or\\+amount"));
            visitor.sees("Rows shown: at least one of: Status: open or Amount: from 50,000.");
            assertThat(visitor.page().getByRole(AriaRole.GRID)).isVisible();

            visitor.button("Remove the filter: Amount").click();
            assertThat(visitor.page()).hasURL(Pattern.compile("filter=status\\+%3D\\+open$"));
            visitor.settle();
        }
    }

    @Test
    void rowsAreOrderedByTwoFieldsFromTheMenuAndFromTheHeads() {
        try (Visitor visitor = Visitor.english(address()).signedInAs("kierownik")) {
            visitor.go("/selling/deals?sort=stage");
            visitor.button("Order: Stage").click();
            visitor.page().getByLabel("Then by").selectOption("Amount");
            assertThat(visitor.page()).hasURL(Pattern.compile("sort=stage%2Camount"));
            visitor.button("Turn round: Amount").click();
            assertThat(visitor.page()).hasURL(Pattern.compile("sort=stage%2C-amount"));
            visitor.press("Escape");
            visitor.settle();

            head(visitor, "Account").locator("button").first().click();
            head(visitor, "Owner")
                    .locator("button")
                    .first()
                    .click(new Locator.ClickOptions()
                            .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
            assertThat(visitor.page()).hasURL(Pattern.compile("sort=account%2Cowner"));
            visitor.settle();
        }
    }

    @Test
    void aCellThatIsGivenUpHoldsWhatItHeldAndABlockIsPastedByKeyboard() {
        Caller manager = demoCaller("kierownik");
        for (String name : List.of("Komórka A", "Komórka B")) {
            manager.post("/api/accounts", Map.of("name", name, "sector", "hurt", "town", "Sopot"));
        }
        try (Visitor visitor = Visitor.polish(address()).signedInAs("kierownik")) {
            visitor.go("/selling/accounts?filter=" + encoded("name ~ \"Komórka\"") + "&sort=name");
            visitor.page().locator("#content [role=grid]").focus();
            visitor.press("Home", "ArrowRight", "ArrowRight", "F2");
            visitor.page().keyboard().type("porzucone");
            visitor.press("Escape");
            Locator sector =
                    Screens.rows(visitor).first().locator("[role=gridcell]").nth(2);
            assertThat(sector).hasText("hurt");
            visitor.press("F2");
            visitor.page().keyboard().type("zapisane");
            visitor.press("Enter");
            visitor.sees("Zapisano");
            assertThat(sector).hasText("zapisane");
            Assertions.assertThat(manager.get("/api/accounts?filter=" + encoded("sector = porzucone"))
                            .body()
                            .path("rows"))
                    .isEmpty();

            visitor.press("Home");
            visitor.page()
                    .evaluate(
                            "() => { const data = new DataTransfer(); data.setData('text/plain', 'jeden\\tSopot\\ndwa\\tGdynia'); document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data })); }");
            assertThat(visitor.button("Zapisz 2 wiersze")).isFocused();
            visitor.press("Enter");
            assertThat(visitor.dialog()).hasCount(0);
            assertThat(sector).hasText("jeden");
            visitor.press("Control+z");
            assertThat(sector).hasText("zapisane");
        }
    }

    @Test
    void aColumnIsDraggedToAnotherPlace() {
        try (Visitor visitor = Visitor.english(address()).signedInAs("kierownik")) {
            visitor.go("/selling/deals");
            visitor.drag(head(visitor, "Amount"), head(visitor, "Account"));
            assertThat(visitor.page()).hasURL(Pattern.compile("columns=name%2Camount%2Caccount"));
            visitor.settle();
        }
    }

    @Test
    void aDealMovesToAnotherDayByKeysByDraggingAndBack() {
        Caller manager = demoCaller("kierownik");
        String deal = manager.post("/api/deals", Map.of("name", "On the calendar", "closeOn", "2026-12-09"))
                .text("/id");
        try (Visitor visitor = Visitor.english(address()).signedInAs("kierownik")) {
            visitor.go("/selling/deals?layout=calendar&at=2026-12-01&filter=" + encoded("name ~ \"On the calendar\""));
            Locator card = visitor.page().locator("article[aria-label='On the calendar']");
            card.focus();
            visitor.press("Shift+ArrowRight");
            visitor.sees("Saved");
            Assertions.assertThat(manager.get("/api/deals/" + deal).text("/closeOn"))
                    .isEqualTo("2026-12-10");
            visitor.button("Undo").click();
            assertThat(day(visitor, "2026-12-09").locator("article")).hasCount(1);
            visitor.settle();
            Assertions.assertThat(manager.get("/api/deals/" + deal).text("/closeOn"))
                    .isEqualTo("2026-12-09");

            visitor.drag(card, day(visitor, "2026-12-17"));
            assertThat(day(visitor, "2026-12-17").locator("article")).hasCount(1);
            visitor.settle();
            Assertions.assertThat(manager.get("/api/deals/" + deal).text("/closeOn"))
                    .isEqualTo("2026-12-17");
        }
    }

    @Test
    void theMapNarrowsTheListBeside() {
        Caller manager = demoCaller("kierownik");
        manager.post("/api/accounts", Map.of("name", "Latarnia", "town", "Hel"));
        manager.post("/api/accounts", Map.of("name", "Nigdzie", "town", "Nibylandia"));
        try (Visitor visitor = Visitor.english(address()).signedInAs("kierownik")) {
            visitor.expectComplaint(GRAPHICS);
            visitor.go("/selling/accounts?layout=map&filter=" + encoded("name ~ \"Latarnia\" or name ~ \"Nigdzie\""));
            visitor.sees("Not placed: 1");
            visitor.page()
                    .getByLabel("Town on the map")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Hel (1)"));
            assertThat(visitor.page().getByRole(AriaRole.GRID).getByRole(AriaRole.ROW))
                    .hasCount(2);
            visitor.sees("Latarnia");
            assertThat(visitor.page()).hasURL(Pattern.compile("place=Hel"));
            visitor.settle();
        }
    }

    @Test
    void theFileHoldsWhatTheListShows() throws IOException {
        Caller manager = demoCaller("kierownik");
        manager.post("/api/deals", Map.of("name", "=Export 1"));
        manager.post("/api/deals", Map.of("name", "Export 2"));
        try (Visitor visitor = Visitor.english(address()).signedInAs("kierownik")) {
            visitor.go("/selling/deals?columns=status,name&sort=name&filter=" + encoded("name ~ \"Export\""));
            visitor.button("Download").click();
            Download file = visitor.page()
                    .waitForDownload(() -> item(visitor, "Text (CSV)").click());
            Assertions.assertThat(
                            Files.readString(file.path()).replace("\ufeff", "").lines())
                    .containsExactly("Status,Name", "open,'=Export 1", "open,Export 2");
            visitor.sees("2 rows saved");
        }
    }

    @Test
    void aStarIsThereBeforeAnythingIsTyped() {
        Caller seller = demoCaller("handlowiec");
        String deal = seller.post("/api/deals", Map.of("name", "Starred one")).text("/id");
        try (Visitor visitor = Visitor.english(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/deals/" + deal);
            visitor.press("*");
            visitor.sees("Starred. Find it under Ctrl K.");
            visitor.press("Control+k");
            Locator group = visitor.dialog().getByText("Starred one").first();
            assertThat(group).isVisible();
            visitor.press("Escape");
            assertThat(visitor.dialog()).hasCount(0);
            visitor.press("*");
            visitor.sees("Star removed");
            Assertions.assertThat(seller.get("/api/search/mine").body().path("starred"))
                    .isEmpty();
        }
    }

    @Test
    void twoWritersOnOneDealMergeFieldByFieldAndChooseOnTheSame() {
        Caller manager = demoCaller("kierownik");
        String deal = manager.post("/api/deals", Map.of("name", "Two writers")).text("/id");
        try (Visitor one = Visitor.english(address()).signedInAs("kierownik");
                Visitor other = Visitor.english(address()).signedInAs("kierownik")) {
            one.expectComplaint("412");
            other.expectComplaint("412");
            one.go("/selling/deals/" + deal);
            other.go("/selling/deals/" + deal);
            edit(one, "Next step", "Call");
            edit(other, "Name", "Two writers, one deal");
            Assertions.assertThat(manager.get("/api/deals/" + deal).text("/nextStep"))
                    .isEqualTo("Call");
            Assertions.assertThat(manager.get("/api/deals/" + deal).text("/name"))
                    .isEqualTo("Two writers, one deal");

            one.go("/selling/deals/" + deal);
            other.go("/selling/deals/" + deal);
            edit(one, "Next step", "Write");
            other.button(Pattern.compile("^Edit: Next step:")).click();
            other.page().getByLabel("Next step").last().fill("Visit");
            other.press("Enter");
            other.sees("Meanwhile somebody else changed this field.");
            other.button("Keep mine").click();
            assertThat(other.page().getByText("Meanwhile somebody else changed this field."))
                    .hasCount(0);
            other.settle();
            Assertions.assertThat(manager.get("/api/deals/" + deal).text("/nextStep"))
                    .isEqualTo("Visit");
        }
    }

    private static void edit(Visitor visitor, String field, String value) {
        visitor.button(Pattern.compile("^Edit: " + field + ":")).click();
        visitor.page()
                .getByLabel(field, new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill(value);
        visitor.press("Enter");
        visitor.sees("Saved");
        visitor.settle();
    }

    private static Locator day(Visitor visitor, String date) {
        return visitor.page().locator("section[data-day='" + date + "']");
    }

    private static Locator head(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator item(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
