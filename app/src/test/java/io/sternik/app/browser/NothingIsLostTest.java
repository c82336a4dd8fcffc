package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.app.testing.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed or done survives a reload, a sign-out and a cut network; what others do is told. */
class NothingIsLostTest extends DemoStory {

    private static final String DISCONNECTED = "ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch";

    @Autowired
    private List<RecurringWork> recurring;

    @Test
    void unsentTextIsThereAfterAReloadAndAfterASignOut() {
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/deals/new");
            name(visitor).fill("Kotłownia dla szpitala");
            visitor.go("/selling/deals/new");
            assertThat(name(visitor)).hasValue("Kotłownia dla szpitala");
            visitor.sees("Przywrócono niewysłany tekst");

            visitor.button(Pattern.compile("ustawienia i wylogowanie")).click();
            visitor.button("Wyloguj").click();
            assertThat(visitor.page().getByLabel("E-mail")).isVisible();
            assertThat(visitor.page()
                            .evaluate("() => Object.keys(localStorage).filter(key => key.includes('draft')).length"))
                    .as("nothing stays in a browser that others may use")
                    .isEqualTo(0);
            visitor.signedInAs("handlowiec").go("/selling/deals/new");
            assertThat(name(visitor)).hasValue("Kotłownia dla szpitala");
            visitor.button("Zacznij od nowa").click();
            assertThat(name(visitor)).hasValue("");
            visitor.go("/selling/deals/new");
            assertThat(name(visitor)).hasValue("");
        }
    }

    @Test
    void whatIsSentWithoutANetworkWaitsVisiblyAndIsDoneOnce() {
        String deal = "Bez sieci " + UUID.randomUUID();
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.expectComplaint(DISCONNECTED);
            visitor.go("/selling/deals/new");
            name(visitor).fill(deal);
            visitor.page().context().setOffline(true);
            visitor.button("Dodaj szansę").click();
            assertThat(visitor.page()
                            .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                            .first())
                    .containsText("1 zmiana czeka na wysłanie");
            assertThat(found(deal)).isZero();
            visitor.page().context().setOffline(false);
            assertThat(visitor.page())
                    .hasURL(
                            Pattern.compile("/selling/deals/[0-9a-f-]{36}"),
                            new com.microsoft.playwright.assertions.PageAssertions.HasURLOptions().setTimeout(20_000));
            assertThat(found(deal)).isEqualTo(1);
        }
    }

    @Test
    void aDealThatTheLeaderChangesIsToldToItsSellerWithTheReasonAndCanBeMutedThere() {
        Caller seller = demoCaller("handlowiec");
        Caller leader = demoCaller("lider");
        String deal = seller.post("/api/deals", Map.of("name", "Powiadomienie o zmianie"))
                .text("/id");
        seller.post("/api/notifications/read", Map.of("ids", List.of()));
        leader.patch("/api/deals/" + deal, Map.of("nextStep", "Zadzwonić w piątek"), 1);
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/deals");
            visitor.button("Powiadomienia, 1 nowe").click();
            visitor.sees("Zmiana w szansie Powiadomienie o zmianie: Następny krok");
            visitor.sees("Bo ta szansa jest na twoim stanowisku.");
            visitor.page().getByText("Zmiana w szansie Powiadomienie o zmianie").click();
            assertThat(visitor.page()).hasURL(Pattern.compile("/selling/deals/" + deal));
            assertThat(visitor.button("Powiadomienia")).isVisible();
            visitor.button("Powiadomienia").click();
            visitor.button("Co zrobić z tym powiadomieniem").first().click();
            visitor.page().getByText("Nie powiadamiaj więcej o tym").click();
            visitor.sees("Wyłączono");
            leader.patch("/api/deals/" + deal, Map.of("nextStep", "Zadzwonić w poniedziałek"), 2);
            assertThat(seller.get("/api/notifications").body().path("unread").asInt())
                    .isZero();
            visitor.go("/me");
            visitor.sees("Wyłączone pojedynczo");
            visitor.button("Włącz znowu").click();
            assertThat(visitor.page().getByText("Wyłączone pojedynczo")).hasCount(0);
        }
    }

    @Test
    void newsComeByMailWhenTheSellerWantsThemWithASentenceThatSaysWhen() {
        Caller seller = demoCaller("handlowiec");
        String deal = seller.post("/api/deals", Map.of("name", "Zmiana w nocy")).text("/id");
        seller.post("/api/notifications/read", Map.of("ids", List.of()));
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/me");
            visitor.sees("E-maile nie przychodzą. Wszystko jest pod dzwonkiem.");
            choose(visitor, "Kiedy wysyłać", "AT_ONCE");
            visitor.sees("Następny e-mail: od razu, gdy stanie się coś nowego.");
            choose(visitor, "Pracuję od", "13:00");
            visitor.sees("13:00, jeśli do tego czasu stanie się coś nowego.");
            choose(visitor, "Pracuję do", "02:00");
            visitor.go("/me");
            assertThat(field(visitor, "Pracuję od")).hasValue("13:00");
            assertThat(field(visitor, "Pracuję do")).hasValue("02:00");
            demoCaller("lider").patch("/api/deals/" + deal, Map.of("nextStep", "Zadzwonić"), 1);
            works("digests");
            visitor.go("/me");
            visitor.sees("Czeka na niego 1 powiadomienie.");
        }
        clock.advance(Duration.ofHours(2));
        works("digests");
        works("mail");
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/me");
            visitor.sees("14:10, jeśli do tego czasu stanie się coś nowego.");
            visitor.button(Pattern.compile("^Pokaż .*1 nowe powiadomienie"))
                    .first()
                    .click();
            assertThat(visitor.dialog())
                    .containsText(Pattern.compile("Zmiana w szansie Zmiana w nocy[^•]*na twoim stanowisku[^•]*/me"));
            visitor.button("Zamknij").click();
            choose(visitor, "Kiedy wysyłać", "NONE");
            visitor.sees("E-maile nie przychodzą");
        }
    }

    /** Chooses and waits until it is kept. */
    private static void choose(Visitor visitor, String label, String value) {
        visitor.page()
                .waitForResponse(
                        answer -> answer.request().method().equals("PUT")
                                && answer.url().endsWith("/timing")
                                && answer.ok(),
                        () -> field(visitor, label).selectOption(value));
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void works(String name) {
        recurring.stream().filter(work -> work.name().equals(name)).forEach(RecurringWork::run);
    }

    private static Locator name(Visitor visitor) {
        return visitor.page()
                .getByLabel("Nazwa", new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    private int found(String deal) {
        String filter = URLEncoder.encode("name = \"" + deal + "\"", StandardCharsets.UTF_8);
        return demoCaller("handlowiec")
                .get("/api/deals?filter=" + filter)
                .body()
                .at("/count/value")
                .asInt();
    }
}
