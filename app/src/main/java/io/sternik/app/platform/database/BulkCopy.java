package io.sternik.app.platform.database;

import io.sternik.engine.calendar.Period;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Component;

/** Writes many rows by PostgreSQL's COPY, in the transaction of the caller: some ten times faster than inserts. */
@Component
public class BulkCopy {

    private static final int CHUNK = 1 << 16;

    private final DSLContext sql;

    BulkCopy(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Adds rows to a table.
     *
     * @param columns those that every row fills, in order; the others get their defaults
     * @param rows values as the columns take them: ids, texts, numbers, dates, instants, booleans, {@link Period}, arrays of text as lists
     * @return how many rows were written
     */
    public long into(Table<?> table, List<? extends Field<?>> columns, Iterable<Object[]> rows) {
        String statement = "copy %s (%s) from stdin"
                .formatted(
                        sql.render(table),
                        columns.stream().map(Field::getUnqualifiedName).map(Object::toString).collect(Collectors.joining(", ")));
        return sql.connectionResult(connection -> copy(connection, statement, rows));
    }

    private static long copy(Connection connection, String statement, Iterable<Object[]> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            StringBuilder text = new StringBuilder(CHUNK + 1024);
            for (Object[] row : rows) {
                append(text, row);
                if (text.length() >= CHUNK) {
                    send(copy, text);
                }
            }
            send(copy, text);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void append(StringBuilder text, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            Object value = row[i];
            if (value == null) {
                text.append("\\N");
            } else {
                escape(text, written(value));
            }
        }
        text.append('\n');
    }

    private static String written(Object value) {
        return switch (value) {
            case Period period -> {
                LocalDate to = period.to();
                yield "[" + period.from() + "," + (to == null ? "" : to) + ")";
            }
            case List<?> list ->
                list.stream()
                        .map(element -> "\"" + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
