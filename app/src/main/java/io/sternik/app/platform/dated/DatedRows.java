package io.sternik.app.platform.dated;

import io.sternik.app.platform.time.Validity;
import io.sternik.engine.calendar.Dated;
import io.sternik.engine.calendar.DatedSequence;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one thing over time, in a table whose rows never overlap. What a decision does to them is said by {@link DatedSequence}; here
 * it is written: rows that go, then rows that become shorter or say something else, then new ones, because a temporal key that others point
 * to is judged row by row. Writers hold a lock on the thing.
 *
 * @param id column that names the thing
 * @param validDuring column with the period of a row
 */
public record DatedRows<R extends TableRecord<R>>(TableImpl<R> table, Field<UUID> id, Field<Period> validDuring) {

    /** The row that holds on the day. */
    public Optional<R> on(DSLContext sql, UUID thing, LocalDate day) {
        return sql.selectFrom(table)
                .where(id.eq(thing), Validity.on(validDuring, day))
                .fetchOptional();
    }

    /** All rows in order of time. */
    public DatedSequence<R> all(DSLContext sql, UUID thing) {
        return new DatedSequence<>(
                sql.selectFrom(table).where(id.eq(thing)).orderBy(Validity.from(validDuring)).fetch().stream()
                        .map(row -> new Dated<>(row, row.get(validDuring)))
                        .toList());
    }

    /**
     * Fills in what is to hold: from the date of a change until the next decision, or for the whole row that a correction is about. Answers
     * false, and writes nothing, when no row holds on the date.
     */
    public boolean rewrite(DSLContext sql, UUID thing, Effective effective, Consumer<R> fill) {
        DatedSequence<R> before = all(sql, thing);
        UnaryOperator<R> filled = row -> filled(row, fill);
        write(
                sql,
                thing,
                before,
                effective.corrects()
                        ? before.correct(effective.from(), filled)
                        : before.change(effective.from(), filled));
        return before.on(effective.from()).isPresent();
    }

    /** One row for good from the date on, whatever was decided for later; null leaves nothing. */
    public void replaceFrom(DSLContext sql, UUID thing, LocalDate date, @Nullable R row) {
        DatedSequence<R> before = all(sql, thing);
        write(sql, thing, before, before.replaceFrom(date, row));
    }

    /** Cuts the row that runs across the date in two there. */
    public void splitAt(DSLContext sql, UUID thing, LocalDate date) {
        DatedSequence<R> before = all(sql, thing);
        write(sql, thing, before, before.splitAt(date));
    }

    /** Ends the thing on the date: the row that runs across is cut, later ones go. */
    public void endOn(DSLContext sql, UUID thing, LocalDate date) {
        DatedSequence<R> before = all(sql, thing);
        write(sql, thing, before, before.endOn(date));
    }

    private void write(DSLContext sql, UUID thing, DatedSequence<R> before, DatedSequence<R> after) {
        Map<LocalDate, Dated<R>> wanted = new HashMap<>();
        after.rows().forEach(row -> wanted.put(row.validDuring().from(), row));
        for (Dated<R> old : before.rows()) {
            if (!wanted.containsKey(old.validDuring().from())) {
                sql.deleteFrom(table).where(row(thing, old)).execute();
            }
        }
        for (Dated<R> old : before.rows()) {
            Dated<R> now = wanted.remove(old.validDuring().from());
            if (now != null && !now.equals(old)) {
                sql.update(table).set(placed(thing, now)).where(row(thing, old)).execute();
            }
        }
        wanted.values().forEach(row -> sql.executeInsert(placed(thing, row)));
    }

    private Condition row(UUID thing, Dated<R> row) {
        return id.eq(thing).and(Validity.from(validDuring).eq(row.validDuring().from()));
    }

    private R filled(R row, Consumer<R> fill) {
        R filled = copy(row);
        fill.accept(filled);
        return filled;
    }

    private R placed(UUID thing, Dated<R> row) {
        R placed = copy(row.value());
        placed.set(id, thing);
        placed.set(validDuring, row.validDuring());
        placed.touched(true);
        return placed;
    }

    private R copy(R row) {
        R copy = table.newRecord();
        copy.from(row);
        return copy;
    }
}
