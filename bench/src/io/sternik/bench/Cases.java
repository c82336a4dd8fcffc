package io.sternik.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the modules of the running program want measured ({@code GET /api/bench/cases}), ready to be asked. */
final class Cases {

    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern CASE = Pattern.compile("\\{\"code\":%1$s,\"login\":%1$s,\"goalMillis\":(\\d+),\"peers\":%1$s,\"sources\":\\[(.*?)\\],\"asks\":\\[(.*?)\\]\\}".formatted(TEXT));
    private static final Pattern SOURCE = Pattern.compile("\\{\"name\":%1$s,\"path\":%1$s,\"field\":%1$s\\}".formatted(TEXT));
    private static final Pattern ASK = Pattern.compile("\\{\"turn\":(\\d+),\"method\":%1$s,\"path\":%1$s,\"body\":(?:null|%1$s)\\}".formatted(TEXT));

    private final Server server;
    private final Map<String, Client> people = new HashMap<>();

    private Cases(Server server) {
        this.server = server;
    }

    static List<Case> of(Server server) throws IOException, InterruptedException {
        Cases cases = new Cases(server);
        List<Case> all = new ArrayList<>();
        for (MatchResult found : CASE.matcher(Client.commandLine(server).get("/api/bench/cases")).results().toList()) {
            all.add(cases.one(found));
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("the program names no cases");
        }
        return all;
    }

    private Case one(MatchResult found) throws IOException, InterruptedException {
        Client person = person(plain(found.group(2)));
        Map<String, List<String>> values = new HashMap<>();
        for (MatchResult source : SOURCE.matcher(found.group(5)).results().toList()) {
            values.put(source.group(1), values(person.get(plain(source.group(2))), source.group(3)));
        }
        List<List<Ask>> turns = new ArrayList<>();
        for (MatchResult ask : ASK.matcher(found.group(6)).results().toList()) {
            if (turns.size() <= Integer.parseInt(ask.group(1))) {
                turns.add(new ArrayList<>());
            }
            turns.getLast().add(new Ask(ask.group(2), plain(ask.group(3)), ask.group(4) == null ? null : plain(ask.group(4))));
        }
        return new Case(
                plain(found.group(1)), Double.parseDouble(found.group(3)), plain(found.group(4)), new Asking(person, turns, values));
    }

    private Client person(String login) throws IOException, InterruptedException {
        if (!people.containsKey(login)) {
            people.put(login, Client.demoUser(server, login));
        }
        return people.get(login);
    }

    /** Ids of rows stand beside their versions; rows have other ids too. */
    private static List<String> values(String page, String field) {
        List<String> found = field.equals("id") ? Client.rows(page) : Client.texts(page, field).stream().distinct().toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no " + field + " in " + page);
        }
        return found;
    }

    private static String plain(String json) {
        return json.replace("\\\"", "\"").replace("\\\\", "\\").replace("\\n", "\n");
    }

    /** A request as the module wrote it, with what is to be filled in. */
    private record Ask(String method, String path, String body) {}

    /** Asks turn after turn. */
    private static final class Asking implements Case.Work {

        private final Client client;
        private final List<List<Ask>> turns;
        private final Map<String, List<String>> values;
        private String next = "";

        Asking(Client client, List<List<Ask>> turns, Map<String, List<String>> values) {
            this.client = client;
            this.turns = turns;
            this.values = values;
        }

        @Override
        public void run(int number) throws IOException, InterruptedException {
            for (Ask ask : turns.get(number % turns.size())) {
                String path = filled(ask.path(), number);
                if (ask.method().equals("GET")) {
                    next = Client.text(client.get(path), "next");
                } else {
                    client.post(path, filled(ask.body(), number), "Idempotency-Key", UUID.randomUUID().toString());
                }
            }
        }

        private String filled(String text, int number) {
            String filled = text.replace("{n}", String.format("%04d", number % 10_000)).replace("{next}", next.isEmpty() ? "" : "&after=" + next);
            for (Map.Entry<String, List<String>> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue().get(number % value.getValue().size()));
            }
            return filled;
        }
    }
}
