package io.sternik.app.platform.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A made-up practice set of a usual shape: four tables that refer to each other, with the dirt of real ones. 35 sellers under 6 managers in
 * 3 offices, 85 accounts, 7 products in 3 series, deals of one year; dates month first, one product spelt without its space, accounts,
 * dates and amounts missing, sectors and countries misspelt. The same seed gives the same bytes.
 */
public final class PracticeSet {

    private static final List<String> PRODUCTS =
            List.of("ZQ Basic", "ZQ Pro", "ZQ Plus Basic", "ZQ Plus Pro", "VD Special", "VD Advanced", "KRT 900");
    private static final int[] PRICES = {610, 4_900, 1_150, 5_600, 60, 3_350, 25_900};
    private static final List<String> GIVEN = List.of("Ada", "Bruno", "Celina", "Dawid", "Emma-Lou", "Filip", "Gaja");
    private static final List<String> FAMILY = List.of("Korwel", "Lindzer", "Mapart", "Nostyk", "Orpel", "Pudner");
    private static final List<String> SECTORS = List.of("retial", "medical", "softwar", "finance", "services");
    private static final List<String> COUNTRIES =
            List.of("United States", "United States", "Philipines", "Poland", "Norwey");

    private final List<Deal> deals = new ArrayList<>();
    private final Map<String, String> managers = new LinkedHashMap<>();
    private final List<String> accounts = new ArrayList<>();

    /** A deal of the set as it stands in the file, amounts in whole units. */
    record Deal(
            String id,
            String seller,
            String product,
            String account,
            String stage,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable Integer value) {}

    /** The set of this seed with this many deals. */
    public PracticeSet(long seed, int size) {
        Random random = new Random(seed);
        for (int i = 0; i < 35; i++) {
            managers.put(
                    GIVEN.get(i % 7) + " " + FAMILY.get(i / 7) + (i % 2 == 0 ? "a" : "y"),
                    "Szef" + i % 6 + " Wielk" + i % 6);
        }
        for (int i = 0; i < 85; i++) {
            accounts.add(name(i));
        }
        List<String> sellers = List.copyOf(managers.keySet());
        for (int i = 0; i < size; i++) {
            deals.add(deal(i, sellers.get(random.nextInt(sellers.size())), random));
        }
    }

    private static String name(int i) {
        return List.of("Alvo", "Brim", "Cuzo", "Drel", "Ewko").get(i % 5)
                + List.of(
                                "tek", "lund", "quar", "mont", "zyn", "pax", "rohm", "sted", "wick", "yor", "hal",
                                "neb", "oix", "pil", "gast", "dorf", "ulme")
                        .get(i / 5);
    }

    private Deal deal(int i, String seller, Random random) {
        int product = random.nextInt(PRODUCTS.size());
        String stage = List.of(
                        "Won",
                        "Won",
                        "Won",
                        "Won",
                        "Won",
                        "Lost",
                        "Lost",
                        "Lost",
                        "Engaging",
                        "Engaging",
                        "Prospecting")
                .get(random.nextInt(11));
        boolean open = stage.equals("Engaging") || stage.equals("Prospecting");
        LocalDate opened = LocalDate.of(2024, 10, 21).plusDays(random.nextInt(300));
        LocalDate closed = opened.plusDays(3 + random.nextInt(120));
        String account = open && random.nextInt(10) < 6 ? "" : accounts.get(random.nextInt(accounts.size()));
        String written = PRODUCTS.get(product).equals("ZQ Pro") ? "ZQPro" : PRODUCTS.get(product);
        Integer value = open ? null : stage.equals("Lost") ? 0 : PRICES[product] * (90 + random.nextInt(20)) / 100;
        return new Deal(
                "OP%06d".formatted(i),
                seller,
                written,
                account,
                stage,
                stage.equals("Prospecting") ? null : opened,
                open ? null : closed,
                value);
    }

    List<Deal> deals() {
        return deals;
    }

    int accountCount() {
        return accounts.size();
    }

    /** Its files by name, in the order of their names. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("twin_accounts.csv", bytes(accounts()));
        files.put("twin_pipeline.csv.gz", packed(bytes(pipeline())));
        files.put("twin_products.csv", bytes(products()));
        files.put("twin_teams.csv", bytes(teams()));
        return files;
    }

    private String teams() {
        StringBuilder text = new StringBuilder("sales_agent,manager,regional_office\n");
        managers.forEach((seller, manager) -> text.append(seller)
                .append(',')
                .append(manager)
                .append(',')
                .append(List.of("Central", "East", "West").get(manager.charAt(4) % 3))
                .append('\n'));
        return text.toString();
    }

    private String accounts() {
        StringBuilder text =
                new StringBuilder("account,sector,year_established,revenue,employees,office_location,subsidiary_of\n");
        for (int i = 0; i < accounts.size(); i++) {
            text.append("%s,%s,%d,%d.%02d,%d,%s,%s\n"
                    .formatted(
                            accounts.get(i),
                            SECTORS.get(i % 5),
                            1980 + i % 40,
                            100 + i * 37,
                            i,
                            12 + i * 91,
                            COUNTRIES.get(i % 5),
                            i % 6 == 1 ? accounts.get((i + 40) % 85 / 6 * 6) : ""));
        }
        return text.toString();
    }

    private static String products() {
        StringBuilder text = new StringBuilder("product,series,sales_price\n");
        for (int i = 0; i < PRODUCTS.size(); i++) {
            text.append(PRODUCTS.get(i))
                    .append(',')
                    .append(PRODUCTS.get(i).split(" ")[0])
                    .append(',')
                    .append(PRICES[i])
                    .append('\n');
        }
        return text.toString();
    }

    private String pipeline() {
        StringBuilder text = new StringBuilder(
                "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n");
        for (Deal deal : deals) {
            text.append(String.join(
                            ",",
                            deal.id(),
                            deal.seller(),
                            deal.product(),
                            deal.account(),
                            deal.stage(),
                            us(deal.opened()),
                            us(deal.closed()),
                            deal.value() == null ? "" : deal.value().toString()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String us(@Nullable LocalDate date) {
        return date == null ? "" : date.getMonthValue() + "/" + date.getDayOfMonth() + "/" + date.getYear();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
