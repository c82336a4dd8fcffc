package io.sternik.app.selling.orders;

import static io.sternik.database.selling.Tables.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Many quotes, orders, invoices, payments and prospects at once: preview, refusals one by one, rights, and all of it taken back. */
class DocumentsBulkModuleTest extends SellingProgram {

    @Autowired
    private List<VerifyRule> rules;

    private static Answer quote(Caller seller) {
        Answer account = seller.post("/api/accounts", Map.of("name", "Odbiorca " + UUID.randomUUID()));
        Answer deal = seller.post("/api/deals", Map.of("name", "Do oferty", "account", account.text("/id")));
        Map<String, Object> pipe =
                Map.of("name", "Rura", "quantityThousandths", 3_000, "price", Map.of("minor", 333, "currency", "PLN"));
        seller.put(path(deal) + "/lines", Map.of("lines", List.of(pipe)), deal.version());
        Answer quote = seller.post(path(deal) + "/quotes", Map.of());
        assertThat(quote.status()).as(quote.body().toString()).isEqualTo(201);
        return quote;
    }

    private static Answer order(Caller seller) {
        Answer quote = quote(seller);
        String at = "/api/quotes/" + quote.text("/id");
        Answer sent = seller.post(at + "/send", Map.of(), quote.version());
        seller.post(at + "/answer", Map.of("accepted", true, "by", "Jan"), sent.version());
        Answer order = seller.post(at + "/order", Map.of());
        assertThat(order.status()).as(order.body().toString()).isEqualTo(201);
        return order;
    }

    private static JsonNode many(Caller caller, String object, List<Answer> records, Map<String, ?> change) {
        return result(caller, object, Map.of("ids", ids(records), "change", change));
    }

    private static JsonNode previewed(Caller caller, String object, List<Answer> records, Map<String, ?> change) {
        return result(caller, object, Map.of("ids", ids(records), "change", change, "preview", true));
    }

    private static JsonNode result(Caller caller, String object, Map<String, ?> wanted) {
        JsonNode job = ended(caller, caller.post("/api/" + object + "/bulk", wanted));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        return job.path("result");
    }

    private static List<String> ids(List<Answer> records) {
        return records.stream().map(record -> record.text("/id")).toList();
    }

    private static void comesTo(JsonNode result, int changed, int refused) {
        assertThat(result.at("/details/changed").asInt()).as(result.toString()).isEqualTo(changed);
        assertThat(result.at("/details/refused").asInt()).as(result.toString()).isEqualTo(refused);
    }

    private static String reason(JsonNode result, int at) {
        return result.at("/details/refusals/" + at + "/reason/pl").asString();
    }

    private static JsonNode takenBack(Caller caller, JsonNode result) {
        Answer undone =
                caller.post("/api/change-sets/" + result.path("changeSet").asString() + "/undo", Map.of());
        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        return undone.body();
    }

    private boolean whole() {
        return rules.stream()
                .filter(rule -> rule.code().startsWith("selling."))
                .allMatch(rule -> rule.check().count() == 0);
    }

    private static String validUntil(Caller caller, Answer quote) {
        return caller.get("/api/quotes/" + quote.text("/id")).text("/versions/0/validUntil");
    }

    @Test
    void quotesThatWereNotSentHoldLongerAndGoBack() {
        Caller seller = seat("S1");
        List<Answer> quotes = List.of(quote(seller), quote(seller), quote(seller));
        String before = validUntil(seller, quotes.getFirst());
        Answer sent = seller.post(
                "/api/quotes/" + quotes.get(2).text("/id") + "/send",
                Map.of(),
                quotes.get(2).version());
        assertThat(sent.status()).isEqualTo(200);
        Map<String, ?> longer = Map.of(
                "patch",
                Map.of("validUntil", TestClock.TODAY.plusDays(60), "terms", "Dostawa w tydzień", "language", "EN"));
        comesTo(previewed(seller, "quotes", quotes, longer), 2, 1);
        assertThat(validUntil(seller, quotes.getFirst())).as("a preview").isEqualTo(before);
        JsonNode done = many(seller, "quotes", quotes, longer);
        comesTo(done, 2, 1);
        assertThat(done.at("/details/refusals/0/name").asString())
                .isEqualTo(quotes.get(2).text("/number"));
        assertThat(reason(done, 0)).isNotBlank();
        JsonNode version =
                seller.get("/api/quotes/" + quotes.get(1).text("/id")).body().at("/versions/0");
        assertThat(version.path("validUntil").asString())
                .isEqualTo(TestClock.TODAY.plusDays(60).toString());
        assertThat(version.path("terms").asString()).isEqualTo("Dostawa w tydzień");
        assertThat(version.path("language").asString()).isEqualTo("EN");
        assertThat(validUntil(seller, quotes.get(2))).as("frozen").isEqualTo(before);

        Answer later = seller.get("/api/quotes/" + quotes.get(1).text("/id"));
        seller.patch("/api/quotes/" + later.text("/id"), Map.of("terms", "Inne"), later.version());
        JsonNode back = takenBack(seller, done);
        assertThat(back.path("conflicts")).hasSize(1);
        assertThat(back.at("/conflicts/0/field").asString()).isEqualTo("terms");
        assertThat(validUntil(seller, quotes.getFirst())).isEqualTo(before);
        assertThat(seller.get("/api/quotes/" + later.text("/id")).text("/versions/0/terms"))
                .isEqualTo("Inne");
        assertThat(whole()).isTrue();
    }

    private static Answer sent(Caller seller, Answer quote) {
        Answer now = seller.get("/api/quotes/" + quote.text("/id"));
        Answer sent = seller.post("/api/quotes/" + quote.text("/id") + "/send", Map.of(), now.version());
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
        return sent;
    }

    @Test
    void whatWasWrittenInAnEarlierVersionStaysInTheNextOne() {
        Caller seller = seat("S1");
        List<Answer> quotes = List.of(quote(seller), quote(seller));
        Map<String, ?> written = Map.of("patch", Map.of("terms", "Dostawa w tydzień"));
        JsonNode done = many(seller, "quotes", quotes, written);
        comesTo(done, 2, 0);
        Answer first = sent(seller, quotes.getFirst());
        Answer next = seller.post("/api/quotes/" + first.text("/id") + "/versions", Map.of(), first.version());
        assertThat(next.status()).as(next.body().toString()).isEqualTo(200);
        assertThat(next.text("/versions/0/no")).isEqualTo("2");
        assertThat(next.text("/versions/0/terms")).isEqualTo("Dostawa w tydzień");
        Answer act = seller.get("/api/change-sets/" + done.path("changeSet").asString());
        assertThat(act.body().at("/items/0/changes"))
                .as("the version is for the undo alone")
                .hasSize(1);
        JsonNode back = takenBack(seller, done);
        assertThat(back.path("restored").asInt()).isEqualTo(1);
        assertThat(back.path("conflicts")).hasSize(1);
        assertThat(back.at("/conflicts/0/field").asString()).isEqualTo("terms");
        assertThat(seller.get("/api/quotes/" + first.text("/id")).text("/versions/0/terms"))
                .isEqualTo("Dostawa w tydzień");
        assertThat(seller.get("/api/quotes/" + quotes.get(1).text("/id")).text("/versions/0/terms"))
                .isNotEqualTo("Dostawa w tydzień");

        JsonNode again = many(seller, "quotes", List.of(next), Map.of("patch", Map.of("terms", "Odbiór własny")));
        comesTo(again, 1, 0);
        assertThat(takenBack(seller, again).path("conflicts")).isEmpty();
        assertThat(seller.get("/api/quotes/" + first.text("/id")).text("/versions/0/terms"))
                .as("written in the version that still counts")
                .isEqualTo("Dostawa w tydzień");
    }

    @Test
    void whatChangesPricesOfAQuoteIsChangedOneByOne() {
        Caller seller = seat("S1");
        Answer quote = quote(seller);
        JsonNode done = many(
                seller,
                "quotes",
                List.of(quote),
                Map.of("patch", Map.of("discount", Map.of("minor", 1, "currency", "PLN"))));
        comesTo(done, 0, 1);
        assertThat(reason(done, 0)).contains("osobno");
        JsonNode late = many(
                seller, "quotes", List.of(quote), Map.of("patch", Map.of("validUntil", TestClock.TODAY.minusDays(1))));
        comesTo(late, 0, 1);
    }

    @Test
    void quotesThatNobodySawAreThrownAwayAndComeBack() {
        Caller seller = seat("S1");
        List<Answer> quotes = List.of(quote(seller), quote(seller));
        seller.post(
                "/api/quotes/" + quotes.get(1).text("/id") + "/send",
                Map.of(),
                quotes.get(1).version());
        comesTo(many(seat("S3"), "quotes", quotes, Map.of("delete", true)), 0, 2);
        JsonNode done = many(seller, "quotes", quotes, Map.of("delete", true));
        comesTo(done, 1, 1);
        assertThat(seller.get("/api/quotes/" + quotes.getFirst().text("/id")).status())
                .isEqualTo(404);
        takenBack(seller, done);
        assertThat(seller.get("/api/quotes/" + quotes.getFirst().text("/id")).status())
                .isEqualTo(200);
    }

    private static JsonNode orderOf(Caller caller, Answer order) {
        return caller.get("/api/orders/" + order.text("/id")).body();
    }

    @Test
    void whatIsLeftOfOrdersIsDeliveredAndTheDeliveriesAreTakenBack() {
        Caller seller = seat("S1");
        List<Answer> orders = List.of(order(seller), order(seller));
        Map<String, ?> delivered =
                Map.of("move", Map.of("to", "delivered", "deliveredOn", TestClock.TODAY, "note", "Kurier"));
        comesTo(previewed(seller, "orders", orders, delivered), 2, 0);
        assertThat(orderOf(seller, orders.getFirst()).path("state").asString()).isEqualTo("confirmed");
        comesTo(many(seat("S3"), "orders", orders, delivered), 0, 2);
        JsonNode done = many(seller, "orders", orders, delivered);
        comesTo(done, 2, 0);
        assertThat(orderOf(seller, orders.get(1)).path("state").asString()).isEqualTo("delivered");
        assertThat(orderOf(seller, orders.get(1)).at("/deliveries/0/note").asString())
                .isEqualTo("Kurier");
        JsonNode again = many(seller, "orders", orders, delivered);
        comesTo(again, 0, 2);
        Answer act = seller.get("/api/change-sets/" + done.path("changeSet").asString());
        assertThat(act.text("/items/0/changes/0/field")).isEqualTo("delivery");
        JsonNode back = takenBack(seller, done);
        assertThat(back.path("restored").asInt()).isEqualTo(2);
        assertThat(orderOf(seller, orders.get(1)).path("state").asString()).isEqualTo("confirmed");
        assertThat(orderOf(seller, orders.get(1)).path("deliveries")).isEmpty();
        assertThat(whole()).isTrue();
    }

    @Test
    void theRestOfOrdersIsCancelledWithAReasonAndWantedAgain() {
        Caller seller = seat("S1");
        List<Answer> orders = List.of(order(seller), order(seller));
        Answer part = seller.post(
                "/api/orders/" + orders.get(1).text("/id") + "/deliveries",
                Map.of(
                        "deliveredOn",
                        TestClock.TODAY,
                        "lines",
                        List.of(Map.of("rank", 1, "quantityThousandths", 1_000))),
                orders.get(1).version());
        assertThat(part.status()).as(part.body().toString()).isEqualTo(200);
        comesTo(many(seller, "orders", orders, Map.of("move", Map.of("to", "cancelled"))), 0, 2);
        comesTo(many(seller, "orders", orders, Map.of("move", Map.of("to", "confirmed"))), 0, 2);
        comesTo(many(seller, "orders", orders, Map.of("delete", true)), 0, 2);
        JsonNode done = many(
                seller, "orders", orders, Map.of("move", Map.of("to", "cancelled", "reason", "Hurtownia zamknięta")));
        comesTo(done, 2, 0);
        assertThat(orderOf(seller, orders.get(0)).path("state").asString()).isEqualTo("cancelled");
        assertThat(orderOf(seller, orders.get(1)).path("state").asString()).isEqualTo("delivered");
        takenBack(seller, done);
        assertThat(orderOf(seller, orders.get(0)).path("state").asString()).isEqualTo("confirmed");
        JsonNode open = orderOf(seller, orders.get(1));
        assertThat(open.path("state").asString()).isEqualTo("part_delivered");
        assertThat(open.at("/lines/0/cancelledThousandths").asLong()).isZero();
        assertThat(open.at("/lines/0/deliveredThousandths").asLong()).isEqualTo(1_000);
        assertThat(whole()).isTrue();
    }

    @Test
    void oneOrderGoesBackTheSameWay() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        String path = "/api/orders/" + order.text("/id");
        Answer cancelled = seller.post(path + "/cancel", Map.of("reason", "Pomyłka"), order.version());
        assertThat(cancelled.text("/state")).isEqualTo("cancelled");
        assertThat(seller.undo(cancelled).status()).isEqualTo(200);
        assertThat(seller.get(path).text("/state")).isEqualTo("confirmed");
        Answer delivered = seller.post(
                path + "/deliveries",
                Map.of("deliveredOn", TestClock.TODAY),
                seller.get(path).version());
        assertThat(delivered.text("/state")).isEqualTo("delivered");
        Answer withdrawn = seller.delete(path + "/deliveries/1", delivered.version());
        assertThat(withdrawn.text("/state")).isEqualTo("confirmed");
        assertThat(seller.undo(delivered).body().path("conflicts"))
                .as("it is gone already")
                .hasSize(1);
        Answer part = seller.post(
                path + "/deliveries",
                Map.of(
                        "deliveredOn",
                        TestClock.TODAY,
                        "lines",
                        List.of(Map.of("rank", 1, "quantityThousandths", 1_000))),
                withdrawn.version());
        Answer rest = seller.post(path + "/cancel", Map.of("reason", "Reszta"), part.version());
        Answer less = seller.delete(path + "/deliveries/1", rest.version());
        Answer twice = seller.post(path + "/cancel", Map.of("reason", "Wszystko"), less.version());
        assertThat(twice.text("/state")).isEqualTo("cancelled");
        assertThat(seller.undo(twice).body().path("conflicts"))
                .as("how much was cancelled before is not known")
                .hasSize(1);
        assertThat(seller.get(path).text("/state")).isEqualTo("cancelled");
        assertThat(whole()).isTrue();
    }

    private static Answer proForma(Caller seller, Answer order, boolean deliveredOnly) {
        Answer made =
                seller.post("/api/orders/" + order.text("/id") + "/invoices", Map.of("deliveredOnly", deliveredOnly));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static Answer half(Caller seller, Answer order) {
        Answer part = seller.post(
                "/api/orders/" + order.text("/id") + "/deliveries",
                Map.of(
                        "deliveredOn",
                        TestClock.TODAY,
                        "lines",
                        List.of(Map.of("rank", 1, "quantityThousandths", 1_000))),
                order.version());
        assertThat(part.status()).as(part.body().toString()).isEqualTo(200);
        return part;
    }

    private static Answer invoiceOf(Caller seller, Answer invoice) {
        return seller.get("/api/invoices/" + invoice.text("/id"));
    }

    private static long invoiced(Caller seller, Answer order) {
        return orderOf(seller, order).at("/lines/0/invoicedThousandths").asLong();
    }

    @Test
    void proFormasWaitForAnotherDayAndInvoicesThatWereIssuedDoNot() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        Answer open = proForma(seller, order, false);
        Answer other = order(seller);
        Answer paid = proForma(seller, other, false);
        paid(seller, other, paid, open(seller, paid));
        Answer issued = proForma(seller, order(seller), false);
        sql.update(INVOICE)
                .set(INVOICE.KIND, "invoice")
                .where(INVOICE.ID.eq(UUID.fromString(issued.text("/id"))))
                .execute();
        List<Answer> all = List.of(open, paid, issued);
        String later = TestClock.TODAY.plusDays(40).toString();
        Map<String, ?> wait = Map.of("patch", Map.of("dueOn", later));
        JsonNode judged = previewed(seller, "invoices", all, wait);
        comesTo(judged, 1, 2);
        List<String> codes = judged.at("/details/refusals").findValuesAsString("code");
        assertThat(codes).containsExactlyInAnyOrder("invoice.issued", "invoice.settled");
        assertThat(invoiceOf(seller, open).text("/dueOn")).as("a preview").isEqualTo(open.text("/dueOn"));
        comesTo(previewed(seat("S3"), "invoices", all, wait), 0, 3);
        JsonNode done = many(seller, "invoices", all, wait);
        comesTo(done, 1, 2);
        assertThat(done.path("details")).isEqualTo(judged.path("details"));
        assertThat(invoiceOf(seller, open).text("/dueOn")).isEqualTo(later);
        assertThat(invoiceOf(seller, issued).text("/dueOn")).isEqualTo(issued.text("/dueOn"));
        comesTo(many(seller, "invoices", List.of(open), wait), 0, 0);
        assertThat(takenBack(seller, done).path("conflicts")).isEmpty();
        assertThat(invoiceOf(seller, open).text("/dueOn")).isEqualTo(open.text("/dueOn"));

        String past = TestClock.TODAY.minusDays(1).toString();
        comesTo(many(seller, "invoices", List.of(open), Map.of("patch", Map.of("dueOn", past))), 0, 1);
        comesTo(many(seller, "invoices", List.of(open), Map.of("move", Map.of("to", "paid"))), 0, 1);
        assertThat(whole()).isTrue();
    }

    @Test
    void whatIsOutOfSightIsNeverCountedAmongTheInvoicesOfAFilter() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        Answer invoice = proForma(seller, order, false);
        String filter = "account = " + order.text("/account/id");
        Map<String, ?> wait = Map.of("patch", Map.of("dueOn", TestClock.TODAY.plusDays(30)));
        Map<String, ?> wanted = Map.of("filter", filter, "change", wait, "preview", true);
        assertThat(result(seller, "invoices", wanted).at("/details/count").asInt())
                .isEqualTo(1);
        assertThat(result(seat("S3"), "invoices", wanted).at("/details/count").asInt())
                .isZero();
        assertThat(invoiceOf(seat("S3"), invoice).status()).isEqualTo(404);
    }

    @Test
    void oneProFormaIsChangedByItsVersionAndGoesBack() {
        Caller seller = seat("S1");
        Answer invoice = proForma(seller, order(seller), false);
        String at = "/api/invoices/" + invoice.text("/id");
        String later = TestClock.TODAY.plusDays(21).toString();
        Answer moved = seller.patch(at, Map.of("dueOn", later), invoice.version());
        assertThat(moved.text("/dueOn")).as(moved.body().toString()).isEqualTo(later);
        assertThat(seller.patch(at, Map.of("dueOn", later), invoice.version()).status())
                .isEqualTo(412);
        assertThat(seat("S3").patch(at, Map.of("dueOn", later), moved.version()).status())
                .isEqualTo(404);
        Answer far = seller.patch(at, Map.of("dueOn", TestClock.TODAY.plusYears(3)), moved.version());
        assertThat(far.status()).isEqualTo(422);
        assertThat(seller.undo(moved).body().path("conflicts")).isEmpty();
        assertThat(seller.get(at).text("/dueOn")).isEqualTo(invoice.text("/dueOn"));
        Answer gone = seller.delete(at, seller.get(at).version());
        assertThat(gone.status()).isEqualTo(200);
        assertThat(seller.get(at).status()).isEqualTo(404);
        takenBack(seller, gone.body());
        assertThat(seller.get(at).text("/number")).isEqualTo(invoice.text("/number"));
    }

    @Test
    void proFormasOfOneOrderAreWithdrawnTogetherAndComeBackAsLongAsTheirPlaceIsFree() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        half(seller, order);
        Answer first = proForma(seller, order, true);
        Answer second = proForma(seller, order, false);
        Answer other = order(seller);
        Answer paid = proForma(seller, other, false);
        paid(seller, other, paid, 1);
        assertThat(invoiced(seller, order)).isEqualTo(3_000);
        List<Answer> all = List.of(first, second, paid);
        comesTo(previewed(seller, "invoices", all, Map.of("delete", true)), 2, 1);
        assertThat(invoiced(seller, order)).as("a preview").isEqualTo(3_000);
        comesTo(previewed(seller, "invoices", List.of(first), Map.of("delete", true)), 0, 1);
        comesTo(many(seat("S3"), "invoices", all, Map.of("delete", true)), 0, 3);
        JsonNode done = many(seller, "invoices", all, Map.of("delete", true));
        comesTo(done, 2, 1);
        assertThat(done.at("/details/refusals/0/code").asString()).isEqualTo("invoice.paid");
        assertThat(invoiced(seller, order)).isZero();
        JsonNode back = takenBack(seller, done);
        assertThat(back.path("conflicts")).as(back.toString()).isEmpty();
        assertThat(invoiced(seller, order)).isEqualTo(3_000);
        assertThat(invoiceOf(seller, second).body().at("/net/minor").asLong())
                .isEqualTo(second.body().at("/net/minor").asLong());
        assertThat(whole()).isTrue();

        JsonNode again = many(seller, "invoices", List.of(first, second), Map.of("delete", true));
        comesTo(again, 2, 0);
        Answer instead = proForma(seller, order, false);
        JsonNode late = takenBack(seller, again);
        assertThat(late.path("conflicts")).as("it stands on another one").hasSize(2);
        assertThat(late.path("restored").asInt()).isZero();
        assertThat(invoiced(seller, order)).isEqualTo(3_000);
        assertThat(invoiceOf(seller, first).status()).isEqualTo(404);
        assertThat(invoiceOf(seller, instead).status()).isEqualTo(200);
        assertThat(whole()).isTrue();
    }

    private static Answer paid(Caller seller, Answer order, Answer invoice, long minor) {
        Answer payment = seller.post(
                "/api/payments",
                Map.of(
                        "account",
                        order.text("/account/id"),
                        "paidOn",
                        TestClock.TODAY,
                        "amount",
                        Map.of("minor", minor, "currency", "PLN"),
                        "reference",
                        "Przelew " + minor,
                        "allocations",
                        List.of(Map.of("invoice", invoice.text("/id"), "minor", minor))));
        assertThat(payment.status()).as(payment.body().toString()).isEqualTo(201);
        return payment;
    }

    private static long open(Caller seller, Answer invoice) {
        return seller.get("/api/invoices/" + invoice.text("/id"))
                .body()
                .at("/open/minor")
                .asLong();
    }

    @Test
    void paymentsThatAreTakenAwayComeBackWithWhatTheySettled() {
        Caller seller = seat("S1");
        Answer order = order(seller);
        Answer invoice = seller.post("/api/orders/" + order.text("/id") + "/invoices", Map.of("deliveredOnly", false));
        long due = open(seller, invoice);
        List<Answer> payments = List.of(paid(seller, order, invoice, 100), paid(seller, order, invoice, 50));
        comesTo(many(seat("S3"), "payments", payments, Map.of("delete", true)), 0, 2);
        comesTo(many(seller, "payments", payments, Map.of("patch", Map.of("reference", "x"))), 0, 2);
        JsonNode done = many(seller, "payments", payments, Map.of("delete", true));
        comesTo(done, 2, 0);
        assertThat(open(seller, invoice)).isEqualTo(due);
        assertThat(seller.get("/api/change-sets/" + done.path("changeSet").asString())
                        .body()
                        .at("/items/0/changes"))
                .as("what is for the undo alone is not told")
                .isEmpty();
        assertThat(takenBack(seller, done).path("conflicts")).isEmpty();
        assertThat(open(seller, invoice)).isEqualTo(due - 150);
        assertThat(whole()).isTrue();

        JsonNode gone = many(seller, "payments", payments, Map.of("delete", true));
        paid(seller, order, invoice, due);
        JsonNode late = takenBack(seller, gone);
        assertThat(late.path("restored").asInt()).isEqualTo(2);
        assertThat(late.path("conflicts"))
                .as("the invoice is settled by another payment now")
                .hasSize(2);
        assertThat(open(seller, invoice)).isZero();
        assertThat(seller.get("/api/payments/" + payments.getFirst().text("/id"))
                        .body()
                        .at("/unallocated/minor")
                        .asLong())
                .isEqualTo(100);
        assertThat(whole()).isTrue();
    }

    @Test
    void prospectsAreGivenUpForOneReasonAndTakenUpAgain() {
        Caller seller = seat("S1");
        List<Answer> prospects = List.of(
                seller.post("/api/prospects", Map.of("name", "Anna Zając")),
                seller.post("/api/prospects", Map.of("name", "Piotr Lis")));
        comesTo(many(seller, "prospects", prospects, Map.of("move", Map.of("reason", "other"))), 0, 2);
        comesTo(many(seller, "prospects", prospects, Map.of("move", Map.of("text", "Bez powodu"))), 0, 2);
        comesTo(many(seat("S3"), "prospects", prospects, Map.of("move", Map.of("reason", "no_need"))), 0, 2);
        JsonNode done = many(seller, "prospects", prospects, Map.of("move", Map.of("reason", "no_need")));
        comesTo(done, 2, 0);
        assertThat(seller.get("/api/prospects/" + prospects.get(1).text("/id")).text("/status"))
                .isEqualTo("disqualified");
        takenBack(seller, done);
        assertThat(seller.get("/api/prospects/" + prospects.get(1).text("/id")).text("/status"))
                .isEqualTo("new");
    }
}
