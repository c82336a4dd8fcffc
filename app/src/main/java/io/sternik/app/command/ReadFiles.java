package io.sternik.app.command;

import io.sternik.app.platform.imports.FileGuess;
import io.sternik.app.platform.imports.ImportMapping;
import io.sternik.app.platform.imports.ImportReading;
import io.sternik.app.platform.imports.ImportShapes;
import io.sternik.app.platform.imports.TableLooks;
import io.sternik.app.platform.tables.Dictionaries;
import io.sternik.app.platform.tables.NamedDictionary;
import io.sternik.app.platform.tables.ReadingWish;
import io.sternik.app.platform.tables.Table;
import io.sternik.app.platform.tables.TableFile;
import io.sternik.app.platform.tables.UnpackedLimit;
import io.sternik.engine.finding.Language;
import io.sternik.engine.table.DateOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables of files on the disk: what they are, and their rows as often as needed. */
final class ReadFiles {

    private static final long MOST_BYTES = 4L << 30;

    private final List<Seen> tables = new ArrayList<>();
    private final Map<String, ReadingWish> wishes;
    private final Language language;
    private @Nullable NamedDictionary dictionary;

    /** A table of a file. */
    record Seen(Path path, int part, TableLooks looks, ImportReading reading) {

        String name() {
            return looks.name();
        }
    }

    private ReadFiles(Map<String, ReadingWish> wishes, Language language) {
        this.wishes = wishes;
        this.language = language;
    }

    /**
     * Looks at all files.
     *
     * @param wishes how to read files, by name; {@code *} for those that are not named
     * @param dictionaryFile file that names the columns of tables without a header; else one of the files may do so
     */
    static ReadFiles of(
            List<Path> paths, Map<String, ReadingWish> wishes, @Nullable Path dictionaryFile, Language language)
            throws IOException {
        ReadFiles files = new ReadFiles(wishes, language);
        List<Path> left = new ArrayList<>(paths);
        if (dictionaryFile != null) {
            files.dictionary = files.dictionary(dictionaryFile);
            left.remove(dictionaryFile);
            if (files.dictionary == null) {
                throw new Stop(
                        Stop.INPUT,
                        "to nie jest słownik danych: " + dictionaryFile,
                        "this is no data dictionary: " + dictionaryFile);
            }
        } else {
            for (Path path : paths) {
                NamedDictionary found = files.dictionary == null ? files.dictionary(path) : null;
                if (found != null) {
                    files.dictionary = found;
                    left.remove(path);
                }
            }
        }
        for (Path path : left) {
            files.look(path);
        }
        return files;
    }

    List<Seen> tables() {
        return tables;
    }

    /** The guess for all tables. */
    List<ImportMapping.File> guess(ImportShapes shapes) {
        DateOrder decided = tables.stream()
                .map(table -> table.looks().decidedOrder())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        FileGuess guess = new FileGuess(shapes);
        return tables.stream()
                .map(table -> guess.file(table.looks(), null, decided))
                .toList();
    }

    /** Reads a table through once more. */
    void read(Seen seen, Table.Sink sink) throws IOException {
        try (TableFile file = open(seen.path());
                Table table = file.table(seen.part(), dictionary)) {
            table.read(sink);
        }
    }

    private void look(Path path) throws IOException {
        try (TableFile file = open(path)) {
            for (int part = 0; part < file.tables().size(); part++) {
                try (Table table = file.table(part, dictionary)) {
                    TableLooks looks = new TableLooks(table, wish(path), dictionary, language);
                    looks.read((line, cells, finding, kind) -> {
                        // Looking is all that this passage is for.
                    });
                    tables.add(new Seen(path, part, looks, looks.reading()));
                }
            }
        }
    }

    private @Nullable NamedDictionary dictionary(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Dictionaries.isJson(name)) {
            return Dictionaries.ofJson(name, () -> Files.newInputStream(path));
        }
        if (Files.size(path) > MOST_BYTES >> 10 || Files.size(path) == 0) {
            return null;
        }
        try (TableFile file = open(path);
                Table table = file.table(0, null)) {
            return Dictionaries.of(table);
        } catch (io.sternik.app.platform.problem.Refused none) {
            return null;
        }
    }

    private TableFile open(Path path) throws IOException {
        return TableFile.open(
                String.valueOf(path.getFileName()),
                () -> Files.newInputStream(path),
                new UnpackedLimit(MOST_BYTES, sha256()),
                wish(path),
                language);
    }

    private ReadingWish wish(Path path) {
        Map<String, ReadingWish> known = new HashMap<>(wishes);
        String name = String.valueOf(path.getFileName());
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return known.getOrDefault(plain, known.getOrDefault("*", ReadingWish.GUESS));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
