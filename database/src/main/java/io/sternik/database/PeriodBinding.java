package io.sternik.database;

import io.sternik.engine.calendar.Period;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.LocalDate;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes PostgreSQL's {@code daterange} as a {@link Period}. PostgreSQL gives every range of dates back in its half-open form, so
 * only {@code [from,to)} and {@code [from,)} occur; the tables refuse ranges that are empty or have no beginning.
 */
public final class PeriodBinding implements Binding<Object, Period> {

    private static final Converter<Object, Period> CONVERTER =
            Converter.ofNullable(Object.class, Period.class, value -> parse(value.toString()), PeriodBinding::print);

    /** The period written as PostgreSQL prints it: {@code [2026-01-01,2026-02-01)}. */
    public static Period parse(String range) {
        int comma = range.indexOf(',');
        if (range.charAt(0) != '[' || comma < 0 || range.charAt(range.length() - 1) != ')') {
            throw new IllegalArgumentException("not a half-open range of dates: " + range);
        }
        String to = range.substring(comma + 1, range.length() - 1);
        return new Period(LocalDate.parse(range.substring(1, comma)), to.isEmpty() ? null : LocalDate.parse(to));
    }

    /** The period as a literal of {@code daterange}. */
    public static String print(Period period) {
        LocalDate to = period.to();
        return "[" + period.from() + "," + (to == null ? "" : to) + ")";
    }

    @Override
    public Converter<Object, Period> converter() {
        return CONVERTER;
    }

    @Override
    public void sql(BindingSQLContext<Period> context) {
        context.render().visit(DSL.val(text(context.value()))).sql("::daterange");
    }

    @Override
    public void register(BindingRegisterContext<Period> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), java.sql.Types.VARCHAR);
    }

    @Override
    public void set(BindingSetStatementContext<Period> context) throws SQLException {
        context.statement().setString(context.index(), text(context.value()));
    }

    @Override
    public void get(BindingGetResultSetContext<Period> context) throws SQLException {
        context.value(period(context.resultSet().getString(context.index())));
    }

    @Override
    public void get(BindingGetStatementContext<Period> context) throws SQLException {
        context.value(period(context.statement().getString(context.index())));
    }

    @Override
    public void set(BindingSetSQLOutputContext<Period> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetSQLInputContext<Period> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    private static @Nullable String text(@Nullable Period period) {
        return period == null ? null : print(period);
    }

    private static @Nullable Period period(@Nullable String range) {
        return range == null ? null : parse(range);
    }
}
