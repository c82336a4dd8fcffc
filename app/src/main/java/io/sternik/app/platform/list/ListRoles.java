package io.sternik.app.platform.list;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a list stand for, so that every layout can be drawn of every kind of record: a date makes a calendar, a place a map, a field
 * of codes a board.
 *
 * @param title key of the field that names a record
 * @param status key of the field that says how far it is
 * @param amount key of the field with its value, which is a total of the list
 * @param dates keys of the business dates by which a calendar can be drawn, the usual one first
 * @param owner key of the field with the position that owns it
 * @param place where it is
 * @param board key of the field of codes whose values are the columns of a board; a record is moved by changing it
 */
public record ListRoles(
        String title,
        @Nullable String status,
        @Nullable String amount,
        List<String> dates,
        @Nullable String owner,
        @Nullable Place place,
        @Nullable String board) {

    /** Roles of records that have no board by their fields. */
    public ListRoles(
            String title,
            @Nullable String status,
            @Nullable String amount,
            List<String> dates,
            @Nullable String owner,
            @Nullable Place place) {
        this(title, status, amount, dates, owner, place, null);
    }

    /**
     * Where records are.
     *
     * @param field key of the text field with the name of the place
     * @param lat degrees north
     * @param lon degrees east
     */
    public record Place(String field, Field<BigDecimal> lat, Field<BigDecimal> lon) {}

    /** Copies the dates. */
    public ListRoles {
        dates = List.copyOf(dates);
    }

    /** Records that have a name and nothing a layout could use. */
    public static ListRoles named(String title) {
        return new ListRoles(title, null, null, List.of(), null, null);
    }
}
