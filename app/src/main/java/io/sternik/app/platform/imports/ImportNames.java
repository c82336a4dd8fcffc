package io.sternik.app.platform.imports;

import io.sternik.engine.table.Fold;
import io.sternik.engine.table.Match;
import io.sternik.engine.table.NearestMatch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of records by kind, existing and planned, to which rows refer. A record may have several names, a name several records. */
public final class ImportNames {

    /** Kind of the names of accounts. */
    public static final String ACCOUNT = "account";

    /** Kind of the codes and names of products. */
    public static final String PRODUCT = "product";

    /** Kind of the names of people, leading to the position that the person holds. */
    public static final String HOLDER = "holder";

    /** Kind of the names of contacts. */
    public static final String CONTACT = "contact";

    /** Kind of the names and external ids of deals. */
    public static final String DEAL = "deal";

    private final Map<String, Directory> directories = new HashMap<>();

    ImportNames() {}

    /** What a written name means. */
    public sealed interface Reference {

        /**
         * A record.
         *
         * @param name as known
         * @param similar whether the written name only resembles it
         */
        record Found(UUID id, String name, boolean similar) implements Reference {}

        /** Several records could be meant. */
        record Ambiguous(List<String> candidates) implements Reference {}

        /** None. */
        record Unknown() implements Reference {}
    }

    /** Registers a name of a record. */
    public void add(String kind, String name, UUID id) {
        directory(kind).add(name, id);
    }

    /** Registers a code of a record, by which it is only found letter by letter: codes that are alike mean different records. */
    public void addCode(String kind, String code, UUID id) {
        directory(kind).addCode(code, id);
    }

    /** Takes a name back, because its row was refused after all. */
    public void remove(String kind, String name, UUID id) {
        directory(kind).remove(name, id);
    }

    /** The record with this name, case, diacritics and punctuation aside. */
    public Reference exact(String kind, String written) {
        return directory(kind).exact(written);
    }

    /** The record with this name or, if there is none, the only one whose name is at least 0.9 alike. */
    public Reference similar(String kind, String written) {
        Directory directory = directory(kind);
        Reference exact = directory.exact(written);
        return exact instanceof Reference.Unknown ? directory.similar(written) : exact;
    }

    private Directory directory(String kind) {
        return directories.computeIfAbsent(kind, _ -> new Directory());
    }

    private static final class Directory {

        private final Map<String, Set<UUID>> idsByFolded = new HashMap<>();
        private final Map<String, String> nameByFolded = new LinkedHashMap<>();
        private final Map<String, Reference> answers = new HashMap<>();
        private @Nullable NearestMatch nearest;

        void add(String name, UUID id) {
            String folded = Fold.text(name);
            idsByFolded.computeIfAbsent(folded, _ -> new LinkedHashSet<>()).add(id);
            nameByFolded.putIfAbsent(folded, name);
            forget();
        }

        void addCode(String code, UUID id) {
            idsByFolded
                    .computeIfAbsent(Fold.text(code), _ -> new LinkedHashSet<>())
                    .add(id);
            forget();
        }

        void remove(String name, UUID id) {
            String folded = Fold.text(name);
            Set<UUID> ids = idsByFolded.get(folded);
            if (ids != null && ids.remove(id) && ids.isEmpty()) {
                idsByFolded.remove(folded);
                nameByFolded.remove(folded);
            }
            forget();
        }

        private void forget() {
            nearest = null;
            answers.clear();
        }

        Reference exact(String written) {
            String folded = Fold.text(written);
            Set<UUID> ids = idsByFolded.getOrDefault(folded, Set.of());
            return switch (ids.size()) {
                case 0 -> new Reference.Unknown();
                case 1 -> new Reference.Found(ids.iterator().next(), nameByFolded.getOrDefault(folded, written), false);
                default -> new Reference.Ambiguous(List.of(nameByFolded.getOrDefault(folded, written)));
            };
        }

        Reference similar(String written) {
            Reference answer = answers.get(written);
            if (answer == null) {
                answer = search(written);
                answers.put(written, answer);
            }
            return answer;
        }

        private Reference search(String written) {
            NearestMatch names = nearest;
            if (names == null) {
                names = NearestMatch.among(nameByFolded.values());
                nearest = names;
            }
            return switch (names.find(written)) {
                case Match.Exact(String name) -> exact(name);
                case Match.Likely(String name, int _) ->
                    exact(name) instanceof Reference.Found(UUID id, String known, boolean _)
                            ? new Reference.Found(id, known, true)
                            : exact(name);
                case Match.Ambiguous(List<String> candidates) -> new Reference.Ambiguous(candidates);
                case Match.None() -> new Reference.Unknown();
            };
        }
    }
}
