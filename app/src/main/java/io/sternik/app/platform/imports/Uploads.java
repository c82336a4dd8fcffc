package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Finding;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.SourceColumn;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in: reads them while they come, keeps their rows, and guesses what they are. */
@Component
class Uploads {

    /** Most files of an import. */
    static final int MOST_FILES = 50;

    private static final long MOST_BYTES = 1L << 30;

    private final DSLContext sql;
    private final ImportStore store;
    private final ImportTargets targets;
    private final Company company;
    private final CompanyTime time;

    Uploads(DSLContext sql, ImportStore store, ImportTargets targets, Company company, CompanyTime time) {
        this.sql = sql;
        this.store = store;
        this.targets = targets;
        this.company = company;
        this.time = time;
    }

    /** A file as it arrives. */
    record Source(String name, Content content) {}

    /** Opens the bytes of a file. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Reads all files in one transaction; nothing is kept when one of them is refused. */
    @Transactional
    public ImportId take(List<Source> sources, @Nullable String title, Viewer by) {
        if (sources.isEmpty() || sources.size() > MOST_FILES) {
            throw new ImportProblem.FileCount(MOST_FILES).refused();
        }
        ImportId id = store.insert(title == null || title.isBlank() ? titleOf(sources) : title.strip(), by);
        MessageDigest digest = sha256();
        UnpackedLimit limit = new UnpackedLimit(MOST_BYTES, digest);
        Set<String> names = new HashSet<>();
        List<List<ColumnLook>> looks = new ArrayList<>();
        List<String> fileNames = new ArrayList<>();
        for (Source source : sources) {
            try (InputStream bytes = source.content().open();
                    ImportReader reader = ImportReader.of(baseName(source.name()), bytes, limit, by.language())) {
                if (!names.add(reader.name())) {
                    throw new ImportProblem.FileTwice(reader.name()).refused();
                }
                int file = looks.size();
                store.insertFile(id, file, reader);
                store.setRows(id, file, copy(id, file, reader));
                looks.add(reader.looks());
                fileNames.add(reader.name());
            } catch (ZipException | EOFException damaged) {
                throw new ImportProblem.Damaged(baseName(source.name())).refused();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        store.uploaded(id, guess(id, fileNames, looks), digest.digest());
        return id;
    }

    private int copy(ImportId id, int file, ImportReader reader) {
        return sql.connectionResult(connection -> {
            try (RowCopy copy = new RowCopy(connection, id.value(), file)) {
                reader.read((line, cells, finding, readable) ->
                        copy.add(line, cells, readable, finding == null ? null : findings(finding)));
                return copy.finish();
            } catch (SQLException failure) {
                throw failure.getCause() instanceof Refused refused ? refused : failure;
            }
        });
    }

    private String findings(Finding finding) {
        return store.findingsJson(new RowFinding(finding.column() - 1, finding.code(), finding.text()));
    }

    private ImportMapping guess(ImportId id, List<String> names, List<List<ColumnLook>> looks) {
        DateOrder decided = looks.stream()
                .flatMap(List::stream)
                .map(ColumnLook::decidedOrder)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<ImportMapping.File> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            files.add(guess(id, names.get(i), looks.get(i), decided));
        }
        return new ImportMapping(
                files, company.currency().getCurrencyCode(), startOn(files), ImportMapping.OnDuplicate.FILL);
    }

    private ImportMapping.File guess(ImportId id, String name, List<ColumnLook> looks, @Nullable DateOrder decided) {
        List<String> header = looks.stream().map(ColumnLook::name).toList();
        ImportMapping.File past = store.pastMapping(id, header);
        if (past == null && header.stream().anyMatch(ImportGuess.ERROR_COLUMNS::contains)) {
            past = store.pastMapping(
                    id,
                    header.stream()
                            .filter(column -> !ImportGuess.ERROR_COLUMNS.contains(column))
                            .toList());
        }
        ImportGuess.Guessed guessed = new ImportGuess(targets.all())
                .guess(
                        looks.stream()
                                .map(look -> new SourceColumn(look.name(), look.sample()))
                                .toList(),
                        past);
        List<ImportMapping.Column> columns = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            ImportMapping.Column known =
                    past != null && i < past.columns().size() ? past.columns().get(i) : null;
            ImportMapping.Column column = looks.get(i).column(i, known, decided);
            ImportGuess.Pair pair = guessed.fields().get(i);
            columns.add(pair == null ? column : column.to(pair.field(), pair.confidenceBp()));
        }
        return new ImportMapping.File(name, guessed.target(), guessed.confidenceBp(), columns);
    }

    /** The earliest date in a column that is mapped to a field for dates, today when there is none. */
    LocalDate startOn(List<ImportMapping.File> files) {
        return files.stream().flatMap(this::dates).min(LocalDate::compareTo).orElse(time.today());
    }

    private Stream<LocalDate> dates(ImportMapping.File file) {
        return file.columns().stream()
                .filter(column -> targets.field(file.target(), column.to())
                        .map(field -> field.type() == ImportField.Type.DATE)
                        .orElse(false))
                .map(ImportMapping.Column::earliest)
                .flatMap(Stream::ofNullable);
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
