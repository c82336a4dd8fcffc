package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.tables.Dictionaries;
import io.sternik.app.platform.tables.FileBytes;
import io.sternik.app.platform.tables.NamedDictionary;
import io.sternik.app.platform.tables.ReadingWish;
import io.sternik.app.platform.tables.Table;
import io.sternik.app.platform.tables.TableFile;
import io.sternik.app.platform.tables.UnpackedLimit;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.table.DateOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in: keeps them, keeps the rows of their tables, and guesses what they are. */
@Component
class Uploads {

    /** Most files of an import. */
    static final int MOST_FILES = 50;

    static final long MOST_BYTES = 1L << 30;

    private final ImportStore store;
    private final Originals originals;
    private final Staging staging;
    private final ImportReach reach;
    private final Company company;
    private final CompanyTime time;

    Uploads(
            ImportStore store,
            Originals originals,
            Staging staging,
            ImportReach reach,
            Company company,
            CompanyTime time) {
        this.store = store;
        this.originals = originals;
        this.staging = staging;
        this.reach = reach;
        this.company = company;
        this.time = time;
    }

    /** A file as it arrives. */
    record Source(String name, FileBytes content) {}

    /** Reads all files in one transaction; nothing is kept when one of them is refused. */
    @Transactional
    public ImportId take(List<Source> sources, @Nullable String title, Viewer by) {
        if (sources.isEmpty() || sources.size() > MOST_FILES) {
            throw new ImportProblem.FileCount(MOST_FILES).refused();
        }
        originals.forgetOld();
        ImportId id = store.insert(title == null || title.isBlank() ? titleOf(sources) : title.strip(), by);
        MessageDigest digest = sha256();
        try {
            List<TableLooks> looks = read(id, sources, new UnpackedLimit(MOST_BYTES, digest), by);
            store.uploaded(id, guess(id, looks, by), digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return id;
    }

    private List<TableLooks> read(ImportId id, List<Source> sources, UnpackedLimit limit, Viewer by)
            throws IOException {
        for (int upload = 0; upload < sources.size(); upload++) {
            originals.keep(
                    id,
                    upload,
                    baseName(sources.get(upload).name()),
                    sources.get(upload).content());
        }
        NamedDictionary dictionary = staging.dictionary(id, by.language());
        Set<String> names = new HashSet<>();
        List<TableLooks> looks = new ArrayList<>();
        for (int upload = 0; upload < sources.size(); upload++) {
            String name = baseName(sources.get(upload).name());
            if (Dictionaries.isJson(name)) {
                continue;
            }
            try (TableFile file =
                    TableFile.open(name, sources.get(upload).content(), limit, ReadingWish.GUESS, by.language())) {
                for (int part = 0; part < file.tables().size(); part++) {
                    try (Table table = file.table(part, dictionary)) {
                        if (dictionary != null && dictionary.name().equals(table.name())) {
                            continue;
                        }
                        if (!names.add(table.name()) || looks.size() == MOST_FILES) {
                            throw new ImportProblem.FileTwice(table.name()).refused();
                        }
                        TableLooks seen = new TableLooks(table, ReadingWish.GUESS, dictionary, by.language());
                        store.insertFile(id, looks.size(), new ImportStore.Place(upload, part), table);
                        staging.fill(id, looks.size(), seen);
                        looks.add(seen);
                    }
                }
            }
        }
        if (looks.isEmpty()) {
            throw new ImportProblem.OnlyDictionary().refused();
        }
        return looks;
    }

    private ImportMapping guess(ImportId id, List<TableLooks> looks, Viewer by) {
        DateOrder decided = looks.stream()
                .map(TableLooks::decidedOrder)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        FileGuess guess = new FileGuess(reach.shapes(by));
        List<ImportMapping.File> files = looks.stream()
                .map(seen -> guess.file(seen, staging.pastMapping(id, seen), decided))
                .toList();
        return new ImportMapping(
                files,
                company.currency().getCurrencyCode(),
                guess.startOn(files, time.today()),
                ImportMapping.OnDuplicate.FILL);
    }

    private static String titleOf(List<Source> sources) {
        String name = baseName(sources.getFirst().name());
        return sources.size() == 1 ? name : name + " + " + (sources.size() - 1);
    }

    /** A browser or a script may send a path; only its last part is a name. */
    private static String baseName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .strip();
        return name.isEmpty() ? "file" : name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
