package io.sternik.app.platform.imports;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldOption;
import io.sternik.app.platform.field.FieldSet;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.Refused;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.InexactAmountException;
import io.sternik.engine.money.Money;
import io.sternik.engine.table.Fold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the own fields of a record from a row; a cell that its field does not take refuses the row. */
public final class CustomCells {

    private static final Set<String> YES = Set.of("tak", "t", "yes", "y", "true", "1", "x");
    private static final Set<String> NO = Set.of("nie", "n", "no", "false", "0");
    private static final String BETWEEN = "[;,|\\n]";

    private final FieldSet fields;
    private final Currency currency;

    /** @param currency of amounts that name none */
    public CustomCells(FieldSet fields, Currency currency) {
        this.fields = fields;
        this.currency = currency;
    }

    /** What the row says; fields that it leaves empty, or that no column gives, are left out. */
    public CustomValues read(ImportRow row) {
        CustomValues values = CustomValues.NONE;
        for (CustomField field : fields.active()) {
            Object cell = row.text(field.key()) == null ? null : cell(field, row);
            if (cell != null) {
                values = fitting(field, cell, values, row);
            }
        }
        return values;
    }

    /** Refuses a new record without what the company requires. */
    public void requireWhole(CustomValues values, ImportRow row) {
        fields.missing(values).forEach(field -> {
            if (row.text(field.key()) == null) {
                row.refuse(
                        field.key(),
                        "custom-required",
                        Map.of("field", field.label().pl()));
            }
        });
    }

    private static CustomValues fitting(CustomField field, Object cell, CustomValues values, ImportRow row) {
        try {
            return new FieldSet(List.of(field)).changed(values, Collections.singletonMap(field.code(), cell));
        } catch (Refused refused) {
            FieldFinding finding = refused.problem().findings().getFirst();
            row.refuse(
                    field.key(), finding.code().replace('.', '-'), withValue(finding.params(), row.text(field.key())));
            return values;
        }
    }

    private static Map<String, Object> withValue(Map<String, Object> params, @Nullable String value) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("value", String.valueOf(value));
        return all;
    }

    private @Nullable Object cell(CustomField field, ImportRow row) {
        String text = String.valueOf(row.text(field.key()));
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK -> text;
            case NUMBER -> row.decimal(field.key());
            case MONEY -> money(field, row);
            case DATE -> row.date(field.key()) instanceof LocalDate day ? day.toString() : null;
            case YES_NO -> yesNo(field, text, row);
            case OPTION -> option(field, text, row);
            case OPTIONS -> options(field, text, row);
        };
    }

    private @Nullable Object money(CustomField field, ImportRow row) {
        BigDecimal amount = row.amount(field.key(), currency);
        try {
            Money money = amount == null ? null : Money.ofMajor(amount, currency);
            return money == null ? null : Map.of("minor", money.minor(), "currency", currency.getCurrencyCode());
        } catch (InexactAmountException inexact) {
            row.refuse(
                    field.key(),
                    "inexact-amount",
                    Map.of("value", String.valueOf(amount), "currency", currency.getCurrencyCode()));
            return null;
        }
    }

    private static @Nullable Object yesNo(CustomField field, String text, ImportRow row) {
        String folded = Fold.text(text);
        if (!YES.contains(folded) && !NO.contains(folded)) {
            row.refuse(field.key(), "custom-not-yes-no", Map.of("value", text));
            return null;
        }
        return YES.contains(folded);
    }

    private static @Nullable String option(CustomField field, String text, ImportRow row) {
        String folded = Fold.text(text);
        for (FieldOption option : field.options()) {
            Text name = option.name();
            if (option.code().equals(text)
                    || Set.of(Fold.text(name.pl()), Fold.text(name.en())).contains(folded)) {
                return option.code();
            }
        }
        String known = field.options().stream()
                .filter(option -> !option.retired())
                .map(option -> option.name().pl())
                .collect(Collectors.joining(", "));
        row.refuse(field.key(), "custom-not-option", Map.of("value", text, "options", known));
        return null;
    }

    private static @Nullable Object options(CustomField field, String text, ImportRow row) {
        List<String> codes = new ArrayList<>();
        for (String part : text.split(BETWEEN)) {
            if (!part.isBlank()) {
                String code = option(field, part.strip(), row);
                if (code == null) {
                    return null;
                }
                codes.add(code);
            }
        }
        return codes;
    }
}
