package io.sternik.app.platform.field;

import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.CaseConditionStep;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Own fields as columns of the database: what lists filter and order by, what is searched, and what the indexes are made of. */
public final class FieldColumns {

    private FieldColumns() {}

    /** The fields of a list that are offered. */
    public static List<ListField> of(FieldSet fields, Field<JSONB> custom) {
        return of(fields, custom, column -> column);
    }

    /** The same where not everybody sees the values: {@code told} leaves them out for those who do not. */
    public static List<ListField> of(FieldSet fields, Field<JSONB> custom, UnaryOperator<Field<?>> told) {
        return fields.active().stream()
                .map(field -> listField(field, custom, told))
                .toList();
    }

    private static ListField listField(CustomField field, Field<JSONB> custom, UnaryOperator<Field<?>> told) {
        Field<?> column = told.apply(expression(field, custom));
        ListField plain =
                ListField.of(field.key(), listType(field.type()), column).named(field.label());
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK -> plain.foldedAs(folded(told.apply(expression(field, custom))));
            case NUMBER, MONEY, DATE, YES_NO -> plain;
            case OPTION -> plain.withOptions(options(field), rank(field, column));
            case OPTIONS -> plain.withOptions(options(field), column).unsorted();
        };
    }

    private static FieldType listType(CustomType type) {
        return switch (type) {
            case TEXT, LONG_TEXT, LINK -> FieldType.TEXT;
            case NUMBER -> FieldType.DECIMAL;
            case MONEY -> FieldType.MONEY;
            case DATE -> FieldType.DATE;
            case YES_NO -> FieldType.BOOLEAN;
            case OPTION -> FieldType.ENUM;
            case OPTIONS -> FieldType.CODES;
        };
    }

    private static List<ListField.Option> options(CustomField field) {
        return field.options().stream()
                .map(option -> ListField.option(option.code(), option.name()))
                .toList();
    }

    /** The place in the list of the field, by which people expect its values to be ordered. */
    private static Field<Integer> rank(CustomField field, Field<?> column) {
        Field<String> code = column.coerce(SQLDataType.CLOB);
        @Nullable CaseConditionStep<Integer> ranks = null;
        int place = 0;
        for (FieldOption option : field.options()) {
            var is = code.eq(DSL.inline(option.code()));
            ranks = ranks == null ? DSL.when(is, DSL.inline(++place)) : ranks.when(is, DSL.inline(++place));
        }
        return ranks == null ? DSL.inline((Integer) null) : ranks;
    }

    /** What the words of written fields are found in. */
    public static List<Field<String>> searched(FieldSet fields, Field<JSONB> custom) {
        return fields.active().stream()
                .filter(field -> field.type().isWritten())
                .map(field -> folded(expression(field, custom)))
                .toList();
    }

    /** The text without accents and capitals. */
    static Field<String> folded(Field<?> text) {
        return DSL.field("platform.fold({0})", String.class, text);
    }

    /** The value of a field. The code is written into the statement, so that an index on the same expression is found. */
    static Field<?> expression(CustomField field, Field<JSONB> custom) {
        Field<String> code = DSL.inline(field.code());
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK, OPTION -> DSL.field("({0} ->> {1})", String.class, custom, code);
            case NUMBER -> DSL.field("(({0} ->> {1})::numeric)", BigDecimal.class, custom, code);
            case MONEY -> DSL.field("((({0} -> {1}) ->> 'minor')::bigint)", Long.class, custom, code);
            case DATE -> DSL.field("platform.custom_date({0} ->> {1})", LocalDate.class, custom, code);
            case YES_NO -> DSL.field("(({0} ->> {1})::boolean)", Boolean.class, custom, code);
            case OPTIONS -> DSL.field("({0} -> {1})", JSONB.class, custom, code);
        };
    }
}
