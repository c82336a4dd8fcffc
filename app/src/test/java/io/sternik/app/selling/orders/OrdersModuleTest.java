package io.sternik.app.selling.orders;

import static io.sternik.database.platform.Tables.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.document.PrintedPages;
import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From an accepted quote to money: orders, deliveries in parts, pro-forma invoices, payments and what they settle, to the grosz. */
class OrdersModuleTest extends SellingProgram {

    private static final Set<String> RULES =
            Set.of("selling.sums-of-invoice", "selling.lines-of-order", "selling.allocations", "selling.sums-of-quote");

    @Autowired
    private List<VerifyRule> rules;

    private boolean whole() {
        return rules.stream()
                .filter(rule -> RULES.contains(rule.code()))
                .allMatch(rule -> rule.check().count() == 0);
    }

    private static Map<String, Object> line(String name, long thousandths, long minor) {
        return Map.of(
                "name", name, "quantityThousandths", thousandths, "price", Map.of("minor", minor, "currency", "PLN"));
    }

    /** A quote that the customer accepted: three pieces for 10.00 altogether, less 0.01 on the whole, and a service for 5.55. */
    private static Answer accepted(Caller seller) {
        Answer account = seller.post("/api/accounts", Map.of("name", "Odbiorca " + UUID.randomUUID()));
        Answer deal = seller.post("/api/deals", Map.of("name", "Do zamówienia", "account", account.text("/id")));
        List<Map<String, Object>> lines = List.of(line("Rura", 3_000, 333), line("Montaż", 1_000, 555));
        seller.put(path(deal) + "/lines", Map.of("lines", lines), deal.version());
        Answer quote = seller.post(path(deal) + "/quotes", Map.of());
        Answer sent = seller.post(at(quote) + "/send", Map.of(), quote.version());
        Answer told = seller.post(at(quote) + "/answer", Map.of("accepted", true, "by", "Jan"), sent.version());
        assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
        return told;
    }

    private static String at(Answer quote) {
        return "/api/quotes/" + quote.text("/id");
    }

    private static Answer order(Caller seller) {
        Answer made = seller.post(at(accepted(seller)) + "/order", Map.of());
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static String of(Answer order) {
        return "/api/orders/" + order.text("/id");
    }

    private static Answer deliver(Caller seller, Answer order, int rank, long thousandths) {
        return seller.post(
                of(order) + "/deliveries",
                Map.of(
                        "deliveredOn",
                        TestClock.TODAY,
                        "lines",
                        List.of(Map.of("rank", rank, "quantityThousandths", thousandths))),
                seller.get(of(order)).version());
    }

    private static Answer proForma(Caller seller, Answer order, boolean deliveredOnly) {
        return seller.post(of(order) + "/invoices", Map.of("deliveredOnly", deliveredOnly));
    }

    private static Answer pay(Caller seller, Answer order, long minor, String reference, List<Map<String, Object>> to) {
        return seller.post(
                "/api/payments",
                Map.of(
                        "account",
                        order.text("/account/id"),
                        "paidOn",
                        TestClock.TODAY,
                        "amount",
                        Map.of("minor", minor, "currency", "PLN"),
                        "reference",
                        reference,
                        "allocations",
                        to));
    }

    private static Map<String, Object> to(Answer invoice, long minor) {
        return Map.of("invoice", invoice.text("/id"), "minor", minor);
    }

    @Test
    void anAcceptedQuoteIsOrderedOnce() {
        Caller seller = seat("S1");
        Answer quote = accepted(seller);
        Answer order = seller.post(at(quote) + "/order", Map.of());
        assertThat(order.text("/number")).startsWith("ZA/" + TestClock.TODAY.getYear() + "/");
        assertThat(order.text("/state")).isEqualTo("confirmed");
        assertThat(order.body().at("/net/minor").asLong()).isEqualTo(999 + 555);
        assertThat(seller.post(at(quote) + "/order", Map.of()).code()).isEqualTo("order.exists");
        assertThat(seat("S3").get(of(order)).status()).as("foreign").isEqualTo(404);
        assertThat(seat("S3").post(at(quote) + "/order", Map.of()).status()).isEqualTo(404);
        assertThat(seat("S3").get("/api/orders").body().toString()).doesNotContain(order.text("/number"));
        assertThat(seat("L1").get(of(order)).status()).isEqualTo(200);
        assertThat(seller.get("/api/orders").body().toString()).contains(order.text("/number"));
        assertThat(sql.fetchCount(
                        EVENT,
                        EVENT.TYPE.eq("OrderConfirmed").and(EVENT.SUBJECT.eq(UUID.fromString(order.text("/id"))))))
                .isEqualTo(1);
        assertThat(seller.get(at(quote)).text("/order/id")).isEqualTo(order.text("/id"));
        assertThat(seller.undo(order).status()).isEqualTo(200);
        assertThat(seller.get(at(quote)).body().at("/order").isMissingNode()
                        || seller.get(at(quote)).body().at("/order").isNull())
                .isTrue();
        assertThat(seller.get(of(order)).status()).isEqualTo(404);
        assertThat(seller.post(at(quote) + "/order", Map.of()).status())
                .as("taken back, it can be ordered again")
                .isEqualTo(201);
        assertThat(whole()).isTrue();
    }

    @Test
    void onlyWhatWasAcceptedIsOrdered() {
        Caller seller = seat("S1");
        Answer account = seller.post("/api/accounts", Map.of("name", "Czeka"));
        Answer deal = seller.post("/api/deals", Map.of("name", "Czeka", "account", account.text("/id")));
        seller.put(path(deal) + "/lines", Map.of("lines", List.of(line("A", 1_000, 1))), deal.version());
        Answer quote = seller.post(path(deal) + "/quotes", Map.of());
        assertThat(seller.post(at(quote) + "/order", Map.of()).code()).isEqualTo("order.not-accepted");
    }

    @Test
    void partsThatAreDeliveredAddUpToTheOrder() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        Answer first = deliver(seller, order, 1, 1_000);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(first.text("/state")).isEqualTo("part_delivered");
        assertThat(deliver(seller, order, 1, 2_001).text("/findings/0/code")).isEqualTo("order.shipped-quantity");
        deliver(seller, order, 1, 1_500);
        Answer rest = seller.post(
                of(order) + "/deliveries",
                Map.of("deliveredOn", TestClock.TODAY, "note", "reszta"),
                seller.get(of(order)).version());
        assertThat(rest.text("/state")).isEqualTo("delivered");
        long net = 0;
        for (JsonNode delivery : rest.body().path("deliveries")) {
            net += delivery.at("/net/minor").asLong();
        }
        assertThat(net).isEqualTo(rest.body().at("/net/minor").asLong());
        assertThat(deliver(seller, order, 1, 1).code()).isEqualTo("order.nothing-left");
        Answer back = seller.delete(of(order) + "/deliveries/3", rest.version());
        assertThat(back.text("/state")).isEqualTo("part_delivered");
        assertThat(seller.delete(of(order) + "/deliveries/1", back.version()).status())
                .as("only the last one")
                .isEqualTo(404);
        Answer cancelled = seller.post(of(order) + "/cancel", Map.of("reason", "Klient rezygnuje"), back.version());
        assertThat(cancelled.text("/state")).isEqualTo("delivered");
        assertThat(cancelled.body().at("/lines/1/cancelledThousandths").asLong())
                .isEqualTo(1_000);
        assertThat(seller.get("/api/deals/" + order.text("/deal/id") + "/timeline")
                        .body()
                        .toString())
                .contains("\"delivery\"", "\"order\"", order.text("/number"));
        assertThat(whole()).isTrue();
    }

    @Test
    void everyPieceStandsOnOneProFormaAndThePartsAddUp() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        assertThat(proForma(seller, order, true).code()).isEqualTo("invoice.nothing");
        deliver(seller, order, 1, 1_000);
        Answer first = proForma(seller, order, true);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(first.body().at("/net/minor").asLong()).isEqualTo(333);
        assertThat(first.body().at("/gross/minor").asLong()).isEqualTo(333 + 77);
        Answer rest = proForma(seller, order, false);
        assertThat(rest.body().at("/net/minor").asLong()).isEqualTo(666 + 555);
        assertThat(proForma(seller, order, false).code()).isEqualTo("invoice.nothing");
        assertThat(seller.get(of(order) + "/invoices").body().path("invoices")).hasSize(2);
        PrintedPages pages = PrintedPages.read(seller.file("/api/invoices/" + rest.text("/id") + ".pdf?lang=pl")
                .content());
        assertThat(pages.text()).contains("Pro forma " + rest.text("/number"), "nie jest fakturą VAT", "2 ", "23%");
        assertThat(seat("S3").get("/api/invoices/" + rest.text("/id")).status()).isEqualTo(404);
        assertThat(seat("S3").file("/api/invoices/" + rest.text("/id") + ".pdf").status())
                .isEqualTo(404);
        assertThat(whole()).isTrue();
    }

    @Test
    void theLastProFormaIsTakenBackWhileNothingIsPaid() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        deliver(seller, order, 1, 1_000);
        Answer first = proForma(seller, order, true);
        Answer second = proForma(seller, order, false);
        assertThat(seat("S3").delete(at(first, ""), first.version()).status())
                .as("foreign")
                .isEqualTo(404);
        assertThat(seller.delete(at(first, ""), first.version()).code()).isEqualTo("invoice.not-last");
        Answer paid = pay(seller, order, 5, "Zaliczka", List.of(to(second, 5)));
        assertThat(seller.delete(at(second, ""), seller.get(at(second, "")).version())
                        .code())
                .isEqualTo("invoice.paid");
        seller.undo(paid);
        Answer gone = seller.delete(at(second, ""), seller.get(at(second, "")).version());
        assertThat(gone.status()).as(gone.body().toString()).isEqualTo(200);
        assertThat(seller.get(at(second, "")).status()).isEqualTo(404);
        assertThat(whole()).isTrue();
        Answer again = proForma(seller, order, false);
        assertThat(again.body().at("/net/minor").asLong())
                .as("what it was for can be invoiced anew")
                .isEqualTo(second.body().at("/net/minor").asLong());
        assertThat(again.text("/number")).as("a number is given once").isNotEqualTo(second.text("/number"));
        assertThat(whole()).isTrue();
    }

    private static String at(Answer invoice, String more) {
        return "/api/invoices/" + invoice.text("/id") + more;
    }

    @Test
    void amountsExplainThemselves() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        Answer invoice = proForma(seller, order, false);
        pay(seller, order, 100, "Zaliczka pierwsza", List.of(to(invoice, 100)));
        pay(seller, order, 50, "Zaliczka druga", List.of(to(invoice, 50)));
        Answer open = seller.get(at(invoice, "/why?figure=OPEN"));
        assertThat(open.body().path("parts")).hasSize(3);
        assertThat(open.body().toString()).contains("Zaliczka pierwsza", "Zaliczka druga");
        assertThat(open.body().at("/figure/value").asLong())
                .isEqualTo(invoice.body().at("/gross/minor").asLong() - 150);
        assertThat(seller.get(at(invoice, "/why?figure=GROSS"))
                        .body()
                        .at("/figure/value")
                        .asLong())
                .isEqualTo(invoice.body().at("/gross/minor").asLong());
        assertThat(seller.get(of(order) + "/why?gross=true")
                        .body()
                        .at("/figure/value")
                        .asLong())
                .isEqualTo(order.body().at("/gross/minor").asLong());
        assertThat(seller.get(of(order) + "/why").body().path("parts")).hasSize(2);
        assertThat(seat("S3").get(at(invoice, "/why?figure=OPEN")).status()).isEqualTo(404);
        assertThat(seat("S3").get(of(order) + "/why").status()).isEqualTo(404);
    }

    @Test
    void nonsenseAboutMoneyIsRefused() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        String proposal = "/api/accounts/" + order.text("/account/id") + "/payment-proposal?minor=1&currency=";
        assertThat(seller.get(proposal + "PLN").status()).isEqualTo(200);
        assertThat(seller.get(proposal + "zzz").status()).isEqualTo(400);
        assertThat(pay(seller, order, Long.MAX_VALUE, "Za dużo", List.of()).text("/findings/0/code"))
                .isEqualTo("payment.amount");
        List<Map<String, Object>> nothing = new java.util.ArrayList<>();
        nothing.add(null);
        assertThat(pay(seller, order, 100, "Nic", nothing).status()).isBetween(400, 422);
    }

    @Test
    void aPaymentOfTwoInvoicesIsTwoEntriesOfTheTimeline() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        deliver(seller, order, 1, 1_000);
        Answer first = proForma(seller, order, true);
        Answer second = proForma(seller, order, false);
        pay(seller, order, 30, "Obie", List.of(to(first, 10), to(second, 20)));
        JsonNode entries = seller.get("/api/deals/" + order.text("/deal/id") + "/timeline?limit=100")
                .body()
                .path("entries");
        assertThat(entries).extracting(entry -> entry.path("id").asString()).doesNotHaveDuplicates();
        assertThat(entries)
                .filteredOn(entry -> entry.path("kind").asString().equals("payment"))
                .hasSize(2);
    }

    @Test
    void aPaymentIsProposedSettlesAndIsTakenBack() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        deliver(seller, order, 1, 1_000);
        Answer first = proForma(seller, order, true);
        Answer second = proForma(seller, order, false);
        long due = second.body().at("/gross/minor").asLong();
        JsonNode proposal = seller.get("/api/accounts/" + order.text("/account/id")
                        + "/payment-proposal?minor=" + (due + 5) + "&currency=PLN&reference="
                        + second.text("/number"))
                .body();
        assertThat(proposal.path("open")).hasSize(2);
        long proposed = 0;
        for (JsonNode part : proposal.path("open")) {
            proposed += part.at("/proposed/minor").asLong();
        }
        assertThat(proposed + proposal.at("/unallocated/minor").asLong()).isEqualTo(due + 5);
        assertThat(pay(seller, order, due, "Za dużo", List.of(to(second, due + 1)))
                        .code())
                .isEqualTo("payment.too-much");
        assertThat(pay(seller, order, 10, "Mniej niż rozliczono", List.of(to(second, 11)))
                        .code())
                .isEqualTo("payment.too-much");
        Answer paid = pay(seller, order, due + 5, second.text("/number"), List.of(to(second, due)));
        assertThat(paid.status()).as(paid.body().toString()).isEqualTo(201);
        assertThat(paid.body().at("/unallocated/minor").asLong()).isEqualTo(5);
        assertThat(seller.get("/api/invoices/" + second.text("/id")).text("/standing"))
                .isEqualTo("paid");
        Answer moved = seller.put(
                "/api/payments/" + paid.text("/id") + "/allocations",
                Map.of("allocations", List.of(to(second, due), to(first, 5))),
                seller.get("/api/payments/" + paid.text("/id")).version());
        assertThat(moved.body().at("/unallocated/minor").asLong()).isZero();
        assertThat(seller.get("/api/invoices/" + first.text("/id"))
                        .body()
                        .at("/paid/minor")
                        .asLong())
                .isEqualTo(5);
        assertThat(seller.get("/api/deals/" + order.text("/deal/id") + "/timeline")
                        .body()
                        .toString())
                .contains("\"payment\"", "\"invoice\"");
        assertThat(seat("S3").get("/api/payments/" + paid.text("/id")).status()).isEqualTo(404);
        assertThat(whole()).isTrue();
        Answer gone = seller.delete("/api/payments/" + paid.text("/id"), moved.version());
        assertThat(gone.status()).as(gone.body().toString()).isEqualTo(200);
        assertThat(seller.get("/api/invoices/" + second.text("/id")).text("/standing"))
                .isEqualTo("open");
        assertThat(whole()).isTrue();
        Answer again = pay(seller, order, due, "Jeszcze raz", List.of(to(second, due)));
        assertThat(seller.undo(again).status()).isEqualTo(200);
        assertThat(seller.get("/api/invoices/" + second.text("/id"))
                        .body()
                        .at("/paid/minor")
                        .asLong())
                .isZero();
        assertThat(whole()).isTrue();
    }

    @Test
    void documentsAreFoundByTheirNumbersAsFarAsTheyAreSeen() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        Answer invoice = proForma(seller, order, false);
        for (String number : List.of(order.text("/number"), invoice.text("/number"))) {
            assertThat(seller.get("/api/search?q=" + number).body().toString()).contains(number);
            assertThat(seat("S3").get("/api/search?q=" + number).body().toString())
                    .doesNotContain(number);
        }
        Answer quote = seller.get("/api/quotes/" + order.text("/quote"));
        assertThat(seller.get("/api/search?q=" + quote.text("/number")).body().toString())
                .contains(quote.text("/id"));
        assertThat(seat("S3")
                        .get("/api/search?q=" + quote.text("/number"))
                        .body()
                        .toString())
                .doesNotContain(quote.text("/id"));
        Answer paid = pay(seller, order, 100, "Przelew od Gęsiej 7", List.of());
        assertThat(seller.get("/api/search?q=przelew+gesiej").body().toString()).contains(paid.text("/id"));
        assertThat(seat("S3").get("/api/search?q=przelew+gesiej").body().toString())
                .doesNotContain(paid.text("/id"));
        seller.delete("/api/payments/" + paid.text("/id"), paid.version());
        assertThat(seller.get("/api/search?q=przelew+gesiej").body().toString()).doesNotContain(paid.text("/id"));
    }

    @Test
    void nobodyPaysForAccountsOutOfSight() {
        Answer order = order(seat("S1"));
        Answer refused = pay(seat("S3"), order, 1, "Obcy", List.of());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(seat("S3")
                        .get("/api/accounts/" + order.text("/account/id") + "/payment-proposal?minor=1&currency=PLN")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMergedAccountKeepsItsDocuments() {
        Caller director = seat("DIR");
        Answer order = order(director);
        Answer other = director.post("/api/accounts", Map.of("name", "Ten sam odbiorca"));
        Answer invoice = proForma(director, order, false);
        long due = invoice.body().at("/gross/minor").asLong();
        pay(director, order, due, "Zapłata", List.of(to(invoice, due)));
        Answer account = director.get("/api/accounts/" + order.text("/account/id"));
        Answer merged = director.post(
                "/api/accounts/" + other.text("/id") + "/merge",
                Map.of("other", account.text("/id"), "otherVersion", account.version(), "take", List.of()),
                director.get("/api/accounts/" + other.text("/id")).version());
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(director.get(of(order)).text("/account/id")).isEqualTo(other.text("/id"));
        assertThat(director.get("/api/invoices/" + invoice.text("/id")).text("/account/id"))
                .isEqualTo(other.text("/id"));
        assertThat(director.get(of(order)).text("/buyer"))
                .as("as it was on the document")
                .isEqualTo(account.text("/name"));
        assertThat(director.undo(merged).body().path("conflicts")).isEmpty();
        assertThat(director.get(of(order)).text("/account/id")).isEqualTo(account.text("/id"));
        assertThat(whole()).isTrue();
    }
}
