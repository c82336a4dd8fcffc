package io.sternik.app.structure;

import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.time.Validity;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * One state of each dated thing, so that lists also show what is planned and what has ended: the state of the day, else the next one, else
 * the last.
 *
 * @param table the states, with all columns of the versions
 * @param status {@code current}, {@code planned} or {@code closed} on the day
 */
public record NearestState(Table<?> table, Field<String> status) {

    /** The states nearest to a day. */
    public static NearestState to(
            LocalDate day, Table<?> versions, TableField<?, UUID> thing, TableField<?, Period> validDuring) {
        Field<LocalDate> from = Validity.from(validDuring);
        Field<Integer> nearness =
                DSL.when(Validity.on(validDuring, day), 0).when(from.gt(day), 1).else_(2);
        Field<Integer> distance = DSL.abs(
                DSL.field("{0} - {1}", SQLDataType.INTEGER, from, DSL.val(day).cast(SQLDataType.LOCALDATE)));
        Table<?> table = DSL.select(versions.fields())
                .distinctOn(thing)
                .from(versions)
                .orderBy(thing, nearness, distance)
                .asTable("state");
        Field<Period> during = Objects.requireNonNull(table.field(validDuring));
        Field<String> status = DSL.when(Validity.on(during, day), "current")
                .when(Validity.from(during).gt(day), "planned")
                .else_("closed");
        return new NearestState(table, status);
    }

    /** A column of the versions. */
    public <T> Field<T> column(TableField<?, T> version) {
        return Objects.requireNonNull(table.field(version));
    }

    /** The field by which a list is filtered by status. */
    public ListField statusField() {
        return ListField.options(
                "status",
                status,
                List.of(
                        ListField.option("current", new Text("obecne", "current")),
                        ListField.option("planned", new Text("planowane", "planned")),
                        ListField.option("closed", new Text("zamknięte", "closed"))));
    }
}
