package io.sternik.app.platform.tables;

import io.sternik.engine.table.DateCell;
import io.sternik.engine.table.DateCell.SerialBase;
import io.sternik.engine.table.Parsed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a workbook as text that reads back alike: dates as 2025-12-31, numbers with a decimal point and as many digits as a spreadsheet
 * keeps (15), percentages with their sign, codes with the zeros and hyphens of their format. Of a formula the kept value counts.
 */
final class CellText {

    private static final MathContext SPREADSHEET_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LAST_PLAIN_FORMAT = 13;

    private final SerialBase base;

    CellText(boolean is1904) {
        this.base = is1904 ? SerialBase.YEAR_1904 : SerialBase.YEAR_1900;
    }

    String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case STRING -> Objects.requireNonNullElse(cell.getText(), "");
            case BOOLEAN ->
                String.valueOf(cell.getRawValue()).equals("1") || "true".equalsIgnoreCase(cell.getText())
                        ? "true"
                        : "false";
            case NUMBER -> number(Objects.requireNonNullElse(cell.getRawValue(), ""), cell);
            case FORMULA -> formula(cell);
            case ERROR -> Objects.requireNonNullElse(cell.getRawValue(), "");
            case EMPTY -> "";
        };
    }

    private String formula(Cell cell) {
        return switch (cell.getValue()) {
            case null -> Objects.requireNonNullElse(cell.getRawValue(), "");
            case BigDecimal _ -> number(Objects.requireNonNullElse(cell.getRawValue(), ""), cell);
            case Boolean known -> known.toString();
            case Object other -> other.toString();
        };
    }

    private String number(String raw, Cell cell) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw).round(SPREADSHEET_DIGITS);
        } catch (NumberFormatException none) {
            return raw;
        }
        String format =
                Objects.requireNonNullElse(cell.getDataFormatString(), "").toLowerCase(Locale.ROOT);
        Integer id = cell.getDataFormatId();
        if (isDate(id == null ? 0 : id, format)) {
            return date(value);
        }
        if (format.endsWith("%")) {
            return plain(value.movePointRight(2)) + "%";
        }
        String mask = format.replace("\\", "").replace("\"", "");
        boolean code = mask.matches("0[0 -]*0") && mask.length() > 1 && value.signum() >= 0 && value.scale() <= 0;
        return code ? masked(value, mask) : plain(value);
    }

    /** Built-in formats 14 to 22 and 27 to 58 are dates and times (ECMA-376 18.8.30), own ones that name a year or a day. */
    private static boolean isDate(int id, String format) {
        if ((id > LAST_PLAIN_FORMAT && id <= 17)
                || id == 22
                || (id >= 27 && id <= 31)
                || id == 36
                || (id >= 50 && id <= 58)) {
            return true;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return letters.indexOf('y') >= 0
                || letters.indexOf('d') >= 0
                || letters.indexOf('r') >= 0 && letters.indexOf('m') >= 0;
    }

    private String date(BigDecimal value) {
        long day = value.longValue();
        return DateCell.ofSerial(day, base) instanceof Parsed.Value<LocalDate>(LocalDate date)
                ? date.toString()
                : plain(value);
    }

    private static String masked(BigDecimal value, String mask) {
        String digits = value.toPlainString();
        long places = mask.chars().filter(c -> c == '0').count();
        if (digits.length() > places) {
            return digits;
        }
        String filled = "0".repeat((int) places - digits.length()) + digits;
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < mask.length(); i++) {
            text.append(mask.charAt(i) == '0' ? filled.charAt(next++) : mask.charAt(i));
        }
        return text.toString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
