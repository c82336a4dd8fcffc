package io.sternik.app.selling.quotes;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;
import static io.sternik.database.platform.Tables.EVENT;
import static io.sternik.database.selling.Tables.NUMBER_SERIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.document.PrintedPages;
import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.TestClock;
import io.sternik.engine.calendar.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Quotes over the API and on their public page: frozen versions, sums to the grosz, discounts that are approved, answers that become the amount. */
class QuotesModuleTest extends SellingProgram {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Autowired
    private List<VerifyRule> rules;

    private UUID line;
    private UUID boiler;
    private UUID list;

    @BeforeEach
    void catalogExists() {
        sql.execute("delete from platform.open_rate");
        String code = UUID.randomUUID().toString();
        line = sql.insertInto(PRODUCT_LINE)
                .set(PRODUCT_LINE.CODE, code)
                .set(PRODUCT_LINE.NAME_PL, "Linia")
                .set(PRODUCT_LINE.NAME_EN, "Line")
                .returningResult(PRODUCT_LINE.ID)
                .fetchSingle()
                .value1();
        boiler = sql.insertInto(PRODUCT)
                .set(PRODUCT.CODE, code + "-b")
                .set(PRODUCT.NAME_PL, "Kocioł")
                .set(PRODUCT.NAME_EN, "Boiler")
                .set(PRODUCT.LINE, line)
                .returningResult(PRODUCT.ID)
                .fetchSingle()
                .value1();
        list = sql.insertInto(PRICE_BOOK)
                .set(PRICE_BOOK.CODE, "list")
                .set(PRICE_BOOK.NAME_PL, "Cennik")
                .set(PRICE_BOOK.NAME_EN, "List")
                .set(PRICE_BOOK.CURRENCY, "PLN")
                .onConflict(PRICE_BOOK.CODE)
                .doUpdate()
                .set(PRICE_BOOK.CODE, "list")
                .returningResult(PRICE_BOOK.ID)
                .fetchSingle()
                .value1();
        price(new Period(LocalDate.of(2020, 1, 1), TestClock.TODAY.minusDays(100)), 90_000);
        price(Period.startingOn(TestClock.TODAY.minusDays(100)), 100_000);
    }

    private void price(Period when, long minor) {
        sql.insertInto(PRICE_ENTRY)
                .set(PRICE_ENTRY.PRICE_BOOK, list)
                .set(PRICE_ENTRY.PRODUCT, boiler)
                .set(PRICE_ENTRY.MIN_QUANTITY, 1)
                .set(PRICE_ENTRY.PER_QUANTITY, 1)
                .set(PRICE_ENTRY.PRICE_MINOR, minor)
                .set(PRICE_ENTRY.VALID_DURING, when)
                .execute();
    }

    private static Map<String, Object> pln(long minor) {
        return Map.of("minor", minor, "currency", "PLN");
    }

    private static Map<String, Object> named(String name, long minor) {
        return Map.of("name", name, "quantityThousandths", 1_000, "price", pln(minor));
    }

    private Map<String, Object> boilers(long thousandths, int discountBp) {
        return Map.of(
                "product", boiler, "quantityThousandths", thousandths, "price", pln(100_000), "discountBp", discountBp);
    }

    /** A deal with a customer and these lines. */
    private Answer deal(Caller seller, List<Map<String, Object>> lines) {
        Answer account = seller.post("/api/accounts", Map.of("name", "Kowalski Instalacje"));
        Answer deal = seller.post("/api/deals", Map.of("name", "Kotłownia", "account", account.text("/id")));
        Answer written = lines(seller, deal, lines);
        assertThat(written.status()).as(written.body().toString()).isEqualTo(200);
        return deal;
    }

    private static Answer lines(Caller seller, Answer deal, List<Map<String, Object>> lines) {
        return seller.put(
                path(deal) + "/lines",
                Map.of("lines", lines),
                seller.get(path(deal)).version());
    }

    private static Answer quote(Caller seller, Answer deal) {
        Answer made = seller.post(path(deal) + "/quotes", Map.of());
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static String at(Answer quote) {
        return "/api/quotes/" + quote.text("/id");
    }

    private static Answer send(Caller seller, Answer quote) {
        return seller.post(at(quote) + "/send", Map.of(), quote.version());
    }

    /** The public page of a quote that is with the customer. */
    private String page(Caller seller, Answer quote) {
        Answer link = seller.post(at(quote) + "/link", Map.of());
        assertThat(link.status()).as(link.body().toString()).isEqualTo(201);
        return link.text("/path");
    }

    private HttpResponse<String> browse(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpResponse<String> open(String path) {
        return browse(HttpRequest.newBuilder(URI.create(address() + path)));
    }

    private HttpResponse<String> answer(String path, String form) {
        return browse(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private boolean whole() {
        return rules.stream()
                .filter(rule -> List.of("selling.sums-of-quote", "selling.amount-of-lines", "selling.field-trail")
                        .contains(rule.code()))
                .allMatch(rule -> rule.check().count() == 0);
    }

    @Test
    void aQuoteFreezesTheLinesAndAddsUpToTheGrosz() {
        Caller seller = seat("S1");
        Answer deal =
                deal(seller, List.of(named("A", 1_111), named("B", 1_111), named("C", 1_111), boilers(2_000, 1_000)));
        Answer quote = quote(seller, deal);
        assertThat(quote.text("/number")).matches("OF/" + TestClock.TODAY.getYear() + "/\\d+");
        assertThat(quote.text("/versions/0/state")).isEqualTo("draft");
        assertThat(quote.text("/versions/0/buyer/name")).isEqualTo("Kowalski Instalacje");
        Answer discounted =
                seller.patch(at(quote), Map.of("discount", pln(1_000), "terms", "Dostawa w 7 dni"), quote.version());
        assertThat(discounted.status()).as(discounted.body().toString()).isEqualTo(200);
        JsonNode version = discounted.body().at("/versions/0");
        assertThat(version.at("/totals/net/minor").asLong()).isEqualTo(3 * 1_111 + 180_000 - 1_000);
        long lines = 0;
        for (JsonNode one : version.path("lines")) {
            lines += one.at("/net/minor").asLong();
        }
        assertThat(lines).isEqualTo(version.at("/totals/net/minor").asLong());
        assertThat(version.at("/totals/lineDiscounts/minor").asLong()).isEqualTo(20_000);
        lines(seller, deal, List.of(named("D", 5)));
        assertThat(seller.get(at(quote)).body().at("/versions/0/lines"))
                .as("the deal changed, the quote did not")
                .hasSize(4);
        Answer retaken = seller.post(at(quote) + "/lines", Map.of(), discounted.version());
        assertThat(retaken.code()).as("more off than there is").isEqualTo("request.invalid");
        assertThat(whole()).isTrue();
        JsonNode why = seller.get(at(quote) + "/versions/1/lines/4/why").body();
        long parts = 0;
        for (JsonNode part : why.path("parts")) {
            parts += part.path("value").asLong();
        }
        assertThat(why.path("parts")).hasSize(3);
        assertThat(parts)
                .isEqualTo(why.at("/figure/value").asLong())
                .isEqualTo(version.at("/lines/3/net/minor").asLong());
    }

    @Test
    void aQuoteDatedEarlierTakesThePriceOfThatDay() {
        Caller seller = seat("S1");
        Answer quote = quote(seller, deal(seller, List.of(boilers(1_000, 0), named("Montaż", 500))));
        assertThat(quote.body().at("/versions/0/totals/net/minor").asLong()).isEqualTo(100_500);
        LocalDate before = TestClock.TODAY.minusDays(200);
        Answer dated = seller.patch(at(quote), Map.of("datedOn", before), quote.version());
        assertThat(dated.body().at("/versions/0/totals/net/minor").asLong()).isEqualTo(90_500);
        assertThat(dated.text("/versions/0/lines/0/pricedOn")).isEqualTo(before.toString());
        Answer ahead = seller.patch(at(quote), Map.of("datedOn", TestClock.TODAY.plusDays(1)), dated.version());
        assertThat(ahead.text("/findings/0/code")).isEqualTo("quote.dated-ahead");
        assertThat(whole()).isTrue();
    }

    @Test
    void whatCannotBeQuotedIsRefused() {
        Caller seller = seat("S1");
        Answer bare = open(seller, "Bez pozycji", 100);
        assertThat(seller.post(path(bare) + "/quotes", Map.of()).code()).isEqualTo("quote.no-lines");
        lines(seller, bare, List.of(named("A", 1)));
        assertThat(seller.post(path(bare) + "/quotes", Map.of()).code()).isEqualTo("quote.no-buyer");
        Answer quote = quote(seller, deal(seller, List.of(named("A", 100))));
        Answer sent = send(seller, quote);
        assertThat(sent.status()).isEqualTo(200);
        assertThat(seller.patch(at(quote), Map.of("terms", "x"), sent.version()).code())
                .isEqualTo("quote.wrong-state");
        assertThat(seller.delete(at(quote), sent.version()).code()).isEqualTo("quote.wrong-state");
        assertThat(seat("S3").get(at(quote)).status()).as("foreign").isEqualTo(404);
        assertThat(seat("S3").post(at(quote) + "/link", Map.of()).status()).isEqualTo(404);
        assertThat(seat("L1").get(at(quote)).status()).as("who leads").isEqualTo(200);
        assertThat(seat("S3").get("/api/quotes").body().toString()).doesNotContain(quote.text("/number"));
        assertThat(seller.get("/api/quotes?filter=state%20%3D%20sent").body().toString())
                .contains(quote.text("/number"));
    }

    @Test
    void aQuoteIsMailedOnlyToSomebodyWhoAskedForIt() {
        Caller seller = seat("S1");
        Answer sent = send(seller, quote(seller, deal(seller, List.of(named("Usługa", 100)))));
        String mail = at(sent) + "/mail";
        assertThat(seller.post(mail, Map.of()).code()).isEqualTo("quote.no-person");
        Answer person = seller.post(
                "/api/contacts", Map.of("given", "Ewa", "family", "Lis", "mails", List.of("ewa@lis.example")));
        sql.execute(
                "update selling.deal set contact = ?::uuid where id = ?::uuid",
                person.text("/id"),
                sent.text("/deal/id"));
        Answer refused = seller.post(mail, Map.of());
        assertThat(refused.code()).isEqualTo("contact.not-allowed");
        assertThat(refused.text("/params/reasons")).contains("customer's request");
        assertThat(seat("S3").post(mail, Map.of("request", "tak")).status())
                .as("foreign")
                .isEqualTo(404);
        Answer mailed = seller.post(mail, Map.of("request", "Prośba o ofertę podczas wizyty"));
        assertThat(mailed.status()).as(mailed.body().toString()).isEqualTo(200);
        assertThat(mailed.text("/address")).isEqualTo("ewa@lis.example");
        assertThat(String.valueOf(sql.fetchValue("select plain from platform.mail where address = 'ewa@lis.example'")))
                .contains(sent.text("/number"), "/open/quotes/", "/open/consents/", "request to");
        assertThat(seller.get("/api/consents/contact/" + person.text("/id")).text("/statements/0/evidence"))
                .isEqualTo("Prośba o ofertę podczas wizyty");
        assertThat(seller.post(mail, Map.of()).status())
                .as("the request is known now")
                .isEqualTo(200);
    }

    @Test
    void theCustomerAcceptsOnThePublicPageAndTheAmountFollows() {
        Caller seller = seat("S1");
        Answer deal = deal(seller, List.of(named("Usługa", 12_345)));
        Answer sent = send(seller, quote(seller, deal));
        String page = page(seller, sent);
        HttpResponse<String> seen = open(page + "?lang=pl");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains(sent.text("/number"), "Kowalski Instalacje", "123,45", "Przyjmuję ofertę");
        assertThat(answer(page, "answer=accept&by=Jan+Kowalski").statusCode())
                .as("not marked")
                .isEqualTo(422);
        assertThat(answer(page, "answer=accept&sure=true&by=").statusCode()).isEqualTo(422);
        HttpResponse<String> done = answer(page, "answer=accept&sure=true&by=Jan+Kowalski&note=Dzi%C4%99ki");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(open(page + "?lang=en").body()).contains("Quote accepted: Jan Kowalski");
        assertThat(answer(page, "answer=reject&by=Jan").statusCode())
                .as("once only")
                .isEqualTo(409);
        Answer read = seller.get(path(deal));
        assertThat(read.text("/amountSource")).isEqualTo("quote");
        assertThat(read.body().at("/amount/minor").asLong()).isEqualTo(12_345);
        assertThat(seller.patch(path(deal), Map.of("amount", pln(1)), read.version())
                        .code())
                .isEqualTo("deal.amount-of-lines");
        assertThat(sql.fetchCount(
                        EVENT, EVENT.TYPE.eq("QuoteAccepted").and(EVENT.SUBJECT.eq(UUID.fromString(sent.text("/id"))))))
                .isEqualTo(1);
        assertThat(seller.get("/api/notifications").body().toString()).contains(sent.text("/number"));
        assertThat(seller.get(path(deal) + "/timeline").body().toString())
                .contains("\"accepted\"", "Jan Kowalski", "Dzięki");
        assertThat(whole()).isTrue();
        lines(seller, deal, List.of(named("Inna", 7)));
        assertThat(seller.get(path(deal)).text("/amountSource")).isEqualTo("lines");
        assertThat(whole()).isTrue();
    }

    @Test
    void whatTheCustomerAgreedToIsNotTakenBackWithTheLines() {
        Caller seller = seat("S1");
        Answer deal = deal(seller, List.of(named("A", 100)));
        Answer changed = lines(seller, deal, List.of(named("A", 120)));
        Answer sent = send(seller, quote(seller, deal));
        seller.post(at(sent) + "/answer", Map.of("accepted", true, "by", "Jan"), sent.version());
        assertThat(seller.undo(changed).body().path("conflicts")).isNotEmpty();
        Answer read = seller.get(path(deal));
        assertThat(read.text("/amountSource")).isEqualTo("quote");
        assertThat(read.body().at("/amount/minor").asLong()).isEqualTo(120);
        assertThat(seller.get(path(deal) + "/lines")
                        .body()
                        .at("/totals/net/minor")
                        .asLong())
                .isEqualTo(120);
        assertThat(whole()).isTrue();
    }

    @Test
    void anAnswerThatIsNoneChangesNothingAndKeepsWhatWasTyped() {
        Caller seller = seat("S1");
        Answer sent = send(seller, quote(seller, deal(seller, List.of(named("A", 100)))));
        String page = page(seller, sent);
        HttpResponse<String> nonsense = answer(page, "answer=perhaps&sure=true&by=Jan");
        assertThat(nonsense.statusCode()).isEqualTo(422);
        HttpResponse<String> unsure = answer(page, "answer=accept&by=Jan+Typed&note=Kept+note");
        assertThat(unsure.body()).contains("value=\"Jan Typed\"", ">Kept note<");
        assertThat(seller.get(at(sent)).text("/versions/0/state")).isEqualTo("sent");
    }

    @Test
    void allLinksOfAVersionShowIt() {
        Caller seller = seat("S1");
        Answer sent = send(seller, quote(seller, deal(seller, List.of(named("A", 100)))));
        String first = page(seller, sent);
        String second = page(seller, sent);
        assertThat(open(first).statusCode()).isEqualTo(200);
        assertThat(open(second).statusCode()).isEqualTo(200);
        seller.post(at(sent) + "/versions", Map.of(), seller.get(at(sent)).version());
        assertThat(open(first).statusCode()).isEqualTo(404);
        assertThat(open(second).statusCode()).isEqualTo(404);
    }

    @Test
    void aQuoteOfADeletedDealShowsNothing() {
        Caller seller = seat("S1");
        Answer deal = deal(seller, List.of(named("A", 100)));
        String page = page(seller, send(seller, quote(seller, deal)));
        Answer gone = seat("L1").delete(path(deal), seller.get(path(deal)).version());
        assertThat(gone.status()).as(gone.body().toString()).isEqualTo(200);
        assertThat(open(page).statusCode()).isEqualTo(404);
        assertThat(open(page + "/pdf").statusCode()).isEqualTo(404);
        assertThat(answer(page, "answer=accept&sure=true&by=Jan").statusCode()).isEqualTo(404);
        seat("L1").post("/api/change-sets/" + gone.text("/changeSet") + "/undo", Map.of());
        assertThat(open(page).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewVersionReplacesTheOneBeforeAndItsLinkShowsNothing() {
        Caller seller = seat("S1");
        Answer deal = deal(seller, List.of(named("A", 100)));
        Answer sent = send(seller, quote(seller, deal));
        String before = page(seller, sent);
        lines(seller, deal, List.of(named("A", 90)));
        Answer renewed = seller.post(
                at(sent) + "/versions", Map.of(), seller.get(at(sent)).version());
        assertThat(renewed.status()).as(renewed.body().toString()).isEqualTo(200);
        assertThat(renewed.body().path("versions")).hasSize(2);
        assertThat(renewed.text("/versions/1/state")).isEqualTo("superseded");
        assertThat(renewed.body().at("/versions/0/totals/net/minor").asLong()).isEqualTo(90);
        assertThat(open(before).statusCode()).isEqualTo(404);
        String now = page(seller, send(seller, renewed));
        assertThat(answer(now, "answer=reject&by=Jan&note=Za+drogo").statusCode())
                .isEqualTo(303);
        Answer rejected = seller.get(at(sent));
        assertThat(rejected.text("/versions/0/state")).isEqualTo("rejected");
        assertThat(rejected.text("/versions/0/answerNote")).isEqualTo("Za drogo");
        assertThat(seller.get(path(deal)).text("/amountSource")).isEqualTo("lines");
    }

    @Test
    void anExpiredQuoteIsNotAccepted() {
        Caller seller = seat("S1");
        Answer deal = deal(seller, List.of(named("A", 100)));
        Answer quote = quote(seller, deal);
        Answer sent = send(seller, seller.patch(at(quote), Map.of("validUntil", TestClock.TODAY), quote.version()));
        String page = page(seller, sent);
        sql.execute(
                "update selling.quote_version set dated_on = dated_on - 1, valid_until = valid_until - 1 where quote = ?",
                UUID.fromString(sent.text("/id")));
        assertThat(seller.get(at(sent)).text("/versions/0/state")).isEqualTo("expired");
        assertThat(answer(page, "answer=accept&sure=true&by=Jan").statusCode()).isEqualTo(422);
        assertThat(open(page + "?lang=en").body()).contains("was valid until");
        Answer told = seller.post(
                at(sent) + "/answer",
                Map.of("accepted", true, "by", "Jan"),
                seller.get(at(sent)).version());
        assertThat(told.code()).isEqualTo("quote.expired");
    }

    @Test
    void aDiscountAboveTheLimitGoesUpToWhoMayGiveIt() {
        Caller director = seat("DIR");
        for (Map.Entry<String, Integer> of :
                Map.of("seller", 500, "leader", 1_000, "manager", 2_000).entrySet()) {
            Answer limited = director.post(
                    "/api/product-lines/" + line + "/discount-limits",
                    Map.of("role", of.getKey(), "maxBp", of.getValue(), "from", "2026-01-01"),
                    director.get("/api/product-lines/" + line).version());
            assertThat(limited.status()).as(limited.body().toString()).isEqualTo(200);
        }
        Caller seller = seat("S1");
        Answer quote = quote(seller, deal(seller, List.of(boilers(1_000, 1_500))));
        assertThat(quote.body().at("/versions/0/lines/0/aboveLimit").asBoolean())
                .isTrue();
        assertThat(quote.body().at("/versions/0/needs/levels").asInt())
                .as("the leader may give 10 %, the manager 20 %")
                .isEqualTo(2);
        Answer asked = seller.post(at(quote) + "/send", Map.of("note", "Duży klient"), quote.version());
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/versions/0/state")).isEqualTo("to_approve");
        String approval = asked.text("/versions/0/approval");
        assertThat(seller.post(at(quote) + "/link", Map.of()).code()).isEqualTo("quote.wrong-state");
        JsonNode seen = seat("L1").get("/api/approvals/" + approval).body();
        assertThat(seen.at("/shown/net").asLong()).isEqualTo(85_000);
        assertThat(seen.at("/approval/text/en").asString()).contains(quote.text("/number"));
        grant("L1", approval, 1);
        assertThat(seller.get(at(quote)).text("/versions/0/state")).isEqualTo("to_approve");
        grant("M1", approval, 2);
        Answer agreed = seller.get(at(quote));
        assertThat(agreed.text("/versions/0/state")).isEqualTo("approved");
        assertThat(agreed.body().at("/versions/0/agreedBy")).hasSize(2);
        assertThat(seller.get(at(quote) + "/versions/1/lines/1/why")
                        .body()
                        .path("caveats")
                        .toString())
                .contains("Agreed to the discount");
        assertThat(send(seller, agreed).text("/versions/0/state")).isEqualTo("sent");
    }

    private void grant(String seat, String approval, int step) {
        Answer granted = seat(seat).post("/api/approvals/" + approval + "/grant", Map.of("step", step, "reason", ""));
        assertThat(granted.status()).as(granted.body().toString()).isEqualTo(200);
    }

    @Test
    void aRefusedDiscountMakesTheQuoteADraftAgain() {
        Caller director = seat("DIR");
        director.post(
                "/api/product-lines/" + line + "/discount-limits",
                Map.of("role", "seller", "maxBp", 0, "from", "2026-01-01"),
                director.get("/api/product-lines/" + line).version());
        Caller seller = seat("S1");
        Answer quote = quote(seller, deal(seller, List.of(boilers(1_000, 100))));
        Answer asked = send(seller, quote);
        String approval = asked.text("/versions/0/approval");
        Answer refused = seat("L1").post("/api/approvals/" + approval + "/refuse", Map.of("step", 1, "reason", "Nie"));
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(200);
        Answer draft = seller.get(at(quote));
        assertThat(draft.text("/versions/0/state")).isEqualTo("draft");
        Map<String, Object> free = new HashMap<>(Map.of("terms", "bez rabatu"));
        assertThat(seller.patch(at(quote), free, draft.version()).status()).isEqualTo(200);
    }

    @Test
    void aQuoteIsThrownAwayAndTakenBack() {
        Caller seller = seat("S1");
        Answer deal = deal(seller, List.of(named("A", 100)));
        Answer quote = quote(seller, deal);
        Answer gone = seller.delete(at(quote), quote.version());
        assertThat(gone.status()).as(gone.body().toString()).isEqualTo(200);
        assertThat(seller.get(path(deal) + "/quotes").body().path("quotes")).isEmpty();
        Answer back = seller.post("/api/change-sets/" + gone.text("/changeSet") + "/undo", Map.of());
        assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
        assertThat(seller.get(path(deal) + "/quotes").body().path("quotes")).hasSize(1);
        Answer another = quote(seller, deal);
        assertThat(seller.undo(another).status()).isEqualTo(200);
        assertThat(seller.get(path(deal) + "/quotes").body().path("quotes")).hasSize(1);
    }

    @Test
    void theFileSaysWhatTheQuoteSays() {
        Caller seller = seat("S1");
        Answer deal = deal(seller, List.of(named("Usługa", 3_333), boilers(1_500, 750)));
        Answer quote = quote(seller, deal);
        PrintedPages polish = PrintedPages.read(
                seller.file(at(quote) + "/versions/1.pdf?lang=pl").content());
        assertThat(polish.language()).isEqualTo("pl");
        assertThat(polish.text())
                .contains("Oferta " + quote.text("/number"), "Kocioł", "Kowalski Instalacje", "1,5", "7,5%", "23%");
        PrintedPages english = PrintedPages.read(
                seller.file(at(quote) + "/versions/1.pdf?lang=en").content());
        assertThat(english.text())
                .contains("Quote " + quote.text("/number"), "Boiler")
                .as("no word is missing")
                .doesNotContainPattern("(?m)^[a-z]+\\.[a-zA-Z.-]+$");
        assertThat(seat("S3").file(at(quote) + "/versions/1.pdf").status()).isEqualTo(404);
    }

    @Test
    void numbersHaveNoGapUnderManyWriters() throws Exception {
        Caller seller = seat("S1");
        Answer deal = deal(seller, List.of(named("A", 100)));
        int before =
                sql.fetchSingle(NUMBER_SERIES, NUMBER_SERIES.KIND.eq("quote")).getNext();
        List<Thread> writers = java.util.stream.IntStream.range(0, 16)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> quote(seller, deal)))
                .toList();
        for (Thread writer : writers) {
            writer.join();
        }
        JsonNode quotes = seller.get(path(deal) + "/quotes").body().path("quotes");
        assertThat(quotes).hasSize(16);
        assertThat(quotes.findValuesAsString("number").stream().map(number -> Integer.parseInt(number.substring(8))))
                .doesNotHaveDuplicates()
                .hasSize(16);
        assertThat(sql.fetchSingle(NUMBER_SERIES, NUMBER_SERIES.KIND.eq("quote"))
                        .getNext())
                .as("a refused one in between gives its number back")
                .isEqualTo(Math.max(before, 1) + 16);
    }
}
