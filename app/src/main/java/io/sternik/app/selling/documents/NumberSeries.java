package io.sternik.app.selling.documents;

import static io.sternik.database.selling.Tables.NUMBER_SERIES;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.selling.tables.records.NumberSeriesRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of documents, counted anew each year. The series stays locked until the transaction ends: of two writers the second waits, and a
 * number whose transaction is rolled back is given again, so that none is left out.
 */
@Component
public class NumberSeries {

    private final DSLContext sql;
    private final CompanyTime time;

    NumberSeries(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** What is numbered. */
    public enum Kind {
        /** Quotes. */
        QUOTE,
        /** Orders. */
        ORDER,
        /** Pro-forma invoices. */
        PRO_FORMA;

        private String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The next number; a year that has begun is never left again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Kind kind) {
        NumberSeriesRecord series = sql.selectFrom(NUMBER_SERIES)
                .where(NUMBER_SERIES.KIND.eq(kind.code()))
                .forUpdate()
                .fetchSingle();
        int year = Math.max(series.getYear(), time.today().getYear());
        int no = year == series.getYear() ? series.getNext() : 1;
        series.setYear(year);
        series.setNext(no + 1);
        series.store();
        return series.getPattern().replace("{year}", Integer.toString(year)).replace("{no}", Integer.toString(no));
    }
}
