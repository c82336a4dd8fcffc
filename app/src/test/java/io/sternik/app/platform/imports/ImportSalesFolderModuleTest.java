package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.imports.ImportSummary.Counts;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.testing.Caller;
import io.sternik.engine.finding.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * The sample year of {@code demo/imports/sprzedaz-2025} and of {@code demo/imports/sales-2025}, the same in English: every kind of record in
 * files that refer to each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportSalesFolderModuleTest extends ImportingProgram {

    private static final Path IMPORTS = Path.of("../demo/imports");

    /**
     * The same year of sales in one language.
     *
     * @param kinds the kind that each file is taken for
     * @param prefixes of numbers: orders, quotes, invoices, corrections
     */
    private record Year(
            String folder,
            String charset,
            Map<String, String> kinds,
            List<String> prefixes,
            String invoices,
            String lead) {

        List<Text> files() {
            List<Text> texts = new ArrayList<>();
            try (Stream<Path> all = Files.list(IMPORTS.resolve(folder))) {
                for (Path file : all.sorted().toList()) {
                    Charset read = file.endsWith("klienci.csv") ? Charset.forName(charset) : StandardCharsets.UTF_8;
                    texts.add(new Text(String.valueOf(file.getFileName()), Files.readString(file, read)));
                }
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
            return texts;
        }

        String number(int kind, String rest) {
            return prefixes.get(kind) + rest;
        }
    }

    private static final Year POLISH = new Year(
            "sprzedaz-2025",
            "windows-1250",
            Map.ofEntries(
                    Map.entry("zespol.csv", "team"),
                    Map.entry("klienci.csv", "accounts"),
                    Map.entry("produkty.csv", "products"),
                    Map.entry("ceny.csv", "prices"),
                    Map.entry("szanse.csv", "deals"),
                    Map.entry("oferty.csv", "quotes"),
                    Map.entry("zamowienia.csv", "orders"),
                    Map.entry("faktury.csv", "invoices"),
                    Map.entry("rejestr-vat.csv", "invoices"),
                    Map.entry("wplaty.csv", "payments"),
                    Map.entry("dzialania.csv", "activities"),
                    Map.entry("prospekty.csv", "prospects")),
            List.of("Z/", "O/", "FS/", "KFS/"),
            "faktury.csv",
            "Celina Jaźwiec");

    private static final Year ENGLISH = new Year(
            "sales-2025",
            "UTF-8",
            Map.ofEntries(
                    Map.entry("team.csv", "team"),
                    Map.entry("customers.csv", "accounts"),
                    Map.entry("products.csv", "products"),
                    Map.entry("prices.csv", "prices"),
                    Map.entry("opportunities.csv", "deals"),
                    Map.entry("quotes.csv", "quotes"),
                    Map.entry("orders.csv", "orders"),
                    Map.entry("invoices.csv", "invoices"),
                    Map.entry("vat-register.csv", "invoices"),
                    Map.entry("payments.csv", "payments"),
                    Map.entry("activities.csv", "activities"),
                    Map.entry("leads.csv", "prospects")),
            List.of("SO/", "Q/", "INV/", "CN/"),
            "invoices.csv",
            "Celia Brook");

    private static Stream<Year> years() {
        return Stream.of(POLISH, ENGLISH);
    }

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @MethodSource("years")
    @Order(1)
    void everyFileIsTakenForWhatItIsAndEveryColumnHasItsPlace(Year year) {
        Map<String, String> guessed = new TreeMap<>();
        List<String> left = new ArrayList<>();
        for (Text file : year.files()) {
            ImportMapping.File guess = guess(file);
            guessed.put(file.name(), String.valueOf(guess.target()));
            guess.columns().stream()
                    .filter(column -> column.to() == null && !column.sample().isEmpty())
                    .forEach(column -> left.add(file.name() + ": " + column.name()));
        }
        assertThat(guessed).containsExactlyInAnyOrderEntriesOf(year.kinds());
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("years")
    @Order(2)
    void theYearComesInOnceHoldsTogetherAndGoesBack(Year year) {
        Text[] files = year.files().toArray(Text[]::new);
        Done done = load(files);
        Map<String, Counts> expected = Map.of(
                "account", new Counts(3, 0, 0, 0),
                "product", new Counts(3, 0, 0, 0),
                "price", new Counts(3, 0, 0, 0),
                "deal", new Counts(2, 0, 0, 0),
                "quote", new Counts(2, 0, 0, 0),
                "order", new Counts(3, 0, 0, 0),
                "invoice", new Counts(5, 0, 0, 1),
                "payment", new Counts(3, 0, 0, 0),
                "activity", new Counts(3, 0, 0, 0),
                "prospect", new Counts(2, 0, 0, 0));
        StringBuilder refused = new StringBuilder();
        year.files().forEach(file -> refused.append(refused(done, file.name())));
        assertThat(done.summary().objects()).as(refused.toString()).containsAllEntriesOf(expected);
        assertThat(refused(done, year.invoices()))
                .contains(year.number(2, "103/2025"), "import.document-sum", "540.94");
        assertThat(sql.fetch("select number || ' ' || state || ' ' || source from selling.sales_order order by 1")
                        .into(String.class))
                .containsExactly(
                        year.number(0, "1/2025 delivered import"),
                        year.number(0, "2/2025 part_delivered import"),
                        year.number(0, "3/2025 cancelled import"));
        assertThat(sql.fetch("""
                select q.number || ' ' || v.state || ' ' || v.net_minor || ' ' || v.vat_minor || ' ' || v.undiscounted_minor
                from selling.quote q join selling.quote_version v on v.quote = q.id order by 1""").into(String.class))
                .containsExactly(
                        year.number(1, "17/2025 accepted 4231000 973130 4420000"),
                        year.number(1, "31/2025 rejected 862000 198260 862000"));
        assertThat(sql.fetch("select number || ' ' || (gross_minor - paid_minor) from selling.invoice order by 1")
                        .into(String.class))
                .containsExactlyInAnyOrder(
                        year.number(2, "101/2025 0"),
                        year.number(2, "102/2025 43333"),
                        year.number(2, "201/2025 185400"),
                        year.number(2, "202/2025 0"),
                        year.number(3, "7/2025 0"));
        assertThat(sql.fetch("""
                select p.code || ' ' || e.min_quantity || ' ' || e.price_minor || ' ' || lower(e.valid_during)
                from catalog.price_entry e join catalog.product p on p.id = e.product
                where lower(e.valid_during) = '2025-07-01' order by 1""").into(String.class))
                .containsExactly("BT-15 1 21990 2025-07-01", "GR-60 20 61000 2025-07-01", "PC-08 1 1950000 2025-07-01");
        assertThat(sql.fetch(
                                "select name || ' ' || status || ' ' || source || ' ' || phone from selling.prospect where phone is not null")
                        .into(String.class))
                .containsExactly(year.lead() + " working import +48 42 012 34 56");
        assertThat(sql.fetch(
                                "select kind || ' ' || state || ' ' || day from selling.activity where deal is not null order by day")
                        .into(String.class))
                .containsExactly("call done 2025-02-05", "visit done 2025-02-12", "mail done 2025-05-26");
        JsonNode results = seat("ADM")
                .get("/api/deals/results/documents?from=2025-01-01&to=2026-01-01&dimension=MONTH")
                .body();
        assertThat(results.at("/total/invoicedMinor").asLong())
                .as(results.toString())
                .isEqualTo(4_519_800);
        assertThat(results.at("/total/paidMinor").asLong()).isEqualTo(5_322_952);
        assertThat(verify()).isEmpty();

        Done again = load(files);
        again.summary()
                .objects()
                .forEach((object, counts) -> assertThat(counts.created() + counts.updated())
                        .as(object)
                        .isZero());

        assertThat(takeBack(done).kept()).isEmpty();
        for (String table : List.of(
                "selling.invoice",
                "selling.payment",
                "selling.sales_order",
                "selling.quote",
                "selling.activity",
                "selling.prospect",
                "selling.deal",
                "catalog.price_entry",
                "catalog.product")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    /** A row that holds an account, two people and a deal, with English heads. */
    @Test
    @Order(2)
    void anEnglishRowGivesAnAccountItsPeopleAndADeal() throws IOException {
        Text people = new Text("people.csv", Files.readString(IMPORTS.resolve("people.csv")));
        String name = "accounts-contacts-deals.csv";
        Text file = new Text(name, Files.readString(IMPORTS.resolve(name)));
        assertThat(guess(people).columns().stream().map(column -> column.to()))
                .containsExactly("person", "title", "manager", "office", "email", "hiredOn");
        assertThat(guess(file).columns().stream().map(column -> column.to()))
                .as(String.valueOf(guess(file)))
                .containsExactly(
                        "accounts.name",
                        "accounts.nip",
                        "contacts.name",
                        "contacts.mails",
                        "contacts.phones",
                        "contacts#2.name",
                        "contacts#2.mails",
                        "name",
                        "stage",
                        "amount",
                        "owner");
        Done done = load(people, file);
        assertThat(done.summary().objects())
                .as(refused(done, name))
                .containsEntry("account", new Counts(2, 0, 0, 0))
                .containsEntry("contact", new Counts(3, 0, 0, 0))
                .containsEntry("deal", new Counts(3, 0, 0, 0));
        assertThat(sql.fetch("select name || ' ' || status || ' ' || amount_minor from selling.deal order by 1")
                        .into(String.class))
                .containsExactly("Boiler room open 1250000", "Pipes lost 90000", "Pumps won 320050");
        assertThat(takeBack(done).kept()).isEmpty();
    }

    @Test
    @Order(3)
    void whoMayBringWhatIn() {
        UserId finance = accounts.create(
                "finanse@dokumenty.example", "finanse", Set.of(Role.FINANCE), null, Language.PL, program());
        assertThat(StreamSupport.stream(
                                as(finance).get("/api/imports/targets").body().spliterator(), false)
                        .map(target -> target.path("code").asString()))
                .containsExactlyInAnyOrder("rates", "invoices", "payments", "orders", "quotes");
        assertThat(seat("S1").get("/api/imports/targets").status()).isEqualTo(403);
        assertThat(StreamSupport.stream(
                                seat("ADM").get("/api/imports/targets").body().spliterator(), false)
                        .map(target -> target.path("code").asString()))
                .contains("prices", "prospects", "activities", "invoices");
    }

    /** What a list saves as a file, with the heads and the words of the screen, comes in again as it was. */
    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(4)
    void aListThatWasSavedComesInAgain(Language language) {
        Done done = load(POLISH.files().toArray(Text[]::new));
        String prospects = saved(
                "prospects",
                List.of("name", "company", "mail", "phone", "town", "origin", "status", "owner", "createdAt"),
                language);
        String activities =
                saved("activities", List.of("name", "kind", "day", "state", "account", "deal", "owner"), language);
        assertThat(prospects.lines()).hasSize(3);
        assertThat(activities.lines()).hasSize(4);
        sql.execute("delete from selling.prospect");
        sql.execute("delete from selling.activity");
        Done again = load(new Text("lista-prospekty.csv", prospects), new Text("lista-dzialania.csv", activities));
        assertThat(again.counts("prospect"))
                .as(refused(again, "lista-prospekty.csv"))
                .isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(again.counts("activity"))
                .as(refused(again, "lista-dzialania.csv"))
                .isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(saved(
                        "prospects",
                        List.of("name", "company", "mail", "phone", "town", "origin", "status", "owner", "createdAt"),
                        language))
                .isEqualTo(prospects);
        assertThat(saved("activities", List.of("name", "kind", "day", "state", "account", "deal", "owner"), language))
                .isEqualTo(activities);
        takeBack(again);
        takeBack(done);
    }

    /** The list as the screen saves it. */
    private String saved(String list, List<String> columns, Language language) {
        Caller director = seat("DIR");
        JsonNode fields = director.get("/api/lists/" + list).body().path("fields");
        StringBuilder csv = new StringBuilder(columns.stream()
                .map(column -> texts.get(language, "field." + list + "." + column, Map.of()))
                .collect(Collectors.joining(";")));
        List<String> lines = new ArrayList<>();
        director.get("/api/" + list + "?limit=80")
                .body()
                .path("rows")
                .forEach(row -> lines.add(columns.stream()
                        .map(column -> cell(
                                row.path(column.equals("name") && list.equals("activities") ? "subject" : column),
                                fields,
                                column,
                                language))
                        .collect(Collectors.joining(";"))));
        lines.stream().sorted().forEach(line -> csv.append('\n').append(line));
        return csv.append('\n').toString();
    }

    private static String cell(JsonNode value, JsonNode fields, String column, Language language) {
        String code = language.name().toLowerCase(java.util.Locale.ROOT);
        if (value.isObject()) {
            return value.has("person")
                    ? value.path("person").asString("")
                    : value.at("/label/" + code).asString("");
        }
        String text = value.isNull() ? "" : value.asString("");
        for (JsonNode field : fields) {
            for (JsonNode option :
                    field.path("key").asString("").equals(column) ? field.path("options") : List.<JsonNode>of()) {
                if (option.path("value").asString("").equals(text)) {
                    return option.path(code).asString("");
                }
            }
        }
        return column.equals("createdAt") && text.length() > 10 ? text.substring(0, 10) : text;
    }

    @Autowired
    private Texts texts;

    @Autowired
    private List<VerifyRule> rules;

    /** The rules of selling that do not hold; in the test the rest of the company is not whole. */
    private List<String> verify() {
        return rules.stream()
                .filter(rule -> rule.code().startsWith("selling."))
                .filter(rule -> rule.check().count() > 0)
                .map(VerifyRule::code)
                .toList();
    }
}
