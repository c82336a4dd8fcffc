package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From the lines of a deal to money: a quote that the customer accepts on its page, an order, a part of it delivered, asked for and paid. */
class DocumentsTest extends DemoStory {

    private static Map<String, Object> line(String name, long thousandths, long minor) {
        return Map.of(
                "name", name, "quantityThousandths", thousandths, "price", Map.of("minor", minor, "currency", "PLN"));
    }

    private static String deal(Caller seller, String name, List<Map<String, Object>> lines) {
        Answer account = seller.post("/api/accounts", Map.of("name", name + " sp. z o.o."));
        Answer deal = seller.post("/api/deals", Map.of("name", name, "account", account.text("/id")));
        seller.put("/api/deals/" + deal.text("/id") + "/lines", Map.of("lines", lines), deal.version());
        return deal.text("/id");
    }

    private static void tab(Visitor visitor, String name) {
        visitor.page()
                .getByRole(
                        AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void aQuoteBecomesMoneyInPolish() {
        Caller seller = demoCaller("handlowiec");
        String deal =
                deal(seller, "Od oferty do zapłaty", List.of(line("Rura", 3_000, 333), line("Montaż", 1_000, 555)));
        String link;
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/deals/" + deal);
            tab(visitor, "Oferty");
            visitor.button("Zrób ofertę z pozycji").click();
            visitor.sees("Zrobiono ofertę");
            visitor.button("Wyślij klientowi").click();
            Locator address =
                    visitor.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Link dla klienta"));
            assertThat(address).isVisible();
            link = URI.create(address.inputValue()).getPath();
        }
        try (Visitor customer = Visitor.polish(address())) {
            customer.go(link + "?lang=pl");
            customer.sees("15,54");
            customer.page().getByLabel("Imię i nazwisko").fill("Jan Kowalski");
            customer.page().getByRole(AriaRole.CHECKBOX).check();
            customer.button("Przyjmuję ofertę").click();
            customer.sees("Oferta przyjęta: Jan Kowalski");
        }
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/deals/" + deal);
            visitor.sees("z przyjętej oferty");
            tab(visitor, "Oferty");
            visitor.button("Zrób zamówienie").click();
            visitor.sees("Zrobiono zamówienie");
            tab(visitor, "Zamówienia");
            visitor.button("Zapisz wydanie").click();
            visitor.page().getByLabel("Ile wydano: Rura").fill("1");
            visitor.page().getByLabel("Ile wydano: Montaż").fill("0");
            visitor.button("Zapisz wydanie").click();
            visitor.sees("wydane częściowo");
            visitor.button("Zrób pro formę").click();
            visitor.button("Zrób pro formę").click();
            visitor.sees("do zapłaty 4,10");
            visitor.button("Zapisz płatność").click();
            visitor.sees("Nierozliczone: 0,00");
            visitor.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Zapisz").setExact(true))
                    .click();
            visitor.sees("Zapisano płatność");
            visitor.sees("zapłacona");
            tab(visitor, "Oś czasu");
            for (String told : List.of("Klient przyjął ofertę", "Zamówienie", "Wydanie z zamówienia", "Płatność za")) {
                visitor.sees(told);
            }
        }
        Assertions.assertThat(seller.get("/api/deals/" + deal).text("/amountSource"))
                .isEqualTo("quote");
    }

    @Test
    void aLargeDiscountIsAskedForInEnglish() {
        Caller director = demoCaller("dyrektor");
        Caller seller = demoCaller("handlowiec");
        Answer product = seller.get("/api/products?limit=1");
        String id = product.text("/rows/0/id");
        String line = product.text("/rows/0/line/id");
        director.post(
                "/api/product-lines/" + line + "/discount-limits",
                Map.of("role", "seller", "maxBp", 500, "from", LocalDate.of(2020, 1, 1)),
                director.get("/api/product-lines/" + line).version());
        Map<String, Object> sold = Map.of(
                "product",
                id,
                "quantityThousandths",
                1_000,
                "price",
                Map.of("minor", 10_000, "currency", "PLN"),
                "discountBp",
                3_000);
        String deal = deal(seller, "Large discount", List.of(sold));
        try (Visitor visitor = Visitor.english(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/deals/" + deal);
            tab(visitor, "Quotes");
            visitor.button("Make a quote of the lines").click();
            visitor.button("Ask for the discount").click();
            visitor.sees("The discount is above your limit");
            visitor.page().getByLabel("Why is the discount worth it?").fill("A large customer");
            visitor.button("Ask for the discount").click();
            visitor.sees("waits for approval");
        }
        try (Visitor leader = Visitor.english(address()).signedInAs("lider")) {
            leader.go("/approvals");
            leader.page()
                    .getByText(Pattern.compile("^Discount in quote .* for Large discount"))
                    .first()
                    .click();
            leader.sees("A large customer");
            leader.sees("30.0%");
            leader.button("Agree").click();
        }
    }
}
