package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.list.Filter.Name;
import io.sternik.app.platform.list.Filter.Operator;
import io.sternik.app.platform.list.Filter.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Turns a filter into a predicate over the fields of one list. Values are bound, never written into the SQL. */
final class FilterCompiler {

    private final ListDescriptor descriptor;
    private final Visibility visibility;
    private final FilterValues values;
    private final LocalDate today;

    FilterCompiler(ListDescriptor descriptor, Visibility visibility, FilterValues values, LocalDate today) {
        this.descriptor = descriptor;
        this.visibility = visibility;
        this.values = values;
        this.today = today;
    }

    Condition compile(Filter filter) {
        return switch (filter) {
            case Filter.All all ->
                DSL.and(all.parts().stream().map(this::compile).toList());
            case Filter.Any any ->
                DSL.or(any.parts().stream().map(this::compile).toList());
            // A comparison with nothing is unknown; for a person "not won" includes what has no value.
            case Filter.Not not ->
                DSL.not(DSL.coalesce(DSL.field(compile(not.part())), DSL.inline(false))
                        .isTrue());
            case Filter.Compare compare -> compare(compare);
            case Filter.In in -> in(in);
            case Filter.InDays days -> days(days);
            case Filter.InSubtree subtree -> subtree(subtree);
            case Filter.Empty empty -> field(empty.field()).column().isNull();
        };
    }

    private Condition compare(Filter.Compare compare) {
        ListField field = field(compare.field());
        if (compare.operator() == Operator.CONTAINS) {
            return contains(field, compare.value());
        }
        if (field.type() == FieldType.INSTANT || today(field, compare.value())) {
            return onDate(field, compare.operator(), compare.value());
        }
        if (field.type() == FieldType.OWNER && isMe(compare.value())) {
            return equality(compare.operator(), mine(field), compare.value());
        }
        if (field.type() == FieldType.CODES) {
            return equality(
                    compare.operator(),
                    DSL.coalesce(DSL.field(has(field, compare.value())), DSL.inline(false))
                            .isTrue(),
                    compare.value());
        }
        if (!field.meanings().isEmpty()) {
            return equality(compare.operator(), column(field).in(meaning(field, compare.value())), compare.value());
        }
        return apply(column(field), compare.operator(), bound(field, compare.value()));
    }

    /** Whether a code is among those of the record. */
    private static Condition has(ListField field, Value code) {
        requireOption(field, code);
        String among = "[\"" + code.text() + "\"]";
        return DSL.condition("{0} @> {1}", field.column(), DSL.val(JSONB.valueOf(among)));
    }

    private static List<UUID> meaning(ListField field, Value code) {
        List<UUID> ids = field.meanings().get(code.text());
        if (ids == null) {
            throw FilterValues.refuse(code, codes(field));
        }
        return ids;
    }

    private static String[] codes(ListField field) {
        return field.options().stream().map(ListField.Option::value).toArray(String[]::new);
    }

    private Condition equality(Operator operator, Condition equal, Value value) {
        return switch (operator) {
            case EQUAL -> equal;
            case NOT_EQUAL -> DSL.not(equal);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, CONTAINS ->
                throw FilterValues.refuse(value, "=", "!=");
        };
    }

    private Condition mine(ListField field) {
        return column(field).in(visibility.positions());
    }

    private static boolean isMe(Value value) {
        return !value.quoted() && value.text().equalsIgnoreCase("me");
    }

    private static boolean today(ListField field, Value value) {
        return field.type() == FieldType.DATE && !value.quoted() && value.text().equalsIgnoreCase("today");
    }

    /** Moments are compared by their business date: equal means on that day, greater means after it. */
    private Condition onDate(ListField field, Operator operator, Value value) {
        LocalDate date = values.date(value, today);
        if (field.type() == FieldType.DATE) {
            return apply(column(field), operator, DSL.val((Object) date));
        }
        Field<Object> column = column(field);
        Field<Object> start = DSL.val((Object) values.startOf(date));
        Field<Object> end = DSL.val((Object) values.startOf(date.plusDays(1)));
        return switch (operator) {
            case EQUAL -> column.ge(start).and(column.lt(end));
            case NOT_EQUAL -> column.lt(start).or(column.ge(end));
            case LESS -> column.lt(start);
            case LESS_OR_EQUAL -> column.lt(end);
            case GREATER -> column.ge(end);
            case GREATER_OR_EQUAL -> column.ge(start);
            case CONTAINS -> throw FilterValues.refuse(value, "=", "<", ">");
        };
    }

    private Condition contains(ListField field, Value value) {
        Field<String> folded = field.folded();
        if (folded == null) {
            throw FilterValues.refuse(value, "=", "in");
        }
        Field<String> needle = DSL.function(DSL.name("platform", "fold"), SQLDataType.VARCHAR, DSL.val(value.text()));
        return folded.contains(needle);
    }

    private Condition in(Filter.In in) {
        ListField field = field(in.field());
        if (field.type() == FieldType.CODES) {
            return DSL.or(in.values().stream().map(value -> has(field, value)).toList());
        }
        if (!field.meanings().isEmpty()) {
            return column(field)
                    .in(in.values().stream()
                            .flatMap(value -> meaning(field, value).stream())
                            .toList());
        }
        List<Condition> conditions = in.values().stream()
                .filter(value -> field.type() == FieldType.OWNER && isMe(value))
                .map(_ -> mine(field))
                .toList();
        List<Field<Object>> bound = in.values().stream()
                .filter(value -> !(field.type() == FieldType.OWNER && isMe(value)))
                .map(value -> bound(field, value))
                .toList();
        return DSL.or(conditions).or(column(field).in(bound));
    }

    private Condition days(Filter.InDays days) {
        ListField field = field(days.field());
        LocalDate[] range = days.dates().on(today);
        return switch (field.type()) {
            case DATE ->
                column(field).ge(DSL.val((Object) range[0])).and(column(field).lt(DSL.val((Object) range[1])));
            case INSTANT ->
                column(field)
                        .ge(DSL.val((Object) values.startOf(range[0])))
                        .and(column(field).lt(DSL.val((Object) values.startOf(range[1]))));
            case TEXT, REF, OWNER, ENUM, CODES, MONEY, INTEGER, DECIMAL, SHARE, BOOLEAN ->
                throw new FilterProblem.Syntax(
                                days.field().position(), days.field().key(), List.of("=", "in ("))
                        .refused();
        };
    }

    @SuppressWarnings("unchecked")
    private Condition subtree(Filter.InSubtree subtree) {
        ListField field = field(subtree.field());
        if (field.type() != FieldType.OWNER) {
            throw FilterValues.refuse(subtree.position(), "in (");
        }
        List<UUID> tops = isMe(subtree.position())
                ? visibility.positions()
                : List.of((UUID) values.value(FieldType.REF, subtree.position()));
        return visibility.within((Field<UUID>) field.column(), tops);
    }

    private static Condition apply(Field<Object> column, Operator operator, Field<Object> value) {
        return switch (operator) {
            case EQUAL -> column.eq(value);
            case NOT_EQUAL -> column.isDistinctFrom(value);
            case LESS -> column.lt(value);
            case LESS_OR_EQUAL -> column.le(value);
            case GREATER -> column.gt(value);
            case GREATER_OR_EQUAL -> column.ge(value);
            case CONTAINS -> throw new IllegalStateException("handled before");
        };
    }

    private Field<Object> bound(ListField field, Value value) {
        if (field.type() == FieldType.ENUM) {
            requireOption(field, value);
        }
        return DSL.val(values.value(field.type(), value));
    }

    private static void requireOption(ListField field, Value value) {
        if (field.options().stream().noneMatch(option -> option.value().equals(value.text()))) {
            throw FilterValues.refuse(value, codes(field));
        }
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> column(ListField field) {
        return (Field<Object>) field.column();
    }

    private ListField field(Name name) {
        return descriptor
                .field(name.key())
                .orElseThrow(() -> new FilterProblem.Syntax(name.position(), name.key(), descriptor.nearest(name.key()))
                        .refused());
    }
}
