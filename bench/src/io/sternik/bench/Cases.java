package io.sternik.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The requests that the pages send, on changing questions so that nothing is answered from memory. */
final class Cases {

    private static final List<String> LISTS = List.of(
            list("status = open", "-amount"),
            list("status = won and amount > 20000", "-closedOn"),
            list("stage in (offer, negotiation) and closeOn in next 2 months", "closeOn"),
            list("openedOn in last 18 months and amount > 5000", "-openedOn"),
            list("status = lost and openedOn in last 6 months", "-amount"),
            list("stage = new and nextStep is not empty", "nextStepOn"));
    private static final List<String> BY_NAME = List.of(
            list("status = open", "account"),
            list("stage = offer", "name"),
            list("status = won and closedOn in last 3 months", "owner"),
            list("openedOn in last 12 months", "product"));
    private static final List<String> WORDS = List.of("kotł", "pomp", "osiedla", "łazien", "rur", "Żuraw 12", "hal");
    private static final List<String> NAMES = List.of("źródełko 1", "zuraw", "gesla", "K 5", "Łódzka", "ósemka 77", "dom i ogród 9");

    private final Client director;
    private final Client district;
    private final Client seller;
    private final List<String> deals;
    private final List<String> accounts;
    private final List<String> owners;

    private Cases(Client director, Client district, Client seller) throws IOException, InterruptedException {
        this.director = director;
        this.district = district;
        this.seller = seller;
        this.deals = ids(director.get("/api/deals?limit=200&sort=-amount"));
        this.accounts = ids(director.get("/api/accounts?limit=200"));
        this.owners = Client.texts(director.get("/api/deals?limit=200&sort=closeOn"), "position").stream()
                .distinct()
                .toList();
    }

    static List<Case> of(Server server) throws IOException, InterruptedException {
        Cases cases = new Cases(
                Client.demoUser(server, "dyrektor"),
                Client.demoUser(server, "okreg"),
                Client.demoUser(server, "handlowiec"));
        return cases.all();
    }

    private List<Case> all() {
        return List.of(
                new Case("list", 8, "Tryton 152, Odoo 203", i -> director.get(of(LISTS, i))),
                new Case("list-by-name", 8, "", i -> director.get(of(BY_NAME, i))),
                new Case("list-next-page", 8, "", new NextPages(director, LISTS.getFirst())),
                new Case("list-district", 8, "", i -> district.get(of(LISTS, i))),
                new Case("list-seller", 8, "", i -> seller.get(of(LISTS, i))),
                new Case("board", 25, "Odoo 720-975", _ -> director.get("/api/deals/board")),
                new Case("board-filtered", 25, "", i -> director.get("/api/deals/board?filter=" + text("amount > " + (20_000 + i)))),
                new Case("board-district", 25, "", _ -> district.get("/api/deals/board")),
                new Case("record", 4, "Tryton 20, Odoo 24", this::record),
                new Case("create", 5, "Tryton 24, Odoo 42", this::create),
                new Case("results", 30, "Odoo 442, Tryton 1781", _ -> director.get("/api/deals/results")),
                new Case("results-year", 0, "", i -> director.get("/api/deals/results?from=2025-12-0" + (1 + i % 9) + "&to=2026-12-01")),
                new Case("results-seller", 30, "", i -> director.get("/api/deals/results?owner=" + of(owners, i))),
                new Case("search-deals", 8, "Odoo 22", i -> director.get(list("name ~ \"" + of(WORDS, i) + "\"", ""))),
                new Case("search-accounts", 8, "Odoo 54", i -> director.get(
                        "/api/accounts?limit=80&filter=" + text("name ~ \"" + of(NAMES, i) + "\""))),
                new Case("health", 0, "", _ -> director.get("/api/health")));
    }

    /** What the page of a deal asks for. */
    private void record(int number) throws IOException, InterruptedException {
        String id = of(deals, number);
        director.get("/api/deals/" + id);
        director.get("/api/deals/" + id + "/history");
    }

    private void create(int number) throws IOException, InterruptedException {
        String body = """
                {"name":"Pomiar %d","account":"%s","owner":"%s","amount":{"minor":%d,"currency":"PLN"},"closeOn":"2030-01-31"}"""
                .formatted(number, of(accounts, number), of(owners, number), 100_00 + number);
        director.post("/api/deals", body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Walks on through a list, page by page. */
    private static final class NextPages implements Case.Work {

        private final Client client;
        private final String list;
        private String next = "";

        NextPages(Client client, String list) {
            this.client = client;
            this.list = list;
        }

        @Override
        public void run(int number) throws IOException, InterruptedException {
            String page = client.get(list + (next.isEmpty() ? "" : "&after=" + next));
            next = Client.text(page, "next");
        }
    }

    private static List<String> ids(String page) {
        return java.util.regex.Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\",\"version\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String list(String filter, String sort) {
        return "/api/deals?limit=80&filter=" + text(filter) + (sort.isEmpty() ? "" : "&sort=" + sort);
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String of(List<String> list, int number) {
        return list.get(Math.floorMod(number, list.size()));
    }
}
