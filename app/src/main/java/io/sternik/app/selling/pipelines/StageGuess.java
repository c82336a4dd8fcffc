package io.sternik.app.selling.pipelines;

import io.sternik.app.selling.pipelines.Pipelines.Kind;
import io.sternik.app.selling.pipelines.Pipelines.NewStage;
import io.sternik.engine.finding.Text;
import io.sternik.engine.table.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Guesses a pipeline from the names of its stages, Polish or English. Won and lost are known by word; open stages stand in the order of
 * usual words (prospecting before negotiation), unknown ones in the middle in the order given; their chances are spread evenly: the i-th of
 * n is i / (n + 1). Example: Prospecting 3,333 and Engaging 6,667 basis points.
 */
final class StageGuess {

    private static final List<String> LOST =
            List.of("lost", "przegr", "strac", "odrzuc", "rejected", "abandon", "anulow", "cancel", "rezygn");
    private static final List<String> WON =
            List.of("won", "wygr", "sukces", "success", "sold", "sprzedan", "podpisan", "signed");
    private static final List<List<String>> ORDER = List.of(
            List.of("new", "lead", "nowa", "nowy", "prospect", "potencjal"),
            List.of("qualif", "kwalif", "contact", "kontakt"),
            List.of("engag", "discovery", "needs", "potrzeb", "analiz", "meeting", "spotkan", "demo", "prezent"),
            List.of("propos", "quote", "offer", "ofert", "wycen"),
            List.of("negot", "negoc"),
            List.of("commit", "verbal", "contract", "umow", "decision", "decyz"));
    private static final int MIDDLE = 2;

    private StageGuess() {}

    /** What a stage with this name is: lost before won, because "closed lost" and "nie wygrana" are no wins. */
    static Kind kind(String name) {
        String folded = Fold.text(name);
        if (isOneOf(folded, LOST) || folded.startsWith("nie wygr") || folded.startsWith("not won")) {
            return Kind.LOST;
        }
        return isOneOf(folded, WON) ? Kind.WON : Kind.OPEN;
    }

    /** The stages in order, with a won and a lost one at the end even if the file has none. */
    static List<NewStage> stages(List<String> names) {
        List<String> open = names.stream()
                .filter(name -> kind(name) == Kind.OPEN)
                .sorted(Comparator.comparingInt(StageGuess::place))
                .toList();
        List<NewStage> stages = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < open.size(); i++) {
            int chance = Math.round(10_000f * (i + 1) / (open.size() + 1));
            stages.add(stage(open.get(i), Kind.OPEN, chance, codes));
        }
        if (open.isEmpty()) {
            stages.add(new NewStage(code("open", codes), new Text("Otwarta", "Open"), Kind.OPEN, 5_000));
        }
        closed(names, Kind.WON, new Text("Wygrana", "Won"))
                .forEach(name -> stages.add(new NewStage(code(name.en(), codes), name, Kind.WON, 10_000)));
        closed(names, Kind.LOST, new Text("Przegrana", "Lost"))
                .forEach(name -> stages.add(new NewStage(code(name.en(), codes), name, Kind.LOST, 0)));
        return stages;
    }

    private static List<Text> closed(List<String> names, Kind kind, Text otherwise) {
        List<Text> found = names.stream()
                .filter(name -> kind(name) == kind)
                .map(name -> new Text(name, name))
                .toList();
        return found.isEmpty() ? List.of(otherwise) : found;
    }

    private static NewStage stage(String name, Kind kind, int chance, Set<String> codes) {
        return new NewStage(code(name, codes), new Text(name, name), kind, chance);
    }

    private static int place(String name) {
        String folded = Fold.text(name);
        for (int i = 0; i < ORDER.size(); i++) {
            if (isOneOf(folded, ORDER.get(i))) {
                return i;
            }
        }
        return MIDDLE;
    }

    private static boolean isOneOf(String folded, List<String> beginnings) {
        return Stream.of(folded.split(" ")).anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
    }

    /** A code that is not taken yet: the folded name with dashes, numbered when it comes again. */
    static String code(String name, Set<String> taken) {
        String plain = Fold.text(name).replace(' ', '-');
        String code = plain.isEmpty() ? "stage" : plain;
        for (int i = 2; !taken.add(code); i++) {
            code = plain + "-" + i;
        }
        return code;
    }
}
