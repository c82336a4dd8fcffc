package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.structure_views.Tables.POSITION_HOLDER;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.selling.ActivityKind;
import io.sternik.engine.calendar.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sellers did and plan: two activities or so for every deal, and the next step of every open deal that has one. */
@Component
class DemoActivities implements DemoPart {

    static final int COUNT = 6_000;
    private static final int AT_ONCE = 20_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private static final List<String> KINDS =
            List.of("call", "call", "call", "visit", "visit", "meeting", "mail", "task", "note", "note");
    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "call",
                    List.of(
                            "Rozmowa o terminie dostawy",
                            "Telefon w sprawie wyceny",
                            "Ustalenie rabatu",
                            "Pytanie o dostępność kotłów"),
            "visit",
                    List.of(
                            "Wizyta na budowie",
                            "Przegląd kotłowni",
                            "Pomiar węzła cieplnego",
                            "Wizyta u kierownika zakupów"),
            "meeting", List.of("Spotkanie z projektantem", "Omówienie oferty", "Prezentacja pomp ciepła"),
            "mail", List.of("Wysłana oferta", "Przesłane karty katalogowe", "Potwierdzenie zamówienia"),
            "task", List.of("Przygotować wycenę", "Sprawdzić stan magazynu", "Zebrać referencje"),
            "note",
                    List.of(
                            "Wolą odbiór własny",
                            "Budżet dopiero od stycznia",
                            "Konkurencja dała 3 % mniej",
                            "Prosi o kontakt tylko przed dziesiątą"));
    private static final List<String> OUTCOMES = List.of(
            "wysłać ofertę",
            "wrócić do rozmowy za tydzień",
            "zgoda na cenę",
            "potrzebna decyzja zarządu",
            "umówiona wizyta");

    private final DSLContext sql;
    private final BulkCopy copy;

    DemoActivities(DSLContext sql, BulkCopy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    /** What an activity needs to know of its deal. */
    private record Occasion(
            UUID deal,
            @Nullable UUID account,
            @Nullable UUID contact,
            UUID owner,
            LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable String step,
            @Nullable LocalDate stepOn) {}

    /** Who sat where, as the user that writes things down. */
    private record Seat(UUID user, Period during) {}

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public void fill(DemoRun run) {
        if (run.plan().dealsOnly()) {
            return;
        }
        List<Occasion> occasions = occasions();
        Map<UUID, List<Seat>> seats = seats();
        int count = run.plan().times(COUNT);
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                rows.add(done(run.plan(), occasions.get(i % occasions.size()), seats, i));
            }
            write(rows);
            run.progress("job.step.demo-activities", from, count);
        }
        List<Object[]> planned = new ArrayList<>();
        for (int i = 0; i < occasions.size(); i++) {
            if (occasions.get(i).step() != null) {
                planned.add(planned(run.plan(), occasions.get(i), seats, i));
            }
        }
        write(planned);
        touch();
    }

    private List<Occasion> occasions() {
        return sql.select(
                        DEAL.ID,
                        DEAL.ACCOUNT,
                        DEAL.CONTACT,
                        DEAL.OWNER_POSITION,
                        DEAL.OPENED_ON,
                        DEAL.CLOSED_ON,
                        DEAL.NEXT_STEP,
                        DEAL.NEXT_STEP_ON)
                .from(DEAL)
                .orderBy(DEAL.EXTERNAL_ID)
                .fetch(row -> new Occasion(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private Map<UUID, List<Seat>> seats() {
        Map<UUID, List<Seat>> seats = new HashMap<>();
        sql.select(POSITION_HOLDER.POSITION, POSITION_HOLDER.USER_ACCOUNT, POSITION_HOLDER.VALID_DURING)
                .from(POSITION_HOLDER)
                .where(POSITION_HOLDER.USER_ACCOUNT.isNotNull())
                .orderBy(POSITION_HOLDER.RANK, POSITION_HOLDER.PERSON)
                .forEach(row -> seats.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Seat(row.value2(), row.value3())));
        return seats;
    }

    private static @Nullable UUID whoSat(Map<UUID, List<Seat>> seats, UUID position, LocalDate on) {
        return seats.getOrDefault(position, List.of()).stream()
                .filter(seat -> seat.during().contains(on))
                .map(Seat::user)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object[] done(DemoPlan plan, Occasion occasion, Map<UUID, List<Seat>> seats, int number) {
        DemoRandom random = DemoRandom.of(plan, "activity", number);
        LocalDate end = occasion.closed() == null ? plan.anchor() : occasion.closed();
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(occasion.opened(), end));
        LocalDate day = working(occasion.opened().plusDays(random.below(days)), plan.anchor());
        Instant at = day.atTime(8 + random.below(8), 15 * random.below(4))
                .atZone(ZONE)
                .toInstant();
        String kind = random.oneOf(KINDS);
        boolean talk = ActivityKind.TOUCHES.contains(kind);
        String state = talk && random.chance(0.06) ? random.chance(0.5) ? "cancelled" : "missed" : "done";
        return new Object[] {
            random.id(at),
            kind,
            state,
            talk ? at : null,
            talk ? 15 * (1 + random.below(6)) : null,
            null,
            day,
            at,
            random.oneOf(SUBJECTS.getOrDefault(kind, List.of("Notatka"))),
            talk && state.equals("done") && random.chance(0.6) ? random.oneOf(OUTCOMES) : null,
            occasion.owner(),
            occasion.account(),
            occasion.contact(),
            occasion.deal(),
            whoSat(seats, occasion.owner(), day),
            "demo",
            at
        };
    }

    private static @Nullable Object[] planned(
            DemoPlan plan, Occasion occasion, Map<UUID, List<Seat>> seats, int number) {
        DemoRandom random = DemoRandom.of(plan, "planned", number);
        Instant made = plan.anchor()
                .minusDays(1 + random.below(10))
                .atTime(15, 0)
                .atZone(ZONE)
                .toInstant();
        String step = occasion.step() == null ? "" : occasion.step();
        String kind = step.startsWith("Zadzwonić") ? "call" : step.contains("wizytę") ? "visit" : "task";
        return new Object[] {
            random.id(made),
            kind,
            "planned",
            null,
            null,
            occasion.stepOn(),
            occasion.stepOn(),
            null,
            step,
            null,
            occasion.owner(),
            occasion.account(),
            occasion.contact(),
            occasion.deal(),
            whoSat(seats, occasion.owner(), plan.anchor()),
            "demo",
            made
        };
    }

    private static LocalDate working(LocalDate day, LocalDate latest) {
        LocalDate moved = day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
        return moved.isBefore(latest) ? moved : latest.minusDays(1);
    }

    private void write(List<Object[]> rows) {
        copy.into(
                ACTIVITY,
                List.of(
                        ACTIVITY.ID,
                        ACTIVITY.KIND,
                        ACTIVITY.STATE,
                        ACTIVITY.STARTS_AT,
                        ACTIVITY.DURATION_MINUTES,
                        ACTIVITY.DUE_ON,
                        ACTIVITY.DAY,
                        ACTIVITY.ENDED_AT,
                        ACTIVITY.SUBJECT,
                        ACTIVITY.OUTCOME,
                        ACTIVITY.OWNER_POSITION,
                        ACTIVITY.ACCOUNT,
                        ACTIVITY.CONTACT,
                        ACTIVITY.DEAL,
                        ACTIVITY.MADE_BY,
                        ACTIVITY.SOURCE,
                        ACTIVITY.CREATED_AT),
                rows);
    }

    /** Deals know when their customers were last spoken to. */
    private void touch() {
        var last = DSL.select(
                        ACTIVITY.DEAL.as("deal"), DSL.max(ACTIVITY.ENDED_AT).as("at"))
                .from(ACTIVITY)
                .where(ACTIVITY.STATE.eq("done"), ACTIVITY.KIND.in(ActivityKind.TOUCHES))
                .groupBy(ACTIVITY.DEAL)
                .asTable("last");
        sql.update(DEAL)
                .set(DEAL.LAST_TOUCH_AT, last.field("at", java.time.OffsetDateTime.class))
                .from(last)
                .where(DEAL.ID.eq(last.field("deal", UUID.class)), DEAL.STATUS.eq("open"))
                .execute();
    }
}
