package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller.Answer;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One sale from beginning to end, each fact typed once: a prospect from the form, qualified, converted; its deal with lines, what a stage
 * demands filled in while moving; the quote that the customer accepts on its page; order, part of it delivered, asked for and paid. In both
 * languages, and once without a mouse.
 */
class WholeSaleTest extends DemoStory {

    private static final Map<String, String> POLISH = Map.ofEntries(
            Map.entry("name", "Imię i nazwisko"),
            Map.entry("company", "Firma"),
            Map.entry("phone", "Telefon"),
            Map.entry("mail", "E-mail"),
            Map.entry("added", "Dodano prospekt"),
            Map.entry("qualification", "Kwalifikacja"),
            Map.entry("unanswered", "bez odpowiedzi"),
            Map.entry("evidence", "Skąd to wiemy"),
            Map.entry("saveAnswer", "Zapisz odpowiedź"),
            Map.entry("fits", "Zakwalifikowany"),
            Map.entry("convert", "Przekształć w klienta"),
            Map.entry("dealName", "Nazwa"),
            Map.entry("customerSince", "Klient od"),
            Map.entry("lines", "Pozycje"),
            Map.entry("addLines", "Dodaj pozycje"),
            Map.entry("nextLine", "Następna pozycja"),
            Map.entry("subject", "Produkt lub nazwa, pozycja "),
            Map.entry("quantity", "Ilość, pozycja "),
            Map.entry("price", "Cena netto, pozycja "),
            Map.entry("saveLines", "Zapisz pozycje"),
            Map.entry("linesSaved", "Zapisano pozycje"),
            Map.entry("stage", "Negocjacje"),
            Map.entry("closeOn", "Zamknięcie"),
            Map.entry("move", "Zapisz i przenieś"),
            Map.entry("quotes", "Oferty"),
            Map.entry("quote", "Zrób ofertę z pozycji"),
            Map.entry("send", "Wyślij klientowi"),
            Map.entry("link", "Link dla klienta"),
            Map.entry("net", "15,54"),
            Map.entry("signed", "Imię i nazwisko"),
            Map.entry("accept", "Przyjmuję ofertę"),
            Map.entry("accepted", "Oferta przyjęta: Jan Nowy"),
            Map.entry("order", "Zrób zamówienie"),
            Map.entry("ordered", "Zrobiono zamówienie"),
            Map.entry("orders", "Zamówienia"),
            Map.entry("deliver", "Zapisz wydanie"),
            Map.entry("shipped", "Ile wydano: "),
            Map.entry("part", "wydane częściowo"),
            Map.entry("proForma", "Zrób pro formę"),
            Map.entry("toPay", "do zapłaty 4,10"),
            Map.entry("pay", "Zapisz płatność"),
            Map.entry("settled", "Nierozliczone: 0,00"),
            Map.entry("save", "Zapisz"),
            Map.entry("paid", "zapłacona"),
            Map.entry("timeline", "Oś czasu"),
            Map.entry("told.accepted", "Klient przyjął ofertę"),
            Map.entry("told.delivery", "Wydanie z zamówienia"),
            Map.entry("told.payment", "Płatność za"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("name", "Name"),
            Map.entry("company", "Company"),
            Map.entry("phone", "Phone"),
            Map.entry("mail", "E-mail"),
            Map.entry("added", "Prospect added"),
            Map.entry("qualification", "Qualification"),
            Map.entry("unanswered", "not answered"),
            Map.entry("evidence", "How we know it"),
            Map.entry("saveAnswer", "Save the answer"),
            Map.entry("fits", "Qualified"),
            Map.entry("convert", "Convert to a customer"),
            Map.entry("dealName", "Name"),
            Map.entry("customerSince", "A customer since"),
            Map.entry("lines", "Lines"),
            Map.entry("addLines", "Add lines"),
            Map.entry("nextLine", "Next line"),
            Map.entry("subject", "Product or name, line "),
            Map.entry("quantity", "Quantity, line "),
            Map.entry("price", "Net price, line "),
            Map.entry("saveLines", "Save lines"),
            Map.entry("linesSaved", "Lines saved"),
            Map.entry("stage", "Negotiation"),
            Map.entry("closeOn", "Close date"),
            Map.entry("move", "Save and move"),
            Map.entry("quotes", "Quotes"),
            Map.entry("quote", "Make a quote of the lines"),
            Map.entry("send", "Send to the customer"),
            Map.entry("link", "Link for the customer"),
            Map.entry("net", "15.54"),
            Map.entry("signed", "Your name"),
            Map.entry("accept", "Accept the quote"),
            Map.entry("accepted", "Quote accepted: Jan Nowy"),
            Map.entry("order", "Make an order"),
            Map.entry("ordered", "made"),
            Map.entry("orders", "Orders"),
            Map.entry("deliver", "Note a delivery"),
            Map.entry("shipped", "How much was delivered: "),
            Map.entry("part", "delivered in part"),
            Map.entry("proForma", "Make a pro forma"),
            Map.entry("toPay", "4.10"),
            Map.entry("pay", "Note a payment"),
            Map.entry("settled", "Unallocated: "),
            Map.entry("save", "Save"),
            Map.entry("paid", "paid"),
            Map.entry("timeline", "Timeline"),
            Map.entry("told.accepted", "The customer accepted the quote"),
            Map.entry("told.delivery", "Delivery of order"),
            Map.entry("told.payment", "Payment for"));

    @Test
    void inPolish() {
        new Sale(POLISH, "pl", "Sprzedaż po polsku", _ -> Hand.mouse()).goes();
    }

    @Test
    void inEnglish() {
        new Sale(ENGLISH, "en", "A sale in English", _ -> Hand.mouse()).goes();
    }

    @Test
    void withoutAMouse() {
        new Sale(POLISH, "pl", "Sprzedaż bez myszy", Hand::keys).goes();
    }

    /**
     * One sale.
     *
     * @param words of the language by what they are used for
     * @param name of company and deal
     * @param hands how a visitor works
     */
    private final class Sale {

        private final Map<String, String> words;
        private final String language;
        private final String name;
        private final Function<Visitor, Hand> hands;
        private final Visitor seller;
        private final Hand hand;

        private Sale(Map<String, String> words, String language, String name, Function<Visitor, Hand> hands) {
            this.words = words;
            this.language = language;
            this.name = name;
            this.hands = hands;
            this.seller = visitor().signedInAs("handlowiec");
            this.hand = hands.apply(seller);
        }

        private Visitor visitor() {
            return language.equals("pl") ? Visitor.polish(address()) : Visitor.english(address());
        }

        private String word(String key) {
            return java.util.Objects.requireNonNull(words.get(key), key);
        }

        private Pattern begins(String key) {
            return Pattern.compile("^" + word(key));
        }

        private void goes() {
            try (seller) {
                prospect();
                qualified();
                converted();
                lines();
                moved();
                String link = quote();
                accepted(link);
                String deal = seller.page().url().replaceAll(".*/deals/([0-9a-f-]+).*", "$1");
                seller.go("/selling/deals/" + deal);
                orderedAndDelivered();
                invoicedAndPaid();
                toldByOneTimeline();
                kept(deal);
            }
        }

        private void tab(String key) {
            hand.press(seller.page()
                    .getByRole(AriaRole.TAB)
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + word(key) + "( \\d+)?$"))));
            seller.settle();
        }

        private Locator field(String key) {
            return seller.page()
                    .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(begins(key)))
                    .first();
        }

        private Locator labelled(String label) {
            return seller.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        }

        private void press(String key) {
            hand.press(seller.button(word(key)));
        }

        private void prospect() {
            seller.go("/selling/prospects");
            seller.press("c");
            seller.page().waitForURL(Pattern.compile("/prospects/new$"));
            hand.fill(field("name"), "Jan Nowy");
            hand.fill(field("company"), name + " sp. z o.o.");
            hand.fill(field("phone"), "58 301 44 55");
            hand.fill(
                    field("mail"),
                    "jan@" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + ".example");
            seller.press("Enter");
            seller.sees(word("added"));
        }

        /** All questions of MEDDICC, each with its evidence. */
        private void qualified() {
            tab("qualification");
            Locator questions = seller.page()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText(word("unanswered")));
            assertThat(questions).hasCount(7);
            for (int left = 7; left > 0; left--) {
                hand.press(questions.first());
                hand.choose(seller.page().getByRole(AriaRole.RADIO).last());
                hand.fill(field("evidence"), "Powiedział to na spotkaniu " + left);
                press("saveAnswer");
                assertThat(questions).hasCount(left - 1);
            }
            seller.sees(word("fits"));
        }

        private void converted() {
            press("convert");
            hand.fill(seller.dialog().getByLabel(begins("dealName")).last(), name);
            seller.press("Control+Enter");
            seller.sees(word("customerSince"));
            hand.press(seller.link(name));
            seller.page().waitForURL(Pattern.compile("/selling/deals/[0-9a-f-]+"));
            seller.settle();
        }

        private void lines() {
            tab("lines");
            press("addLines");
            line(1, "Rura", "3", language.equals("pl") ? "3,33" : "3.33");
            press("nextLine");
            line(2, "Montaż", "1", language.equals("pl") ? "5,55" : "5.55");
            press("saveLines");
            seller.sees(word("linesSaved"));
        }

        private void line(int number, String what, String quantity, String price) {
            hand.fill(labelled(word("subject") + number), what);
            seller.press("Tab");
            hand.fill(labelled(word("quantity") + number), quantity);
            hand.fill(labelled(word("price") + number), price);
        }

        /** The amount is known by the lines, so the stage asks for the day alone. */
        private void moved() {
            seller.expectComplaint("422");
            press("stage");
            Locator day = seller.dialog()
                    .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(begins("closeOn")));
            hand.fill(day, "31.12.2099");
            assertThat(seller.dialog().getByRole(AriaRole.TEXTBOX)).hasCount(1);
            press("move");
            assertThat(seller.dialog()).hasCount(0);
            seller.settle();
        }

        /** The path of the page on which the customer answers. */
        private String quote() {
            tab("quotes");
            press("quote");
            press("send");
            Locator address =
                    seller.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(word("link")));
            assertThat(address).isVisible();
            Download file = seller.page().waitForDownload(() -> hand.press(seller.button("PDF")));
            Assertions.assertThat(file.suggestedFilename()).endsWith(".pdf");
            return URI.create(address.inputValue()).getPath();
        }

        private void accepted(String link) {
            try (Visitor customer = visitor()) {
                Hand theirs = hands.apply(customer);
                customer.go(link + "?lang=" + language);
                customer.sees(word("net"));
                assertThat(customer.page().getByLabel(word("signed"))).hasValue("Jan Nowy");
                theirs.choose(customer.page().getByRole(AriaRole.CHECKBOX));
                theirs.press(customer.button(word("accept")));
                customer.sees(word("accepted"));
            }
        }

        private void orderedAndDelivered() {
            tab("quotes");
            press("order");
            seller.sees(word("ordered"));
            tab("orders");
            press("deliver");
            hand.fill(labelled(word("shipped") + "Rura"), "1");
            hand.fill(labelled(word("shipped") + "Montaż"), "0");
            press("deliver");
            seller.sees(word("part"));
        }

        private void invoicedAndPaid() {
            press("proForma");
            press("proForma");
            seller.sees(word("toPay"));
            press("pay");
            seller.sees(word("settled"));
            hand.press(seller.page()
                    .getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(word("pay")))
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(word("save")).setExact(true)));
            assertThat(seller.page()
                            .getByText(word("paid"), new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
        }

        private void toldByOneTimeline() {
            tab("timeline");
            for (String told : new String[] {"told.accepted", "told.delivery", "told.payment"}) {
                seller.sees(word(told));
            }
        }

        private void kept(String id) {
            Answer deal = demoCaller("handlowiec").get("/api/deals/" + id);
            Assertions.assertThat(deal.text("/amountSource")).isEqualTo("quote");
            Assertions.assertThat(deal.text("/closeOn")).isEqualTo("2099-12-31");
            JsonNode entries = demoCaller("handlowiec")
                    .get("/api/deals/" + id + "/timeline?limit=100")
                    .body()
                    .path("entries");
            Assertions.assertThat(entries.findValuesAsString("kind"))
                    .contains("prospect", "opened", "moved", "quote", "order", "delivery", "invoice", "payment");
        }
    }
}
