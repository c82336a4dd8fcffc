package io.sternik.app.selling;

import io.sternik.app.platform.bench.BenchCase;
import io.sternik.app.platform.bench.ModuleBench;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of selling is measured: its lists, boards, records and results, for who sees all, a district, and own customers. */
@Configuration(proxyBeanMethods = false)
class SellingBench {

    private static final String DIRECTOR = "dyrektor";
    private static final String DISTRICT = "okreg";
    private static final String SELLER = "handlowiec";
    private static final String DEALS = "/api/deals";
    private static final String BOARD = DEALS + "/board";
    private static final String RESULTS = DEALS + "/results";
    private static final int LIST = 8;
    private static final int BIG_PICTURE = 30;

    @Bean
    ModuleBench sellingModuleBench() {
        return new ModuleBench(java.util.stream.Stream.of(lists(), documents(), boards(), records(), results())
                .flatMap(List::stream)
                .toList());
    }

    private static List<BenchCase> lists() {
        return List.of(
                deals("selling.deals", DIRECTOR).others("Tryton 152, Odoo 203"),
                deals("selling.deals-district", DISTRICT),
                deals("selling.deals-seller", SELLER),
                BenchCase.of("selling.deals-by-name", DIRECTOR)
                        .within(LIST)
                        .reading(
                                BenchCase.list(DEALS, "status = open", "account"),
                                BenchCase.list(DEALS, "stage = offer", "name"),
                                BenchCase.list(DEALS, "status = won and closedOn in last 3 months", "owner"),
                                BenchCase.list(DEALS, "openedOn in last 12 months", "product")),
                BenchCase.of("selling.deals-next-page", DIRECTOR)
                        .within(LIST)
                        .reading(BenchCase.list(DEALS, "status = open", "-amount") + "{next}"),
                BenchCase.of("selling.deals-with-words", DIRECTOR)
                        .within(LIST)
                        .others("Odoo 22")
                        .reading(named(DEALS, "kotł", "pomp", "osiedla", "łazien", "rur", "Żuraw 12", "hal")),
                BenchCase.of("selling.accounts-with-words", DIRECTOR)
                        .within(LIST)
                        .others("Odoo 54")
                        .reading(named("/api/accounts", "źródełko 1", "zuraw", "gesla", "Łódzka", "dom i ogród 9")),
                BenchCase.of("selling.deals-qualified", DIRECTOR)
                        .within(LIST)
                        .reading(
                                BenchCase.list(DEALS, "status = open and qualification >= 60", "-qualification"),
                                BenchCase.list(DEALS, "qualificationCoverage < 50 and status = open", "closeOn"),
                                BenchCase.list(DEALS, "status = open", "qualification")),
                BenchCase.of("selling.contacts", SELLER)
                        .within(LIST)
                        .reading(BenchCase.list("/api/contacts", "", "name")),
                BenchCase.of("selling.activities", SELLER)
                        .within(LIST)
                        .reading(BenchCase.list("/api/activities", "", "-day")));
    }

    private static List<BenchCase> documents() {
        return List.of(
                BenchCase.of("selling.quotes", DIRECTOR)
                        .within(LIST)
                        .reading(
                                BenchCase.list("/api/quotes", "state = sent", "validUntil"),
                                BenchCase.list("/api/quotes", "", "-madeAt")),
                BenchCase.of("selling.orders", DIRECTOR)
                        .within(LIST)
                        .reading(
                                BenchCase.list("/api/orders", "state in (confirmed, part_delivered)", "orderedOn"),
                                BenchCase.list("/api/orders", "", "-orderedOn")),
                BenchCase.of("selling.invoices", DIRECTOR)
                        .within(LIST)
                        .reading(
                                BenchCase.list("/api/invoices", "state = overdue", "dueOn"),
                                BenchCase.list("/api/invoices", "", "-issuedOn")),
                BenchCase.of("selling.payments-seller", SELLER)
                        .within(LIST)
                        .reading(BenchCase.list("/api/payments", "", "-paidOn")));
    }

    private static BenchCase deals(String code, String login) {
        return BenchCase.of(code, login)
                .within(LIST)
                .reading(
                        BenchCase.list(DEALS, "status = open", "-amount"),
                        BenchCase.list(DEALS, "status = won and amount > 20000", "-closedOn"),
                        BenchCase.list(DEALS, "stage in (offer, negotiation) and closeOn in next 2 months", "closeOn"),
                        BenchCase.list(DEALS, "openedOn in last 18 months and amount > 5000", "-openedOn"),
                        BenchCase.list(DEALS, "status = lost and openedOn in last 6 months", "-amount"),
                        BenchCase.list(DEALS, "stage = new and nextStep is not empty", "nextStepOn"));
    }

    private static String[] named(String path, String... words) {
        return java.util.Arrays.stream(words)
                .map(word -> BenchCase.list(path, "name ~ \"" + word + "\"", ""))
                .toArray(String[]::new);
    }

    private static List<BenchCase> boards() {
        return List.of(
                BenchCase.of("selling.board", DIRECTOR)
                        .within(25)
                        .others("Odoo 720-975")
                        .reading(BOARD),
                BenchCase.of("selling.board-district", DISTRICT).within(25).reading(BOARD),
                BenchCase.of("selling.board-filtered", DIRECTOR)
                        .within(25)
                        .reading(BOARD + "?filter=" + BenchCase.text("amount > 2") + "{n}"));
    }

    private static List<BenchCase> records() {
        BenchCase sources = BenchCase.of("selling.deal-created", DIRECTOR)
                .from("account", "/api/accounts?limit=200", "id")
                .from("owner", DEALS + "?limit=200&sort=closeOn", "position");
        return List.of(
                BenchCase.of("selling.deal", DIRECTOR)
                        .within(4)
                        .others("Tryton 20, Odoo 24")
                        .from("deal", DEALS + "?limit=200&sort=-amount", "id")
                        .readingTogether(DEALS + "/{deal}", DEALS + "/{deal}/history"),
                BenchCase.of("selling.account-page", DIRECTOR)
                        .from("account", "/api/accounts?limit=200", "id")
                        .readingTogether("/api/accounts/{account}/page", "/api/accounts/{account}/timeline"),
                sources.within(5).others("Tryton 24, Odoo 42").posting(DEALS, """
                        {"name":"Pomiar {n}","account":"{account}","owner":"{owner}",\
                        "amount":{"minor":1{n},"currency":"PLN"},"closeOn":"2030-01-31"}"""));
    }

    private static List<BenchCase> results() {
        return List.of(
                BenchCase.of("selling.results", DIRECTOR)
                        .within(BIG_PICTURE)
                        .others("Odoo 442, Tryton 1781")
                        .reading(RESULTS),
                BenchCase.of("selling.results-year", DIRECTOR)
                        .reading(IntStream.rangeClosed(1, 9)
                                .mapToObj(day -> RESULTS + "?from=2025-12-0" + day + "&to=2026-12-01")
                                .toArray(String[]::new)),
                BenchCase.of("selling.results-seller", DIRECTOR)
                        .within(BIG_PICTURE)
                        .from("owner", DEALS + "?limit=200&sort=closeOn", "position")
                        .reading(RESULTS + "?owner={owner}"));
    }
}
