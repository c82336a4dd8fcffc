package io.sternik.app.platform.imports;

import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.tables.Dictionaries;
import io.sternik.app.platform.tables.FileBytes;
import io.sternik.app.platform.tables.NamedDictionary;
import io.sternik.app.platform.tables.ReadingWish;
import io.sternik.app.platform.tables.Table;
import io.sternik.app.platform.tables.TableFile;
import io.sternik.app.platform.tables.UnpackedLimit;
import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Language;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the rows of tables to where dry run and commit read them. */
@Component
class Staging {

    private final DSLContext sql;
    private final ImportStore store;
    private final Originals originals;

    Staging(DSLContext sql, ImportStore store, Originals originals) {
        this.sql = sql;
        this.store = store;
        this.originals = originals;
    }

    /** The data dictionary among the kept files, if there is one. */
    @Nullable NamedDictionary dictionary(ImportId id, Language language) throws IOException {
        for (Originals.Original original : originals.of(id)) {
            FileBytes bytes = originals.bytes(id, original.upload());
            if (Dictionaries.isJson(original.name())) {
                return Dictionaries.ofJson(original.name(), bytes);
            }
            NamedDictionary found = original.small() ? dictionary(original.name(), bytes, language) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable NamedDictionary dictionary(String name, FileBytes bytes, Language language)
            throws IOException {
        try (TableFile file = TableFile.open(name, bytes, limit(), ReadingWish.GUESS, language)) {
            try (Table table = file.table(0, null)) {
                return Dictionaries.of(table);
            }
        }
    }

    /** Copies the rows of a table, and keeps how it was read. */
    void fill(ImportId id, int file, TableLooks seen) {
        int rows = sql.connectionResult(connection -> {
            try (RowCopy copy = new RowCopy(connection, id.value(), file)) {
                seen.read((line, cells, finding, kind) ->
                        copy.add(line, cells, kind == Table.Kind.RECORD, finding == null ? null : findings(finding)));
                return copy.finish();
            } catch (SQLException failure) {
                throw failure.getCause() instanceof Refused refused ? refused : failure;
            }
        });
        store.setRead(id, file, rows - seen.totalRows(), seen.reading());
    }

    /** How an earlier import mapped a file with this header, or with this header before its refused rows came out. */
    ImportMapping.@Nullable File pastMapping(ImportId id, TableLooks seen) {
        List<String> header = seen.columns().stream().map(ColumnLook::name).toList();
        ImportMapping.File past = store.pastMapping(id, header);
        if (past == null && header.stream().anyMatch(ImportGuess.ERROR_COLUMNS::contains)) {
            past = store.pastMapping(
                    id,
                    header.stream()
                            .filter(column -> !ImportGuess.ERROR_COLUMNS.contains(column))
                            .toList());
        }
        return past;
    }

    static UnpackedLimit limit() {
        try {
            return new UnpackedLimit(Uploads.MOST_BYTES, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String findings(Finding finding) {
        return store.findingsJson(new RowFinding(finding.column() - 1, finding.code(), finding.text()));
    }
}
