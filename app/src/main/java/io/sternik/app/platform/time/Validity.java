package io.sternik.app.platform.time;

import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Predicates and bounds of {@code daterange} columns, which hold half-open periods of business dates. */
public final class Validity {

    private Validity() {}

    /** The row holds on the day. */
    public static Condition on(Field<Period> during, LocalDate day) {
        return on(during, DSL.val(day).cast(SQLDataType.LOCALDATE));
    }

    /** The row holds on the day, which may differ from row to row. */
    public static Condition on(Field<Period> during, Field<LocalDate> day) {
        return DSL.condition("{0} @> {1}", during, day);
    }

    /** The row holds on some day of the period. */
    public static Condition overlaps(Field<Period> during, Period period) {
        return DSL.condition("{0} && {1}", during, DSL.val(period, during.getDataType()));
    }

    /** First day. */
    public static Field<LocalDate> from(Field<Period> during) {
        return DSL.field("lower({0})", SQLDataType.LOCALDATE, during);
    }

    /** First day after the period, null when it is open. */
    public static Field<LocalDate> to(Field<Period> during) {
        return DSL.field("upper({0})", SQLDataType.LOCALDATE, during);
    }
}
