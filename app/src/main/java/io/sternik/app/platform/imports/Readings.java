package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.tables.NamedDictionary;
import io.sternik.app.platform.tables.ReadingWish;
import io.sternik.app.platform.tables.Table;
import io.sternik.app.platform.tables.TableFile;
import io.sternik.database.platform.tables.records.ImportFileRecord;
import io.sternik.database.platform.tables.records.ImportJobRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file of an import once more, with another encoding, delimiter or header than was guessed. */
@Component
class Readings {

    private final ImportStore store;
    private final Originals originals;
    private final Staging staging;
    private final ImportReach reach;

    Readings(ImportStore store, Originals originals, Staging staging, ImportReach reach) {
        this.store = store;
        this.originals = originals;
        this.staging = staging;
        this.reach = reach;
    }

    /** What a person chooses for a file; what is null stays as it was chosen or guessed before. */
    record Choice(
            String file,
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable Integer headerRow) {}

    /** Reads the file anew; its columns are mapped anew unless they kept their names. */
    @Transactional
    public void read(ImportId id, Choice choice, Viewer by) {
        ImportJobRecord row = store.lock(id);
        if (store.activeJob(row).isPresent()) {
            throw new ImportProblem.Busy().refused();
        }
        ImportStore.requireUnwritten(row);
        List<ImportFileRecord> files = store.files(id);
        int number = number(files, choice.file());
        try {
            TableLooks seen = read(id, files.get(number), number, wish(files.get(number), choice), by);
            store.setReadAgain(id, mapped(store.mapping(row.getMapping()), number, seen, by));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private TableLooks read(ImportId id, ImportFileRecord file, int number, ReadingWish wish, Viewer by)
            throws IOException {
        Short upload = file.getUpload();
        Originals.Original original = originals.of(id).stream()
                .filter(kept -> upload != null && kept.upload() == upload)
                .findFirst()
                .orElseThrow(() -> new ImportProblem.NotKept().refused());
        NamedDictionary dictionary = staging.dictionary(id, by.language());
        try (TableFile opened = TableFile.open(
                        original.name(), originals.bytes(id, original.upload()), Staging.limit(), wish, by.language());
                Table table = opened.table(file.getPart(), dictionary)) {
            TableLooks seen = new TableLooks(table, wish, dictionary, by.language());
            store.renewFile(id, number, table);
            staging.fill(id, number, seen);
            return seen;
        }
    }

    private ReadingWish wish(ImportFileRecord file, Choice choice) {
        ImportReading reading = store.reading(file);
        ReadingWish before = reading == null ? ReadingWish.GUESS : reading.wish();
        return new ReadingWish(
                choice.encoding() == null ? before.encoding() : choice.encoding(),
                choice.delimiter() == null ? before.delimiter() : choice.delimiter(),
                choice.headerRow() == null ? before.headerRow() : choice.headerRow());
    }

    private ImportMapping mapped(ImportMapping known, int number, TableLooks seen, Viewer by) {
        List<ImportMapping.File> files = new ArrayList<>(known.files());
        ImportMapping.File before = files.get(number);
        List<String> names =
                before.columns().stream().map(ImportMapping.Column::name).toList();
        boolean same =
                names.equals(seen.columns().stream().map(ColumnLook::name).toList());
        files.set(number, new FileGuess(reach.shapes(by)).file(seen, same ? before : null, seen.decidedOrder()));
        return new ImportMapping(files, known.currency(), known.startOn(), known.onDuplicate());
    }

    private static int number(List<ImportFileRecord> files, String name) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).getName().equals(name)) {
                return i;
            }
        }
        throw new RecordProblem.NotFound().refused();
    }
}
