package io.sternik.app.platform.imports;

import io.sternik.engine.table.CellKinds;
import io.sternik.engine.table.ColumnType;
import io.sternik.engine.table.CurrencyWord;
import io.sternik.engine.table.DateCell;
import io.sternik.engine.table.DateCell.SerialBase;
import io.sternik.engine.table.DecimalCell;
import io.sternik.engine.table.DecimalMark;
import io.sternik.engine.table.IntegerCell;
import io.sternik.engine.table.Parsed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a sheet, read by field. A cell that cannot be read refuses the row and reads as empty. */
public final class ImportRow {

    private final ImportSheet sheet;
    private final int number;
    private final List<String> cells;

    ImportRow(ImportSheet sheet, int number, List<String> cells) {
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
    }

    /** Number of the row among those of its file, from 1. */
    public int number() {
        return number;
    }

    /** Sheet in which the row stands. */
    public ImportSheet sheet() {
        return sheet;
    }

    /** All cells as written. */
    public List<String> cells() {
        return cells;
    }

    /** The text without space at its borders; null when it is blank or no column is mapped to the field. */
    public @Nullable String text(String field) {
        ImportMapping.Column column = sheet.column(field);
        if (column == null || column.index() >= cells.size()) {
            return null;
        }
        String text = column.valueOf(cells.get(column.index()).strip());
        return text.isBlank() ? null : text;
    }

    /** The text; a blank one refuses the row. */
    public String required(String field) {
        String text = text(field);
        if (text == null) {
            refuse(field, "required", Map.of());
            return "";
        }
        return text;
    }

    /** The date, in the order of day and month of its column. */
    public @Nullable LocalDate date(String field) {
        ImportMapping.Column column = sheet.column(field);
        return column == null ? null : parsed(field, text -> date(text, column));
    }

    /** A number of days is a date that a spreadsheet has lost the format of. */
    private Parsed<LocalDate> date(String text, ImportMapping.Column column) {
        boolean serial = column.type() != ColumnType.DATE && CellKinds.isSerialDay(text);
        if (!serial) {
            return DateCell.parse(text, column.dateOrder());
        }
        Parsed<LocalDate> day = DateCell.ofSerial(Long.parseLong(text.split("\\.", 2)[0]), SerialBase.YEAR_1900);
        if (day instanceof Parsed.Value<LocalDate>(LocalDate date)) {
            sheet.report().notice("serial-date", this, text, date.toString());
        }
        return day;
    }

    /** The text, unless a spreadsheet has cut a long number in it, which refuses the row. */
    public @Nullable String code(String field) {
        return parsed(field, ImportRow::uncut);
    }

    private static Parsed<String> uncut(String text) {
        return CellKinds.isCut(text)
                        && DecimalCell.parse(text, DecimalMark.COMMA)
                                instanceof Parsed.Refused<?>(String code, io.sternik.engine.finding.Text words)
                ? new Parsed.Refused<>(code, words)
                : new Parsed.Value<>(text);
    }

    /** The number, in the notation of its column. */
    public @Nullable BigDecimal decimal(String field) {
        ImportMapping.Column column = sheet.column(field);
        return column == null ? null : parsed(field, text -> DecimalCell.parse(text, column.decimalMark()));
    }

    /** The amount; one that names another currency than the import has refuses the row. */
    public @Nullable BigDecimal amount(String field, Currency currency) {
        String text = text(field);
        String named = text == null ? null : CurrencyWord.of(text);
        if (text != null && named != null && !named.equals(currency.getCurrencyCode())) {
            refuse(field, "other-currency", Map.of("value", text, "currency", currency.getCurrencyCode()));
            return null;
        }
        return decimal(field);
    }

    /** The whole number. */
    public @Nullable Long integer(String field) {
        return parsed(field, IntegerCell::parse);
    }

    /**
     * Refuses the row because of a field.
     *
     * @param reason end of the message key {@code import.row.<reason>}, which is the code of the finding too
     * @param values that the message names
     */
    public void refuse(String field, String reason, Map<String, ?> values) {
        ImportMapping.Column column = sheet.column(field);
        sheet.report().refuse(this, column == null ? -1 : column.index(), reason, values);
    }

    /** Whether something has refused the row. */
    public boolean isRefused() {
        return sheet.report().isRefused(this);
    }

    /** What a reader makes of the cell; null for a blank one. What it refuses refuses the row. */
    public <T> @Nullable T parsed(String field, java.util.function.Function<String, Parsed<T>> reader) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return switch (reader.apply(text)) {
            case Parsed.Value<T>(T value) -> value;
            case Parsed.Refused<T>(String code, io.sternik.engine.finding.Text words) -> {
                ImportMapping.Column column = sheet.column(field);
                sheet.report().refuse(this, new RowFinding(column == null ? -1 : column.index(), code, words));
                yield null;
            }
        };
    }
}
