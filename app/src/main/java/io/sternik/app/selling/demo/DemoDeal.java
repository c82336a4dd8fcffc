package io.sternik.app.selling.demo;

import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.selling.Stamp;
import io.sternik.app.selling.pipelines.Pipelines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One made-up deal. Amounts are log-normal and few customers are large; work begins on working days, more in autumn; some 30 % are won,
 * fewer of those that take long.
 */
final class DemoDeal {

    private static final List<String> WORDS = List.of(
            "Dostawa kotłów",
            "Modernizacja kotłowni",
            "Instalacja wodna",
            "Wymiana pomp",
            "Rozdzielnie dla osiedla",
            "Narzędzia dla brygad",
            "Węzeł cieplny",
            "Przyłącze wody",
            "Ogrzewanie hali",
            "Serwis roczny",
            "Hurtowy zakup rur",
            "Wyposażenie łazienek");
    private static final List<String> STEPS = List.of(
            "Zadzwonić w sprawie oferty",
            "Umówić wizytę",
            "Wysłać wycenę",
            "Przesłać próbki",
            "Potwierdzić termin dostawy");
    private static final double MEDIAN_AMOUNT = 9_000;
    private static final double WIN = 0.36;

    /** A customer and who looks after it. */
    record Customer(UUID id, String name, DemoSellers.Seller owner) {}

    /** What deals are made of. */
    record World(
            DemoPlan plan,
            Pipelines.Pipeline sales,
            Pipelines.Pipeline renewals,
            List<Pipelines.LostReason> reasons,
            List<Customer> customers,
            List<UUID> products) {}

    private final World world;
    private final DemoRandom random;
    private final int number;
    private final UUID id;
    private final UUID product;
    private final Customer customer;
    private final Pipelines.Pipeline pipeline;
    private final LocalDate opened;
    private final @Nullable LocalDate closed;
    private final Pipelines.Stage stage;
    private final @Nullable Long amount;
    private final String currency;

    private DemoDeal(World world, int number) {
        this.world = world;
        this.number = number;
        this.random = DemoRandom.of(world.plan(), "deal", number);
        this.customer = customer();
        this.pipeline = random.chance(0.15) ? world.renewals() : world.sales();
        this.opened = opening();
        this.id = random.id(opened.atTime(8, 0).toInstant(ZoneOffset.UTC));
        this.product = random.oneOf(world.products());
        long days = Math.round(Math.clamp(random.logNormal(55, 0.6), 3, 300));
        LocalDate end = workingDay(opened.plusDays(days));
        this.closed = end.isAfter(world.plan().anchor()) ? null : end;
        this.stage = stage(days);
        this.currency = random.chance(0.03) ? "EUR" : "PLN";
        this.amount = amount();
    }

    static DemoDeal make(World world, int number) {
        return new DemoDeal(world, number);
    }

    UUID id() {
        return id;
    }

    UUID product() {
        return product;
    }

    /** The customers first in the list are the large ones: a tenth of them gets some half of the deals. */
    private Customer customer() {
        double draw = Math.pow(random.share(), 2.6);
        return world.customers().get((int) (draw * world.customers().size()));
    }

    private LocalDate opening() {
        LocalDate start = world.plan().start();
        int days = (int) ChronoUnit.DAYS.between(start, world.plan().anchor());
        // Growth: the square root draws later days more often. Season: a day in spring is drawn again with some luck.
        LocalDate day = start.plusDays((long) (Math.pow(random.share(), 0.85) * days));
        if (day.getMonthValue() < 8 && random.chance(0.25)) {
            day = start.plusDays((long) (Math.pow(random.share(), 0.85) * days));
        }
        return workingDay(day);
    }

    private static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private Pipelines.Stage stage(long days) {
        List<Pipelines.Stage> open = pipeline.stages().stream()
                .filter(candidate -> candidate.kind() == Pipelines.Kind.OPEN)
                .toList();
        if (closed == null) {
            double passed = ChronoUnit.DAYS.between(opened, world.plan().anchor()) / (double) days;
            return open.get((int) Math.clamp((long) (passed * open.size()), 0, open.size() - 1));
        }
        double chance = WIN - Math.clamp((days - 30) / 600.0, -0.05, 0.2) + skill();
        Pipelines.Kind kind = random.chance(chance) ? Pipelines.Kind.WON : Pipelines.Kind.LOST;
        return pipeline.stages().stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Some sellers win more often than others, always the same ones. */
    private double skill() {
        return DemoRandom.of(world.plan(), "skill", customer.owner().code().hashCode())
                        .normal()
                * 0.06;
    }

    private @Nullable Long amount() {
        if (number % 997 == 13) {
            return 1L;
        }
        double size = customer.name().length() > 50 ? 6 : 1;
        double price = world.plan().start().plusYears(2).isAfter(opened) ? 1 : 1.06;
        long minor = Math.round(random.logNormal(MEDIAN_AMOUNT, 1.15) * size * price * 100);
        return random.chance(0.02) ? null : Math.min(minor, 987_654_321_00L);
    }

    private boolean isOpen() {
        return stage.kind() == Pipelines.Kind.OPEN;
    }

    @Nullable Object[] row() {
        Stamp stamp = closed == null ? null : customer.owner().on(closed);
        boolean step = isOpen() && random.chance(0.6);
        LocalDate anchor = world.plan().anchor();
        return new Object[] {
            id,
            "S" + String.format(Locale.ROOT, "%07d", number + 1),
            customer.id(),
            random.oneOf(WORDS) + " – " + shortName(),
            pipeline.id().value(),
            stage.id().value(),
            stageOn(),
            stage.kind().code(),
            amount,
            currency,
            opened,
            isOpen() ? anchor.plusDays(random.below(75) - 6L) : closed,
            closed == null ? null : noon(closed),
            closed,
            stage.kind() == Pipelines.Kind.LOST
                    ? random.oneOf(world.reasons()).id().value()
                    : null,
            customer.owner().position(),
            stamp == null ? null : stamp.position(),
            stamp == null ? null : stamp.unit(),
            stamp == null ? null : stamp.person(),
            step ? random.oneOf(STEPS) : null,
            step ? anchor.plusDays(random.below(14) - 3L) : null,
            "demo",
            opened.atTime(8, 0).toInstant(ZoneOffset.UTC)
        };
    }

    private String shortName() {
        String name = customer.name();
        return name.length() <= 40 ? name : name.substring(0, 40).strip() + "…";
    }

    /** The way through the stages, evenly spread from the opening to the closing or to today. */
    List<Object[]> changes() {
        List<Pipelines.Stage> way = way();
        List<Object[]> rows = new ArrayList<>();
        UUID from = null;
        for (int i = 0; i < way.size(); i++) {
            Pipelines.Stage to = way.get(i);
            rows.add(change(from, to, entered(way, i), i));
            from = to.id().value();
        }
        return rows;
    }

    /** Day of the move to the stage in which it stands; null when it was opened there. */
    private @Nullable LocalDate stageOn() {
        List<Pipelines.Stage> way = way();
        return way.size() == 1 ? null : entered(way, way.size() - 1);
    }

    private LocalDate entered(List<Pipelines.Stage> way, int place) {
        LocalDate end = closed == null ? world.plan().anchor() : closed;
        int steps = isOpen() ? way.size() : way.size() - 1;
        return place == 0 ? opened : opened.plusDays(ChronoUnit.DAYS.between(opened, end) * place / Math.max(1, steps));
    }

    private List<Pipelines.Stage> way() {
        List<Pipelines.Stage> way = new ArrayList<>();
        for (Pipelines.Stage candidate : pipeline.stages()) {
            boolean passed = candidate.kind() == Pipelines.Kind.OPEN && (!isOpen() || candidate.rank() <= stage.rank());
            if (passed) {
                way.add(candidate);
            }
        }
        if (!isOpen()) {
            way.add(stage);
        }
        return way;
    }

    private @Nullable Object[] change(@Nullable UUID from, Pipelines.Stage to, LocalDate on, int step) {
        Instant at = to.kind() == Pipelines.Kind.OPEN ? on.atTime(9, step).toInstant(ZoneOffset.UTC) : noon(on);
        Stamp stamp = customer.owner().on(on);
        return new Object[] {
            DemoRandom.of(world.plan(), "stage_change", number * 16L + step).id(at),
            id,
            at,
            from,
            to.id().value(),
            amount,
            currency,
            to.probabilityBp(),
            null,
            stamp.position(),
            stamp.unit(),
            "demo"
        };
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(11, 0).toInstant(ZoneOffset.UTC);
    }
}
