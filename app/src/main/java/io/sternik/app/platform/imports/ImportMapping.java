package io.sternik.app.platform.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.engine.table.ColumnType;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DecimalMark;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an import makes of its files.
 *
 * @param currency of all amounts, ISO 4217
 * @param startOn first day of positions, assignments and prices that carry no date
 * @param onDuplicate what happens to a record that exists with other values
 */
public record ImportMapping(List<File> files, String currency, LocalDate startOn, OnDuplicate onDuplicate) {

    /** Takes a copy. */
    public ImportMapping {
        files = List.copyOf(files);
    }

    /** What happens to a record that exists already. */
    public enum OnDuplicate {
        /** Fields that are empty get the value of the file; values that differ stay and are counted. */
        FILL,
        /** Every field gets the value of the file, as far as the file has one. */
        OVERWRITE,
        /** It stays as it is. */
        SKIP;

        /** As written in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads what {@link #code()} writes. */
        @JsonCreator
        public static OnDuplicate ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A file.
     *
     * @param target code of the target; null when the file is left out
     * @param confidenceBp how sure the guess of the target was, in basis points; 10,000 when a person chose it
     */
    public record File(String name, @Nullable String target, int confidenceBp, List<Column> columns) {

        /** Takes a copy. */
        public File {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column.
     *
     * @param index from 0
     * @param name from the header
     * @param type what its cells are
     * @param dateOrder order of day and month in its dates
     * @param decimalMark decimal mark in its numbers
     * @param asked whether the cells leave order or mark open, so that the ones given are only proposed
     * @param to key of the field; null when the column is left out
     * @param confidenceBp how sure the guess was, in basis points; 10,000 when a person chose it
     * @param sample some of its cells
     * @param earliest its earliest date, if it holds dates
     */
    public record Column(
            int index,
            String name,
            ColumnType type,
            DateOrder dateOrder,
            DecimalMark decimalMark,
            boolean asked,
            @Nullable String to,
            int confidenceBp,
            List<String> sample,
            @Nullable LocalDate earliest) {

        /** Takes a copy. */
        public Column {
            sample = List.copyOf(sample);
        }

        Column to(@Nullable String field, int confidence) {
            return new Column(index, name, type, dateOrder, decimalMark, asked, field, confidence, sample, earliest);
        }
    }
}
