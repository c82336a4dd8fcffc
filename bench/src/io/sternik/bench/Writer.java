package io.sternik.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens and changes deals one after another. What stays without a good answer is sent again, with the same key or the same known version,
 * until there is one: so the writer knows for every deal what it must look like.
 */
final class Writer implements Runnable {

    private static final int PATCH_EVERY = 3;
    private static final long BETWEEN_TRIES_MILLIS = 50;

    private final Client client;
    private final String name;
    private final String owner;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final Map<String, Deal> deals = new LinkedHashMap<>();
    private volatile boolean ended;
    private volatile Throwable failure;

    Writer(Client client, String name, String owner) {
        this.client = client;
        this.name = name;
        this.owner = owner;
    }

    /**
     * A deal as it was acknowledged.
     *
     * @param key under which it was opened
     * @param version after the last acknowledged change
     * @param nextStep what the last acknowledged change wrote
     */
    record Deal(String id, String key, String body, long version, String nextStep) {}

    @Override
    public void run() {
        try {
            for (int number = 0; !ended; number++) {
                String deal = name + "-" + number;
                open(deal);
                if (number % PATCH_EVERY == 0) {
                    change(deal, "krok " + number);
                }
            }
        } catch (IOException | InterruptedException | RuntimeException broken) {
            failure = broken;
        }
    }

    /** Ends the work after the deal at hand. */
    void end() {
        ended = true;
    }

    long acknowledged() {
        requireWell();
        return acknowledged.get();
    }

    long unanswered() {
        return unanswered.get();
    }

    Map<String, Deal> deals() {
        requireWell();
        return deals;
    }

    private void requireWell() {
        if (failure != null) {
            throw new IllegalStateException("writer " + name + " has stopped", failure);
        }
    }

    private void open(String deal) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\":\"%s\",\"owner\":\"%s\"}".formatted(deal, owner);
        HttpResponse<String> answer = insist("POST", "/api/deals", body, "Idempotency-Key", key);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        String id = Client.text(answer.body(), "id");
        deals.put(deal, new Deal(id, key, body, Client.number(answer.body(), "version"), ""));
        acknowledged.incrementAndGet();
    }

    private void change(String name, String step) throws IOException, InterruptedException {
        Deal deal = deals.get(name);
        String body = "{\"nextStep\":\"%s\"}".formatted(step);
        HttpResponse<String> answer =
                insist("PATCH", "/api/deals/" + deal.id(), body, "If-Match", "\"" + deal.version() + "\"");
        boolean alreadyDone = answer.statusCode() == 412;
        String now = alreadyDone ? insist("GET", "/api/deals/" + deal.id(), null).body() : answer.body();
        if (answer.statusCode() != 200 && !alreadyDone || !Client.text(now, "nextStep").equals(step)) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body() + " " + now);
        }
        deals.put(name, new Deal(deal.id(), deal.key(), deal.body(), deal.version() + 1, step));
        acknowledged.incrementAndGet();
    }

    /** Sends until there is an answer that the server means; an error of the server or none at all is no answer. */
    private HttpResponse<String> insist(String method, String path, String body, String... headers)
            throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = client.send(method, path, body, headers);
                if (answer.statusCode() < 500 && answer.statusCode() != 401) {
                    return answer;
                }
            } catch (IOException away) {
                // Counted below like every other request without an answer.
            }
            unanswered.incrementAndGet();
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        }
    }
}
