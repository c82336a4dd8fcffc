package io.sternik.bench.fuzz;

import io.sternik.app.platform.imports.TableLooks;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.tables.Dictionaries;
import io.sternik.app.platform.tables.NamedDictionary;
import io.sternik.app.platform.tables.ReadingWish;
import io.sternik.app.platform.tables.Table;
import io.sternik.app.platform.tables.TableFile;
import io.sternik.app.platform.tables.UnpackedLimit;
import io.sternik.engine.finding.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Reads a file as an import does: opened, guessed, every row looked at. A refusal is a good answer, anything else thrown is a finding. */
final class Tables {

    private static final long MOST_BYTES = 8L << 20;

    private Tables() {}

    static void read(String name, byte[] content, NamedDictionary dictionary) throws IOException {
        try (TableFile file = open(name, content)) {
            for (int part = 0; part < file.tables().size(); part++) {
                try (Table table = file.table(part, dictionary)) {
                    TableLooks looks = new TableLooks(table, ReadingWish.GUESS, dictionary, Language.PL);
                    int width = table.header().size();
                    looks.read((line, cells, finding, kind) -> {
                        if (kind == Table.Kind.RECORD && cells.size() != width) {
                            throw new AssertionError("line " + line + " has " + cells.size() + " of " + width + " cells");
                        }
                    });
                    looks.reading();
                }
            }
        } catch (Refused refused) {
            words(refused);
        }
    }

    static NamedDictionary dictionary(String name, byte[] content) throws IOException {
        if (Dictionaries.isJson(name)) {
            try {
                return Dictionaries.ofJson(name, () -> new ByteArrayInputStream(content));
            } catch (Refused refused) {
                words(refused);
                return null;
            }
        }
        try (TableFile file = open(name, content);
                Table table = file.table(0, null)) {
            return Dictionaries.of(table);
        } catch (Refused refused) {
            words(refused);
            return null;
        }
    }

    private static TableFile open(String name, byte[] content) throws IOException {
        return TableFile.open(
                name,
                () -> new ByteArrayInputStream(content),
                new UnpackedLimit(MOST_BYTES, sha256()),
                ReadingWish.GUESS,
                Language.PL);
    }

    private static void words(Refused refused) {
        if (refused.problem().code().isBlank()) {
            throw new AssertionError("a refusal without a code");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
