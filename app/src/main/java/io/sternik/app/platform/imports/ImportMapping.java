package io.sternik.app.platform.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.field.CustomField;
import io.sternik.engine.table.ColumnType;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DecimalMark;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        /** A record is made for every row, also when one of the same name exists; ids stay unique. */
        CREATE,
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
     * The field that a column goes to. Most files hold one kind of record; columns that belong to another one in the same row name it
     * before the field: {@code contacts.family}, {@code contacts#2.family}; {@code custom.region} is an own field of the file's kind.
     *
     * @param part which record of the row: code of its shape, with a number when the row has several of the kind
     */
    public record Place(String part, String field) {

        /** Reads {@code family} of the file's own kind, or {@code contacts#2.family}. */
        public static Place of(String main, String to) {
            int dot = CustomField.isKey(to) ? -1 : to.indexOf('.');
            return dot < 0 ? new Place(main, to) : new Place(to.substring(0, dot), to.substring(dot + 1));
        }

        /** Code of the shape. */
        public String shape() {
            return shapeOf(part);
        }

        static String shapeOf(String part) {
            int number = part.indexOf('#');
            return number < 0 ? part : part.substring(0, number);
        }
    }

    /**
     * A file.
     *
     * @param target code of the kind of record that its rows are; null when the file is left out
     * @param confidenceBp how sure the guess of the target was, in basis points; 10,000 when a person chose it
     */
    public record File(String name, @Nullable String target, int confidenceBp, List<Column> columns) {

        /** Takes a copy. */
        public File {
            columns = List.copyOf(columns);
        }

        /** The same with all dates in this order of day and month. */
        public File datesIn(DateOrder order) {
            return new File(
                    name,
                    target,
                    confidenceBp,
                    columns.stream()
                            .map(column -> column.type() == ColumnType.DATE
                                    ? column.read(order, column.decimalMark())
                                    : column)
                            .toList());
        }

        /** Where the column goes; null when it is left out. */
        public @Nullable Place place(Column column) {
            String to = column.to();
            return target == null || to == null ? null : Place.of(target, to);
        }

        /** The records of a row, the file's own kind first. */
        @JsonIgnore
        public List<String> parts() {
            if (target == null) {
                return List.of();
            }
            return java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(target),
                            columns.stream()
                                    .map(this::place)
                                    .filter(Objects::nonNull)
                                    .map(Place::part))
                    .distinct()
                    .toList();
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
     * @param to where it goes, see {@link Place}; null when the column is left out
     * @param confidenceBp how sure the guess was, in basis points; 10,000 when a person chose it
     * @param sample some of its cells
     * @param earliest its earliest date, if it holds dates
     * @param valueMap what cells are read as, by what they say
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
            @Nullable LocalDate earliest,
            @Nullable Map<String, String> valueMap) {

        /** Takes copies. */
        public Column {
            sample = List.copyOf(sample);
            valueMap =
                    valueMap == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(valueMap));
        }

        /** What a cell is read as. */
        public String valueOf(String cell) {
            return valueMap == null ? cell : valueMap.getOrDefault(cell, cell);
        }

        Column to(@Nullable String place, int confidence) {
            return new Column(
                    index, name, type, dateOrder, decimalMark, asked, place, confidence, sample, earliest, valueMap);
        }

        Column read(DateOrder order, DecimalMark mark) {
            return new Column(index, name, type, order, mark, false, to, confidenceBp, sample, earliest, valueMap);
        }

        Column values(Map<String, String> map) {
            return new Column(
                    index, name, type, dateOrder, decimalMark, asked, to, confidenceBp, sample, earliest, map);
        }
    }
}
