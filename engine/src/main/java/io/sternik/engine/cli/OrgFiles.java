package io.sternik.engine.cli;

import io.sternik.engine.cli.Console.Located;
import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Text;
import io.sternik.engine.json.JsonReader;
import io.sternik.engine.json.JsonSyntaxException;
import io.sternik.engine.json.JsonValue;
import io.sternik.engine.org.OrgRow;
import io.sternik.engine.org.OrgRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a folder with the positions of a company and remembers where each row stands. */
final class OrgFiles {

    private static final long MAX_BYTES = 512L << 20;

    private final Path folder;
    private final List<Located> findings = new ArrayList<>();
    private final OrgRowReader reader = new OrgRowReader(findings::add);
    private String file = "";

    OrgFiles(Path folder) {
        this.folder = folder;
    }

    /** Reads what is there; look at {@link #findings} before using the rows. */
    OrgRows read() throws IOException {
        boolean whole = Files.exists(folder.resolve("org.json"));
        boolean parts = Files.exists(folder.resolve("positions.json"));
        if (whole && parts) {
            refuse(
                    "input.two-forms",
                    "org.json",
                    "jest i org.json, i positions.json; zostaw jedno",
                    "both org.json and positions.json are there; keep one");
        } else if (whole) {
            reader.org("org.json", parse("org.json"));
        } else if (parts) {
            reader.rows("positions.json", parse("positions.json"), "positions");
            reader.rows("assignments.json", optional("assignments.json"), "assignments");
            reader.rows("matrix.json", optional("matrix.json"), "matrix");
        } else {
            refuse(
                    "input.missing",
                    "positions.json",
                    "w katalogu nie ma positions.json ani org.json",
                    "the folder has neither positions.json nor org.json");
        }
        return reader.rows();
    }

    /** A finding at the place of a row. */
    Located at(OrgRow row, String code, Text text) {
        return reader.at(row, code, text);
    }

    /** What is wrong with the files so far, in the order of reading. */
    List<Located> findings() {
        return findings;
    }

    private @Nullable JsonValue optional(String name) throws IOException {
        return Files.exists(folder.resolve(name)) ? parse(name) : null;
    }

    private @Nullable JsonValue parse(String name) throws IOException {
        file = name;
        Path path = folder.resolve(name);
        if (!Files.isReadable(path) || Files.isDirectory(path) || Files.size(path) > MAX_BYTES) {
            refuse(
                    "input.unreadable",
                    name,
                    "pliku nie da się przeczytać albo ma ponad 512 MiB",
                    "the file cannot be read or is over 512 MiB");
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            return JsonReader.read(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException bad) {
            refuse("input.encoding", name, "plik nie jest zapisany w UTF-8", "the file is not UTF-8");
        } catch (JsonSyntaxException bad) {
            report(bad.finding());
        }
        return null;
    }

    private void refuse(String code, String name, String pl, String en) {
        file = name;
        report(new Finding(code, 0, 0, new Text(pl, en)));
    }

    private void report(Finding finding) {
        findings.add(new Located(file, finding));
    }
}
