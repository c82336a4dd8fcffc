package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Last year's invoices and payments are imported; every figure of the results page equals an independent sum, to the grosz. */
class LastYearsInvoicesModuleTest extends ImportingProgram {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate HANDED_OVER = LocalDate.of(2025, 7, 1);
    private static final List<String> CUSTOMERS = List.of("Hydro", "Ciepło", "Bez Opiekuna");
    private static final List<Integer> RATES = List.of(23, 8, 5);

    private final Random random = new Random(11);
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder invoices = new StringBuilder(
            "Nr faktury;Rodzaj;Faktura korygowana;Data wystawienia;Nabywca;Nazwa towaru;Ilość;Netto;Stawka;Brutto razem\n");
    private final StringBuilder payments = new StringBuilder("Numer wpłaty;Data wpłaty;Kwota;Nr faktury\n");
    private final Map<String, Long> paid = new HashMap<>();

    /** What a line adds to sums. */
    private record Line(LocalDate on, String customer, long net) {

        @Nullable String seller() {
            return switch (customer) {
                case "Hydro" -> on.isBefore(HANDED_OVER) ? "S1" : "S4";
                case "Ciepło" -> "S3";
                default -> null;
            };
        }

        @Nullable String unit() {
            String seller = seller();
            return seller == null ? null : seller.equals("S1") ? "NORTH" : "SOUTH";
        }
    }

    @Test
    void everyFigureIsRightToTheGrosz() {
        UUID hydro = account("Hydro", null, "S4", "2025-07-01");
        owns(hydro, "S1", "2025-01-01", "2025-07-01");
        account("Ciepło", null, "S3", "2025-01-01");
        account("Bez Opiekuna", null, null, "");
        for (int number = 1; number <= 240; number++) {
            invoice("F/" + number, FIRST.plusDays(random.nextInt(365)));
        }
        Done done = load(
                new Text("faktury-2025.csv", invoices.toString()), new Text("wplaty-2025.csv", payments.toString()));
        assertThat(done.counts("invoice").refused() + done.counts("payment").refused())
                .as(refused(done, "faktury-2025.csv"))
                .isZero();

        JsonNode page = documents("DIR", "MONTH");
        assertThat(page.at("/total/invoicedMinor").asLong()).isEqualTo(sum(lines));
        assertThat(page.at("/total/paidMinor").asLong())
                .isEqualTo(paid.values().stream().mapToLong(Long::longValue).sum());
        assertThat(page.at("/total/orderedMinor").asLong()).isZero();
        assertThat(groups(page)).isEqualTo(expected(line -> line.on().toString().substring(0, 7)));
        assertThat(groups(documents("DIR", "SELLER")))
                .isEqualTo(expected(line -> line.seller() == null
                        ? "none"
                        : company.person(String.valueOf(line.seller())).value().toString()));
        Function<Line, String> unit = line -> line.unit() == null
                ? "none"
                : company.unit(String.valueOf(line.unit())).value().toString();
        assertThat(groups(documents("DIR", "TEAM"))).isEqualTo(expected(unit));
        assertThat(groups(documents("DIR", "OFFICE"))).isEqualTo(expected(unit));
        assertThat(groups(documents("DIR", "PRODUCT"))).isEqualTo(Map.of("none", sum(lines)));
        for (String seller : List.of("S1", "S3", "S4")) {
            assertThat(documents(seller, "SELLER").at("/total/invoicedMinor").asLong())
                    .as(seller)
                    .isEqualTo(sum(lines.stream()
                            .filter(line -> seller.equals(line.seller()))
                            .toList()));
        }
        assertThat(documents("M2", "SELLER").at("/total/invoicedMinor").asLong())
                .isEqualTo(sum(lines.stream()
                        .filter(line -> "SOUTH".equals(line.unit()))
                        .toList()));
        explained("INVOICED", sum(lines));
        explained("PAID", page.at("/total/paidMinor").asLong());
        JsonNode tiles = seat("DIR")
                .get("/api/measures/why?measure=invoiced_value&from=2025-01-01&to=2026-01-01")
                .body();
        assertThat(tiles.at("/figure/value").asLong()).isEqualTo(sum(lines));
        assertThat(seat("DIR")
                        .get("/api/deals/results/documents?from=2026-01-01&to=2027-01-01&dimension=MONTH")
                        .body()
                        .at("/totalBefore/invoicedMinor")
                        .asLong())
                .as("the year before, of this year")
                .isEqualTo(sum(lines));

        takeBack(done);
        assertThat(documents("DIR", "MONTH").at("/total/invoicedMinor").asLong())
                .isZero();
    }

    private void explained(String basis, long figure) {
        JsonNode why = seat("DIR")
                .get("/api/deals/results/documents/why?from=2025-01-01&to=2026-01-01&basis=" + basis)
                .body();
        assertThat(why.at("/figure/value").asLong()).isEqualTo(figure);
        assertThat(why.path("parts")).isNotEmpty();
        String link = why.at("/parts/0/link").asString();
        assertThat(link).contains("/selling/").contains("filter=");
        assertThat(seat("DIR")
                        .get("/api/" + link.substring("/selling/".length()))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode documents(String who, String dimension) {
        return seat(who)
                .get("/api/deals/results/documents?from=2025-01-01&to=2026-01-01&dimension=" + dimension)
                .body();
    }

    private static Map<String, Long> groups(JsonNode page) {
        Map<String, Long> groups = new HashMap<>();
        page.path("groups").forEach(group -> {
            long minor = group.at("/figures/invoicedMinor").asLong();
            if (minor != 0) {
                groups.put(group.path("key").asString(), minor);
            }
        });
        return groups;
    }

    private Map<String, Long> expected(Function<Line, String> key) {
        Map<String, Long> sums = new HashMap<>();
        lines.forEach(line -> sums.merge(key.apply(line), line.net(), Long::sum));
        return sums;
    }

    private static long sum(List<Line> some) {
        return some.stream().mapToLong(Line::net).sum();
    }

    /** Writes an invoice of one to four lines, now and then a correction of it and a payment. */
    private void invoice(String number, LocalDate on) {
        String customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
        int count = 1 + random.nextInt(4);
        int rate = RATES.get(random.nextInt(RATES.size()));
        List<Long> nets = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            nets.add(1L + random.nextInt(5_000_000));
        }
        long net = nets.stream().mapToLong(Long::longValue).sum();
        long gross = net + tax(net, rate);
        nets.forEach(each -> row(number, "faktura", "", on, customer, each, rate, gross));
        if (random.nextInt(10) == 0) {
            long less = -nets.getFirst() / 2 - 1;
            LocalDate later = on.plusDays(random.nextInt(20));
            row(
                    "K/" + number,
                    "korekta",
                    number,
                    later.getYear() == 2025 ? later : on,
                    customer,
                    less,
                    rate,
                    less + tax(less, rate));
        }
        if (random.nextInt(3) > 0) {
            LocalDate day = on.plusDays(14).getYear() == 2025 ? on.plusDays(14) : on;
            long part = random.nextBoolean() ? gross : 1 + gross / 3;
            payments.append("W-%s;%s;%s;%s\n".formatted(number, day, written(part), number));
            paid.put(number, part);
        }
    }

    private void row(
            String number,
            String kind,
            String corrects,
            LocalDate on,
            String customer,
            long net,
            int rate,
            long gross) {
        LocalDate day = on;
        invoices.append("%s;%s;%s;%s;%s;Towar;%d;%s;%d%%;%s\n"
                .formatted(
                        number, kind, corrects, day, customer, net < 0 ? -1 : 1, written(net), rate, written(gross)));
        lines.add(new Line(day, customer, net));
    }

    private static long tax(long net, int rate) {
        return BigDecimal.valueOf(net)
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(100), 0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String written(long minor) {
        return String.format(Locale.ROOT, "%d,%02d", minor / 100, Math.abs(minor % 100))
                .replaceFirst("^0,", minor < 0 ? "-0," : "0,");
    }
}
