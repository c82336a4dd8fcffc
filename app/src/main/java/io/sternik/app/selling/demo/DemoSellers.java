package io.sternik.app.selling.demo;

import static io.sternik.database.structure_views.Tables.POSITION_HOLDER;
import static io.sternik.database.structure_views.Tables.POSITION_VERSION;
import static io.sternik.database.structure_views.Tables.UNIT_VERSION;

import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.selling.Stamp;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The seller positions of the demo company, with unit and holder on every day of the story. */
final class DemoSellers {

    /**
     * A seller position.
     *
     * @param unitName name of its unit today
     */
    record Seller(UUID position, String code, String unitName, List<Held<UUID>> units, List<Held<UUID>> people) {

        Stamp on(LocalDate day) {
            return new Stamp(position, at(units, day), at(people, day));
        }

        private static @Nullable UUID at(List<Held<UUID>> rows, LocalDate day) {
            return rows.stream()
                    .filter(row -> row.during().contains(day))
                    .map(Held::value)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A value during a period. */
    record Held<T>(T value, Period during) {}

    private DemoSellers() {}

    static List<Seller> read(DSLContext sql, DemoPlan plan) {
        Map<UUID, List<Held<UUID>>> people = new HashMap<>();
        sql.select(POSITION_HOLDER.POSITION, POSITION_HOLDER.PERSON, POSITION_HOLDER.VALID_DURING)
                .from(POSITION_HOLDER)
                .orderBy(POSITION_HOLDER.RANK)
                .forEach(row -> people.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Held<>(row.value2(), row.value3())));
        Map<UUID, List<Held<UUID>>> units = new HashMap<>();
        Map<UUID, String> codes = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        sql.select(
                        POSITION_VERSION.POSITION,
                        POSITION_VERSION.CODE,
                        POSITION_VERSION.UNIT,
                        POSITION_VERSION.VALID_DURING,
                        UNIT_VERSION.NAME_PL)
                .from(POSITION_VERSION)
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT.eq(POSITION_VERSION.UNIT))
                .where(POSITION_VERSION.PROFILE.eq("seller"))
                .orderBy(POSITION_VERSION.CODE)
                .forEach(row -> {
                    codes.put(row.value1(), row.value2());
                    names.put(row.value1(), row.value5());
                    units.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                            .add(new Held<>(row.value3(), row.value4()));
                });
        return codes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Seller(
                        entry.getKey(),
                        entry.getValue(),
                        Objects.requireNonNull(names.get(entry.getKey())),
                        Objects.requireNonNull(units.get(entry.getKey())),
                        people.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
