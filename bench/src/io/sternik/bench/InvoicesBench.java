package io.sternik.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An import of last year's invoices with their lines: how long it takes within 256 MiB over the idle heap, that the results page says the same
 * as a sum of its own, month by month to the grosz, and that it is taken back whole.
 */
final class InvoicesBench {

    private static final int ACCOUNTS = 5_000;
    private static final int PRODUCTS = 400;
    private static final long OVER_IDLE_MB = 256;
    private static final long GOAL_MILLIS = 180_000;
    private static final long PROBE_GOAL_MILLIS = 1_000;
    private static final long PAGE_GOAL_MILLIS = 1_000;
    private static final long HEAP_GOAL_MB = 64;
    private static final int[] RATES = {23, 23, 23, 8, 5};
    private static final String RESULTS = "/api/deals/results/documents?from=2025-01-01&to=2026-01-01&dimension=";

    private final Server server;
    private final ImportCalls calls;
    private final int invoices;
    private final Map<String, Long> months = new TreeMap<>();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int lines;
    private boolean good = true;

    private InvoicesBench(Server server, int invoices) {
        this.server = server;
        this.calls = new ImportCalls(server);
        this.invoices = invoices;
    }

    /** Arguments: folder of the repository, then the number of invoices (100,000), then a port. */
    public static void main(String[] arguments) throws Exception {
        int invoices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int port = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8398;
        boolean good;
        try (Server server = Server.fresh(Path.of(arguments[0]), port)) {
            good = new InvoicesBench(server, invoices).run();
        }
        System.exit(good ? 0 : 3);
    }

    private boolean run() throws Exception {
        server.start();
        Client client = Client.commandLine(server);
        client.post("/api/first-run/company", "{\"companyName\":\"Bench\",\"currency\":\"PLN\"}");
        long idle = calls.heapMegabytes();
        server.stop();
        server.heap(idle + OVER_IDLE_MB);
        server.start();
        Map<String, byte[]> files = files();
        out.printf("idle heap %d MB, so the server runs with %d MB; %,d invoices in %,d lines, %,d kB%n", idle, idle + OVER_IDLE_MB, invoices, lines, files.get("faktury.csv").length >> 10);
        long begin = System.nanoTime();
        String id = calls.upload(files);
        report("upload and recognise", (System.nanoTime() - begin) / 1_000_000, GOAL_MILLIS);
        report("dry run", calls.work(id, "dry-run"), GOAL_MILLIS);
        try (Probe probe = new Probe(Client.commandLine(server))) {
            report("commit", calls.work(id, "commit"), GOAL_MILLIS);
            report("slowest probe while committing", probe.slowestMillis(), PROBE_GOAL_MILLIS);
        }
        Matcher counts = Pattern.compile("\"invoice\":\\{\"created\":(\\d+),\"updated\":\\d+,\"unchanged\":\\d+,\"refused\":(\\d+)")
                .matcher(Client.commandLine(server).get("/api/imports/" + id));
        check("invoices made: " + (counts.find() ? counts.group(1) + ", refused: " + counts.group(2) : "none"),
                counts.hasMatch() && Integer.parseInt(counts.group(1)) == invoices);
        results();
        report("heap after GC over idle, MB", calls.heapMegabytes() - idle, HEAP_GOAL_MB);
        out.printf("  most memory of the process, MB     %,8d%n", calls.residentMegabytes());
        report("undo", calls.work(id, "undo"), GOAL_MILLIS);
        check("nothing is left in the results", figures("MONTH").getOrDefault("total", 0L) == 0);
        out.println(good ? "kept" : "NOT KEPT; log: " + server.log());
        return good;
    }

    private void results() throws Exception {
        long begin = System.nanoTime();
        Map<String, Long> shown = figures("MONTH");
        report("results by month", (System.nanoTime() - begin) / 1_000_000, PAGE_GOAL_MILLIS);
        long sum = months.values().stream().mapToLong(Long::longValue).sum();
        check("the year comes to %,d grosze, the page says %,d".formatted(sum, shown.get("total")), shown.get("total") == sum);
        months.forEach((month, minor) -> {
            if (!minor.equals(shown.get(month))) {
                check(month + ": " + minor + ", the page says " + shown.get(month), false);
            }
        });
        for (String dimension : List.of("SELLER", "PRODUCT")) {
            begin = System.nanoTime();
            long total = figures(dimension).get("total");
            report("results by " + dimension.toLowerCase(Locale.ROOT), (System.nanoTime() - begin) / 1_000_000, PAGE_GOAL_MILLIS);
            check("and come to the same", total == sum);
        }
    }

    /** What was invoiced by the keys of groups, and in total. */
    private Map<String, Long> figures(String dimension) throws Exception {
        String page = Client.commandLine(server).get(RESULTS + dimension);
        Map<String, Long> figures = new TreeMap<>();
        Matcher total = Pattern.compile("\"total\":\\{[^}]*\"invoicedMinor\":(-?\\d+)").matcher(page);
        if (total.find()) {
            figures.put("total", Long.parseLong(total.group(1)));
        }
        Matcher group = Pattern.compile("\"key\":\"([^\"]+)\".*?\"figures\":\\{[^}]*\"invoicedMinor\":(-?\\d+)").matcher(page);
        while (group.find()) {
            figures.put(group.group(1), Long.parseLong(group.group(2)));
        }
        return figures;
    }

    private void report(String what, long value, long goal) {
        check(String.format(Locale.ROOT, "%-34s %,8d   goal ≤ %,d", what, value, goal), value <= goal);
    }

    private void check(String line, boolean kept) {
        good &= kept;
        out.println((kept ? "  " : "! ") + line);
    }

    private Map<String, byte[]> files() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder accounts = new StringBuilder("Nazwa klienta;Miasto\n");
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.append(account(i)).append(";Łódź\n");
        }
        StringBuilder products = new StringBuilder("Kod produktu;Nazwa produktu;Linia;Cena katalogowa\n");
        for (int i = 0; i < PRODUCTS; i++) {
            products.append("T-").append(1_000 + i).append(";Towar ").append(name(i)).append(";Linia ").append(i % 8).append(';').append(10 + i).append(",00\n");
        }
        StringBuilder rows = new StringBuilder("Nr faktury;Rodzaj;Faktura korygowana;Data wystawienia;Data sprzedaży;Termin płatności;Nabywca;Handlowiec;Kod towaru;Nazwa towaru;Ilość;Jm;Netto;Stawka VAT;Razem brutto\n");
        for (int i = 1; i <= invoices; i++) {
            invoice(i, random, rows);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map.of("osoby.csv", new StringBuilder("Imię i nazwisko;Przełożony\nEwa Lis;\nJan Wąs;Ewa Lis\n"), "klienci.csv", accounts, "produkty.csv", products, "faktury.csv", rows)
                .forEach((file, text) -> files.put(file, text.toString().getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** One invoice of one to three lines; each fiftieth corrects the one before it. */
    private void invoice(int number, SplittableRandom random, StringBuilder rows) {
        boolean corrects = number % 50 == 0;
        String month = "2025-%02d".formatted(1 + random.nextInt(12));
        String day = month + "-%02d".formatted(1 + random.nextInt(28));
        int customer = corrects ? customerOf(number - 1) : customerOf(number);
        long[] nets = new long[24];
        StringBuilder own = new StringBuilder();
        int many = 1 + random.nextInt(3);
        long net = 0;
        for (int line = 0; line < many; line++) {
            int product = random.nextInt(PRODUCTS);
            int quantity = 1 + random.nextInt(20);
            int rate = RATES[random.nextInt(RATES.length)];
            long minor = (corrects ? -1L : 1L) * (1 + random.nextInt(400_000));
            net += minor;
            nets[rate] += minor;
            own.append(line == 0
                            ? "F/%d;%s;%s;%s;%s;14;%s;%s".formatted(number, corrects ? "korekta" : "faktura", corrects ? "F/" + (number - 1) : "", day, day, account(customer), number % 40 == 0 ? "Jan Wąs" : "Ewa Lis")
                            : "F/" + number + ";;;;;;;")
                    .append(";T-").append(1_000 + product).append(";Towar ").append(name(product)).append(';')
                    .append(corrects ? -quantity : quantity).append(";szt.;").append(money(minor)).append(';').append(rate).append("%;");
            own.append(line == 0 ? "@" : "").append('\n');
            lines++;
        }
        long gross = net;
        for (int rate : new int[] {5, 8, 23}) {
            gross += Math.signum(nets[rate]) < 0 ? -(-nets[rate] * rate + 50) / 100 : (nets[rate] * rate + 50) / 100;
        }
        months.merge(month, net, Long::sum);
        rows.append(own.toString().replace("@", money(gross)));
    }

    private static int customerOf(int number) {
        return (int) (number * 7_919L % ACCOUNTS);
    }

    private static String money(long minor) {
        return (minor < 0 ? "-" : "") + Math.abs(minor) / 100 + ",%02d".formatted(Math.abs(minor) % 100);
    }

    private static String account(int number) {
        return "Klient " + name(number);
    }

    /** Names that are not alike, so that references are looked up as in life. */
    private static String name(int number) {
        return Long.toString(0x5DEECE66DL * (number + 11) % 0xFFFFFFFFFFL, 36) + number;
    }
}
