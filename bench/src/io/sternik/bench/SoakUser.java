package io.sternik.bench;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A user who looks through lists, opens records, searches, reads results, opens deals, changes and moves them, and takes some of it back. */
final class SoakUser {

    private static final List<String> FILTERS = List.of(
            "status = open", "status = won", "stage = offer", "amount > 20000", "closeOn in next 2 months", "nextStep is empty");
    private static final List<String> WORDS = List.of("kotł", "pomp", "osiedla", "łazien", "rur", "hal");
    /** Of a hundred steps; the rest are lists. */
    private static final int RECORD = 25;
    private static final int SEARCH = 40;
    private static final int BOARD = 45;
    private static final int RESULTS = 50;
    private static final int CREATE = 58;
    private static final int CHANGE = 70;
    private static final int UNDO = 73;
    private static final int NEWS = 80;

    private final Client client;
    private final int number;
    private final SplittableRandom random;
    private final Map<String, ConcurrentLinkedQueue<Long>> micros;
    private final Queue<String> errors;
    private final List<String> seen = new ArrayList<>();
    private String lastChange = "";

    SoakUser(Client client, int number, Map<String, ConcurrentLinkedQueue<Long>> micros, Queue<String> errors) {
        this.client = client;
        this.number = number;
        this.random = new SplittableRandom(number);
        this.micros = micros;
        this.errors = errors;
    }

    /** Does the next thing and notes how long it took; a refusal or an error is noted, never thrown. */
    void step(int step) {
        int dice = random.nextInt(100);
        if (seen.isEmpty() || dice >= NEWS) {
            list();
        } else if (dice < RECORD) {
            ask("record", "GET", "/api/deals/" + some(), null);
        } else if (dice < SEARCH) {
            ask("search", "GET", "/api/search?q=" + text(WORDS.get(random.nextInt(WORDS.size()))), null);
        } else if (dice < BOARD) {
            ask("board", "GET", "/api/deals/board", null);
        } else if (dice < RESULTS) {
            ask("results", "GET", "/api/deals/results", null);
        } else if (dice < CREATE) {
            create(step);
        } else if (dice < CHANGE) {
            change(step);
        } else if (dice < UNDO) {
            undo();
        } else {
            ask("news", "GET", "/api/notifications", null);
        }
    }

    private void list() {
        String filter = FILTERS.get(random.nextInt(FILTERS.size()));
        HttpResponse<String> page = ask("list", "GET", "/api/deals?limit=80&sort=-amount&filter=" + text(filter), null);
        if (page != null && page.statusCode() == 200) {
            seen.clear();
            seen.addAll(Client.rows(page.body()));
        }
    }

    private void create(int step) {
        ask("create", "POST", "/api/deals", "{\"name\":\"Soak %d-%d\",\"amount\":{\"minor\":%d,\"currency\":\"PLN\"}}"
                .formatted(number, step, 100_00 + step), "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Writes what the user has just read; somebody may have been quicker, which is an answer and no error. */
    private void change(int step) {
        String id = some();
        HttpResponse<String> deal = ask("record", "GET", "/api/deals/" + id, null);
        if (deal == null || deal.statusCode() != 200) {
            return;
        }
        HttpResponse<String> changed = ask("change", "PATCH", "/api/deals/" + id, "{\"nextStep\":\"krok %d-%d\"}".formatted(number, step),
                "If-Match", "\"" + Client.number(deal.body(), "version") + "\"");
        if (changed != null) {
            lastChange = changed.headers().firstValue("Change-Set").orElse(lastChange);
        }
    }

    private void undo() {
        if (!lastChange.isEmpty()) {
            ask("undo", "POST", "/api/change-sets/" + lastChange + "/undo", "{}");
            lastChange = "";
        }
    }

    private String some() {
        return seen.get(random.nextInt(seen.size()));
    }

    private HttpResponse<String> ask(String kind, String method, String path, String body, String... headers) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(method, path, body, headers);
            micros.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - begin) / 1_000);
            if (answer.statusCode() >= 400 && answer.statusCode() != 412) {
                errors.add(kind + " " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (Exception failure) {
            errors.add(kind + " " + failure);
            return null;
        }
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
