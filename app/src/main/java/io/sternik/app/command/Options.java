package io.sternik.app.command;

import io.sternik.engine.table.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words and options of a command line; an option's value follows it or stands behind {@code =}.
 *
 * @param words what is no option
 * @param values by option, flags with an empty one
 */
record Options(List<String> words, Map<String, String> values) {

    static Options of(List<String> arguments, Set<String> withValue, Set<String> flags) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals > 0 ? argument.substring(0, equals) : argument;
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (flags.contains(argument)) {
                values.put(argument, "");
            } else if (!withValue.contains(name)) {
                throw unknown(name, withValue, flags);
            } else if (equals > 0) {
                values.put(name, argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                values.put(name, arguments.get(++i));
            } else {
                throw new Stop(Stop.USAGE, name + " wymaga wartości", name + " needs a value");
            }
        }
        return new Options(List.copyOf(words), Map.copyOf(values));
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    private static Stop unknown(String name, Set<String> withValue, Set<String> flags) {
        String nearest = Stream.concat(withValue.stream(), flags.stream())
                .sorted()
                .min(Comparator.comparingInt(known -> Similarity.editDistance(name, known)))
                .orElse("--help");
        return new Stop(
                Stop.USAGE,
                "nieznane: " + name + "; najbliższe znane: " + nearest,
                "unknown: " + name + "; nearest known: " + nearest);
    }
}
