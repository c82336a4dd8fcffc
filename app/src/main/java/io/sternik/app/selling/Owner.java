package io.sternik.app.selling;

import static io.sternik.database.structure_views.Tables.POSITION_HOLDER;
import static io.sternik.database.structure_views.Tables.POSITION_VERSION;
import static io.sternik.database.structure_views.Tables.UNIT_VERSION;

import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a record: a position and, unless it is vacant, the person who holds it.
 *
 * @param title of the position
 * @param person name of the holder, null for a vacant position
 * @param unit name of the unit
 */
public record Owner(
        UUID position,
        Text title,
        @Nullable String person,
        @Nullable Text unit) {

    /**
     * Owners as of a date, one row a position; joined by {@link #position()}. The database can see that a position occurs once, so a count
     * that does not use it leaves it out.
     */
    public static final class Directory {

        private final Table<?> table;

        /** Owners on the day, as a table with this name. */
        public Directory(LocalDate on, String alias) {
            Field<LocalDate> day = DSL.val(on);
            table = DSL.select(
                            POSITION_VERSION.POSITION,
                            POSITION_VERSION.TITLE_PL,
                            POSITION_VERSION.TITLE_EN,
                            POSITION_VERSION.UNIT,
                            UNIT_VERSION.NAME_PL.as("unit_pl"),
                            UNIT_VERSION.NAME_EN.as("unit_en"),
                            POSITION_HOLDER.NAME.as("person"))
                    .distinctOn(POSITION_VERSION.POSITION)
                    .from(POSITION_VERSION)
                    .leftJoin(UNIT_VERSION)
                    .on(UNIT_VERSION.UNIT.eq(POSITION_VERSION.UNIT), holds(UNIT_VERSION.VALID_DURING, day))
                    .leftJoin(POSITION_HOLDER)
                    .on(
                            POSITION_HOLDER.POSITION.eq(POSITION_VERSION.POSITION),
                            holds(POSITION_HOLDER.VALID_DURING, day))
                    .orderBy(
                            POSITION_VERSION.POSITION,
                            // A position that is closed by now still has a name.
                            DSL.field(holds(POSITION_VERSION.VALID_DURING, day)).desc(),
                            POSITION_VERSION.VALID_DURING.desc(),
                            POSITION_HOLDER.RANK)
                    .asTable(alias);
        }

        /** The table, to be joined. */
        public Table<?> table() {
            return table;
        }

        /** The position that owns; occurs once. */
        public Field<UUID> position() {
            return column(POSITION_VERSION.POSITION);
        }

        /** Name to sort by: the person's, or the title of a vacant position. */
        public Field<String> name() {
            return DSL.coalesce(text("person"), column(POSITION_VERSION.TITLE_PL));
        }

        /** The unit of the position. */
        public Field<UUID> unit() {
            return column(POSITION_VERSION.UNIT);
        }

        /** Polish name of the unit, to sort and filter by. */
        public Field<String> unitName() {
            return text("unit_pl");
        }

        /** What is selected so that {@link Owner#read} can read it. */
        public List<SelectFieldOrAsterisk> columns() {
            return List.of(
                    position().as("owner_position"),
                    column(POSITION_VERSION.TITLE_PL).as("owner_title_pl"),
                    column(POSITION_VERSION.TITLE_EN).as("owner_title_en"),
                    text("unit_pl").as("owner_unit_pl"),
                    text("unit_en").as("owner_unit_en"),
                    text("person").as("owner_person"));
        }

        private <T> Field<T> column(Field<T> field) {
            return Objects.requireNonNull(table.field(field));
        }

        private Field<String> text(String name) {
            return Objects.requireNonNull(table.field(name, String.class));
        }

        private static Condition holds(Field<?> validDuring, Field<LocalDate> day) {
            return DSL.condition("{0} @> {1}", validDuring, day.cast(SQLDataType.LOCALDATE));
        }
    }

    /** The owner in a row that was read with {@link Directory#columns()}; null when nobody owns the record. */
    public static @Nullable Owner read(Record row) {
        UUID position = row.get("owner_position", UUID.class);
        if (position == null) {
            return null;
        }
        String unitPl = row.get("owner_unit_pl", String.class);
        String unitEn = row.get("owner_unit_en", String.class);
        return new Owner(
                position,
                new Text(row.get("owner_title_pl", String.class), row.get("owner_title_en", String.class)),
                row.get("owner_person", String.class),
                unitPl == null || unitEn == null ? null : new Text(unitPl, unitEn));
    }
}
