package io.sternik.engine.cli;

import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words and options of a command line.
 *
 * @param words everything that is no option, in order
 * @param help whether {@code --help} was asked for
 * @param language by {@code --lang}, else the environment
 * @param refusal why the line cannot be understood, null when it can
 */
record Arguments(
        List<String> words,
        boolean help,
        Language language,
        @Nullable Text refusal) {

    private static final List<String> OPTIONS = List.of("--help", "--lang");

    static Arguments of(String[] line, Map<String, String> environment) {
        List<String> words = new ArrayList<>();
        boolean help = false;
        Language language = Language.ofEnvironment(environment);
        Text refusal = null;
        for (int i = 0; i < line.length; i++) {
            String word = line[i];
            if (word.equals("--help") || word.equals("-h")) {
                help = true;
            } else if (word.equals("--lang")) {
                Language chosen = ++i < line.length ? Language.ofCode(line[i]) : null;
                refusal = chosen == null ? new Text("po --lang stoi pl albo en", "--lang takes pl or en") : refusal;
                language = chosen == null ? language : chosen;
            } else if (word.startsWith("-") && !word.equals("-")) {
                refusal = unknownOption(word);
            } else {
                words.add(word);
            }
        }
        return new Arguments(List.copyOf(words), help, language, refusal);
    }

    private static Text unknownOption(String option) {
        String nearest = CommandWords.nearest(option, OPTIONS);
        return new Text(
                "nieznana opcja " + option + "; najbliższa znana: " + nearest,
                "unknown option " + option + "; nearest known: " + nearest);
    }
}
