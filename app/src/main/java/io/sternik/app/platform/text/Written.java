package io.sternik.app.platform.text;

import io.sternik.engine.finding.Language;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;

/**
 * Figures and dates as people of a language read them, the same as on the screen: a printed page and the page it was made from agree
 * letter by letter. Spaces within a figure never break.
 *
 * @param language whose custom it is
 */
public record Written(Language language) {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final String MINUS = "\u2212";

    /** An amount in full: {@code 1 234,56 zł}, {@code PLN 1,234.56}. */
    public String money(long minor, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        Money amount = new Money(minor, Currency.getInstance(currency));
        String figure = decimal(amount.toMajor().abs(), digits);
        String sign = minor < 0 ? MINUS : "";
        return switch (language) {
            case PL -> sign + figure + NO_BREAK_SPACE + (currency.equals("PLN") ? "zł" : currency);
            case EN -> sign + currency + NO_BREAK_SPACE + figure;
        };
    }

    /** A whole number. */
    public String number(long number) {
        return signed(decimal(BigDecimal.valueOf(number), 0));
    }

    /** A share in basis points: 1230 is {@code 12,3%}. */
    public String percent(long basisPoints) {
        BigDecimal percent = BigDecimal.valueOf(basisPoints, 2).setScale(1, RoundingMode.HALF_UP);
        return signed(decimal(percent, 1)) + "%";
    }

    /** Tenths of something: 123 is {@code 12,3}. */
    public String tenths(long tenths) {
        return signed(decimal(BigDecimal.valueOf(tenths, 1), 1));
    }

    /** A date in figures: {@code 23.11.2026}. */
    public String date(LocalDate day) {
        return day.format(pattern("dd.MM.yyyy", "dd/MM/yyyy"));
    }

    /** A month: {@code lis 2026}. */
    public String month(YearMonth month) {
        return month.format(pattern("LLL yyyy", "MMM yyyy"));
    }

    /** A date with its time, in the zone that the instant carries: {@code 23.11.2026, 14:30}. */
    public String moment(ZonedDateTime moment) {
        return moment.format(pattern("dd.MM.yyyy, HH:mm", "dd/MM/yyyy, HH:mm"));
    }

    private DateTimeFormatter pattern(String polish, String english) {
        String pattern = switch (language) {
            case PL -> polish;
            case EN -> english;
        };
        return DateTimeFormatter.ofPattern(pattern, Texts.localeOf(language));
    }

    private String decimal(BigDecimal number, int digits) {
        NumberFormat format = NumberFormat.getInstance(Texts.localeOf(language));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number).replace('\u202f', NO_BREAK_SPACE);
    }

    private static String signed(String figure) {
        return figure.replace("-", MINUS);
    }
}
