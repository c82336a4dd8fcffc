package io.sternik.app.platform.field;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a request says of one field, strictly by its type; what cannot be taken is found with its reason. */
final class ValueReader {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LONG_TEXT = 5_000;
    private static final int LONGEST_LINK = 500;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private final CustomField field;
    private final @Nullable Object before;
    private final List<FieldFinding> findings;

    /** @param before what the field holds now: a retired option stays where it is */
    ValueReader(CustomField field, @Nullable Object before, List<FieldFinding> findings) {
        this.field = field;
        this.before = before;
        this.findings = findings;
    }

    /** The value; null when it is empty, or when something is wrong, which is added to the findings. */
    @Nullable Object read(@Nullable Object given) {
        int known = findings.size();
        Object value = given == null ? null : value(given);
        if (value == null && field.required() && findings.size() == known) {
            return wrong("field.required");
        }
        return value;
    }

    private @Nullable Object value(Object given) {
        return switch (field.type()) {
            case TEXT -> given instanceof String text ? line(text) : wrong("custom.not-text");
            case LONG_TEXT -> given instanceof String text ? text(text, LONGEST_LONG_TEXT) : wrong("custom.not-text");
            case NUMBER -> given instanceof Number number ? number(number) : wrong("custom.not-number");
            case MONEY ->
                switch (given) {
                    case Money known -> known;
                    case Map<?, ?> amount -> money(amount);
                    default -> wrong("custom.not-money");
                };
            case DATE -> given instanceof String text ? day(text) : wrong("custom.not-date");
            case YES_NO -> given instanceof Boolean answer ? answer : wrong("custom.not-yes-no");
            case OPTION -> given instanceof String code ? option(code) : wrong("custom.not-option");
            case OPTIONS -> given instanceof List<?> codes ? options(codes) : wrong("custom.not-option");
            case LINK -> given instanceof String text ? link(text) : wrong("custom.not-link");
        };
    }

    private @Nullable Object line(String given) {
        return text(given.replaceAll("\\s*\\R\\s*", " "), LONGEST_TEXT);
    }

    private @Nullable Object text(String given, int longest) {
        String text = given.strip();
        if (text.length() > longest) {
            return wrong("custom.too-long", Map.of("most", longest));
        }
        if (text.indexOf('\0') >= 0) {
            return wrong("custom.not-text");
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable Object number(Number given) {
        BigDecimal number = new BigDecimal(given.toString()).stripTrailingZeros();
        int digits = Math.max(number.precision(), number.precision() - number.scale());
        boolean fits = number.scale() <= MOST_DECIMALS && digits <= MOST_DIGITS;
        return fits ? number : wrong("custom.number-digits", Map.of("digits", MOST_DIGITS, "decimals", MOST_DECIMALS));
    }

    private @Nullable Object money(Map<?, ?> amount) {
        if (!(amount.get("minor") instanceof Integer || amount.get("minor") instanceof Long)
                || !(amount.get("currency") instanceof String currency)) {
            return wrong("custom.not-money");
        }
        try {
            return Money.ofMinor(((Number) Objects.requireNonNull(amount.get("minor"))).longValue(), currency);
        } catch (IllegalArgumentException unknown) {
            return wrong("custom.not-money");
        }
    }

    private @Nullable Object day(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? wrong("custom.not-date") : day.toString();
        } catch (DateTimeException unreadable) {
            return wrong("custom.not-date");
        }
    }

    private @Nullable Object option(String code) {
        return code.isBlank() ? null : offered(code, code.equals(before)) ? code : null;
    }

    private @Nullable Object options(List<?> codes) {
        List<?> kept = before instanceof List<?> list ? list : List.of();
        boolean all = true;
        for (Object code : codes) {
            all &= code instanceof String text
                    ? offered(text, kept.contains(text))
                    : wrong("custom.not-option") != null;
        }
        // In the order of the list, so that the same choice is the same value.
        List<String> chosen = field.options().stream()
                .map(FieldOption::code)
                .filter(codes::contains)
                .toList();
        return all && !chosen.isEmpty() ? chosen : null;
    }

    private boolean offered(String code, boolean kept) {
        FieldOption option = field.option(code).orElse(null);
        if (option == null) {
            wrong("custom.not-option");
        } else if (option.retired() && !kept) {
            wrong("custom.option-retired", Map.of("option", option.code()));
        }
        return option != null && (!option.retired() || kept);
    }

    private @Nullable Object link(String given) {
        String text = given.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_LINK) {
            return wrong("custom.too-long", Map.of("most", LONGEST_LINK));
        }
        try {
            URI address = new URI(text);
            boolean page =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return page && address.getHost() != null
                    ? address.getScheme().toLowerCase(Locale.ROOT) + text.substring(text.indexOf(':'))
                    : wrong("custom.not-link");
        } catch (URISyntaxException broken) {
            return wrong("custom.not-link");
        }
    }

    private @Nullable Object wrong(String code) {
        return wrong(code, Map.of());
    }

    private @Nullable Object wrong(String code, Map<String, Object> params) {
        findings.add(new FieldFinding(field.key(), code, params));
        return null;
    }
}
