package io.sternik.app.selling.criteria;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldOption;
import io.sternik.app.platform.field.FieldSet;
import io.sternik.engine.criteria.Value;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of deals that criteria may speak of: those of the program, and those that the company has added. */
record CriterionFields(FieldSet own) {

    /** What the field holds, also one that is archived; null when there is none. */
    CriterionLanguage.@Nullable FieldKind kind(String field) {
        return CustomField.isKey(field)
                ? custom(field).map(CriterionFields::kind).orElse(null)
                : CriterionLanguage.FIELDS.get(field);
    }

    /** Whether new criteria may speak of the field. */
    boolean isOffered(String field) {
        return !CustomField.isKey(field)
                || custom(field).filter(one -> !one.archived()).isPresent();
    }

    /** The codes with which the field can be compared. */
    List<String> codes(String field) {
        return custom(field).map(CriterionFields::codes).orElse(List.of());
    }

    private static List<String> codes(CustomField field) {
        return switch (field.type()) {
            case YES_NO -> List.of("true", "false");
            case OPTION, OPTIONS ->
                field.options().stream().map(FieldOption::code).toList();
            case TEXT, LONG_TEXT, LINK, NUMBER, MONEY, DATE -> List.of();
        };
    }

    private Optional<CustomField> custom(String field) {
        return own.find(CustomField.codeOf(field));
    }

    static CriterionLanguage.FieldKind kind(CustomField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK -> CriterionLanguage.FieldKind.TEXT;
            case NUMBER -> CriterionLanguage.FieldKind.NUMBER;
            case MONEY -> CriterionLanguage.FieldKind.MONEY;
            case DATE -> CriterionLanguage.FieldKind.DAY;
            case YES_NO, OPTION -> CriterionLanguage.FieldKind.CODE;
            case OPTIONS -> CriterionLanguage.FieldKind.CODES;
        };
    }

    /** What a deal holds in a field; null when it is empty. */
    @Nullable Value value(GateDeal deal, String field) {
        return CustomField.isKey(field)
                ? custom(field).map(one -> value(one, deal.custom())).orElse(null)
                : deal.values().get(field);
    }

    private static @Nullable Value value(CustomField field, CustomValues values) {
        return switch (values.get(field.code())) {
            case null -> null;
            case BigDecimal number -> new Value.Number(number);
            case Money money -> new Value.Amount(money.minor(), money.currency().getCurrencyCode());
            case List<?> codes ->
                new Value.Several(codes.stream().map(String::valueOf).toList());
            case Object text ->
                switch (kind(field)) {
                    case DAY -> new Value.Day(LocalDate.parse(text.toString()));
                    case TEXT, RECORD, MONEY, NUMBER, CODE, CODES -> new Value.Word(text.toString());
                };
        };
    }
}
