package io.sternik.app.platform.imports;

import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.SourceColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes mappings of what was seen of files. */
public final class FileGuess {

    private final ImportShapes shapes;

    /** Guesses among these shapes. */
    public FileGuess(ImportShapes shapes) {
        this.shapes = shapes;
    }

    /**
     * The mapping of a file.
     *
     * @param past how an earlier import mapped a file with this header
     * @param decided order of day and month in another file or column, for columns that decide nothing
     */
    public ImportMapping.File file(TableLooks seen, ImportMapping.@Nullable File past, @Nullable DateOrder decided) {
        List<ColumnLook> looks = seen.columns();
        ImportGuess.Guessed guessed = new ImportGuess(shapes)
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
            columns.add(pair == null ? column : column.to(pair.to(), pair.confidenceBp()));
        }
        return new ImportMapping.File(seen.name(), guessed.target(), guessed.confidenceBp(), columns);
    }

    /** The earliest date in a column that is mapped to a field for dates; the given day when there is none. */
    public LocalDate startOn(List<ImportMapping.File> files, LocalDate otherwise) {
        return files.stream().flatMap(this::dates).min(LocalDate::compareTo).orElse(otherwise);
    }

    private Stream<LocalDate> dates(ImportMapping.File file) {
        return file.columns().stream()
                .filter(column -> shapes.field(file.place(column))
                        .map(field -> field.type() == ImportField.Type.DATE)
                        .orElse(false))
                .map(ImportMapping.Column::earliest)
                .flatMap(Stream::ofNullable);
    }
}
