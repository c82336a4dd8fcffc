package io.sternik.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was counted in the rounds of one fault. */
final class Tally {

    private static final Duration GOAL = Duration.ofSeconds(15);
    private static final int REPEATED = 20;

    long acknowledged;
    long unanswered;
    long lost;
    long doubled;
    final List<Duration> back = new ArrayList<>();

    /** @param broken whether requests must have been met by the fault, or it has proved nothing */
    boolean good(boolean broken) {
        return lost == 0 && doubled == 0 && (unanswered > 0 || !broken) && slowest().compareTo(GOAL) <= 0;
    }

    Duration slowest() {
        return back.stream().max(Duration::compareTo).orElseThrow();
    }

    Duration median() {
        return back.stream().sorted().toList().get(back.size() / 2);
    }

    /** Looks for everything that the writers of a round know to be acknowledged. */
    void count(Server server, String round, List<Writer> writers) throws Exception {
        Map<String, Integer> found = found(server, round);
        Client client = Client.commandLine(server);
        int repeated = 0;
        for (Writer writer : writers) {
            acknowledged += writer.acknowledged();
            unanswered += writer.unanswered();
            for (Map.Entry<String, Writer.Deal> entry : writer.deals().entrySet()) {
                Writer.Deal deal = entry.getValue();
                int times = found.getOrDefault(entry.getKey(), 0);
                doubled += Math.max(0, times - 1);
                HttpResponse<String> now = client.send("GET", "/api/deals/" + deal.id(), null);
                boolean asAcknowledged = now.statusCode() == 200
                        && Client.number(now.body(), "version") == deal.version()
                        && Client.text(now.body(), "nextStep").equals(deal.nextStep());
                lost += times == 0 || !asAcknowledged ? 1 : 0;
                if (repeated++ % REPEATED == 0) {
                    doubled += isSame(client, deal) ? 0 : 1;
                }
            }
        }
        if (found.size() != repeated) {
            throw new IllegalStateException("written " + repeated + ", found " + found.size());
        }
    }

    /** A repetition with the same key long after the fault gives the same deal. */
    private static boolean isSame(Client client, Writer.Deal deal) throws IOException, InterruptedException {
        String again = client.post("/api/deals", deal.body(), "Idempotency-Key", deal.key());
        return Client.text(again, "id").equals(deal.id());
    }

    /** Names of the round's deals in the installation, and how often each is there. */
    private static Map<String, Integer> found(Server server, String round) throws Exception {
        Client client = Client.commandLine(server);
        String list = "/api/deals?limit=200&sort=name&filter="
                + URLEncoder.encode("name ~ \"" + round + "-w\"", StandardCharsets.UTF_8);
        Map<String, Integer> found = new HashMap<>();
        String next = "";
        do {
            String page = client.get(list + (next.isEmpty() ? "" : "&after=" + next));
            Client.texts(page, "name").stream()
                    .filter(name -> name.startsWith(round + "-w"))
                    .forEach(name -> found.merge(name, 1, Integer::sum));
            next = Client.text(page, "next");
        } while (!next.isEmpty());
        return found;
    }
}
