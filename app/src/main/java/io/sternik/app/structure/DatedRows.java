package io.sternik.app.structure;

import io.sternik.app.platform.time.Validity;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jooq.impl.TableImpl;

/**
 * The rows of one thing over time, in a table whose rows never overlap.
 *
 * @param id column that names the thing
 * @param validDuring column with the period of a row
 */
public record DatedRows<R extends TableRecord<R>>(TableImpl<R> table, Field<UUID> id, Field<Period> validDuring) {

    /** The row that holds on the day. */
    public Optional<R> on(DSLContext sql, UUID thing, LocalDate day) {
        return sql.selectFrom(table).where(id.eq(thing), Validity.on(validDuring, day)).fetchOptional();
    }

    /**
     * The row that a change or correction is to rewrite: cut so that it begins on the date of a change, whole for a correction. Empty when
     * none holds on the date.
     */
    public Optional<R> toRewrite(DSLContext sql, UUID thing, Effective effective) {
        if (!effective.corrects()) {
            splitAt(sql, thing, effective.from());
        }
        return on(sql, thing, effective.from());
    }

    /** Cuts the row that runs across the date in two there: first the row is cut, then the rest is added. */
    public void splitAt(DSLContext sql, UUID thing, LocalDate date) {
        on(sql, thing, date).ifPresent(row -> {
            Period whole = row.get(validDuring);
            if (whole.from().isBefore(date)) {
                set(sql, thing, whole, new Period(whole.from(), date));
                R rest = table.newRecord();
                rest.from(row);
                rest.set(validDuring, new Period(date, whole.to()));
                sql.executeInsert(rest);
            }
        });
    }

    /** Ends the thing on the date: the row that runs across is cut, later ones go. */
    public void endOn(DSLContext sql, UUID thing, LocalDate date) {
        on(sql, thing, date)
                .map(row -> row.get(validDuring))
                .filter(whole -> whole.from().isBefore(date))
                .ifPresent(whole -> set(sql, thing, whole, new Period(whole.from(), date)));
        sql.deleteFrom(table).where(id.eq(thing), Validity.from(validDuring).ge(date)).execute();
    }

    private void set(DSLContext sql, UUID thing, Period whole, Period part) {
        sql.update(table)
                .set(validDuring, part)
                .where(id.eq(thing), Validity.from(validDuring).eq(whole.from()))
                .execute();
    }
}
