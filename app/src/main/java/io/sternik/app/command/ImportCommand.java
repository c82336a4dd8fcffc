package io.sternik.app.command;

import io.sternik.app.platform.imports.ImportMapping;
import io.sternik.engine.table.DateOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code import}: tries or commits the tables of a folder or of files, tells of an import, undoes one. */
final class ImportCommand {

    static final Set<String> WITH_VALUE = Set.of(
            "--status",
            "--undo",
            "--resume",
            "--lang",
            "--out",
            "--currency",
            "--start-on",
            "--on-duplicate",
            "--mapping",
            "--dictionary",
            "--encoding",
            "--delimiter",
            "--dates",
            "--kind",
            "--data");
    static final Set<String> FLAGS = Set.of("--dry-run", "--commit", "--help");

    private static final String KINDS =
            "auto|people|positions|accounts|contacts|prospects|deals|products|prices|quotes|orders|invoices|payments|activities|rates";

    private static final List<String> ACTIONS = List.of("--dry-run", "--commit", "--status", "--undo", "--resume");

    private final Path data;
    private final Terminal terminal;

    ImportCommand(Path data, Terminal terminal) {
        this.data = data;
        this.terminal = terminal;
    }

    int run(Options options) throws IOException {
        if (options.has("--help")) {
            help();
            return 0;
        }
        requireOneAction(options);
        List<Path> files = files(options.words());
        if (!ACTIONS.stream().anyMatch(options::has)) {
            return new FilesOnly(terminal, options).run(files);
        }
        Path folder = options.value("--data").map(Path::of).orElse(data);
        try (Installation installation = Installation.open(folder, terminal)) {
            ServerCalls server = installation.calls();
            if (options.has("--status")) {
                JsonNode found = server.get("/api/imports/" + id(options, "--status"));
                new ImportPrinter(terminal).print(found);
                return refused(found) ? Stop.PARTLY : 0;
            }
            if (options.has("--undo")) {
                return undo(server, id(options, "--undo"));
            }
            if (options.has("--resume")) {
                return work(server, "/api/imports/" + id(options, "--resume"), "/commit", options);
            }
            return load(server, options, files);
        }
    }

    private int load(ServerCalls server, Options options, List<Path> files) throws IOException {
        String title = title(options.words(), files);
        if (server.get("/api/session").path("company").isNull()) {
            String currency = options.value("--currency").orElse("PLN").toUpperCase(Locale.ROOT);
            server.post("/api/first-run/company", Map.of("companyName", title, "currency", currency));
            terminal.say(
                    "Założono firmę: " + title + " (" + currency + ")",
                    "Company founded: " + title + " (" + currency + ")");
        }
        List<Path> all = new ArrayList<>(files);
        options.value("--dictionary")
                .map(Path::of)
                .filter(path -> !files.contains(path))
                .ifPresent(all::add);
        JsonNode upload = server.upload("/api/imports", title, all);
        String path = "/api/imports/" + upload.path("id").asString("");
        if (!upload.path("sameAs").isNull()) {
            terminal.say(
                    "Te same pliki wczytano już jako import "
                            + upload.path("sameAs").path("id").asString("") + ".",
                    "The same files were uploaded before as import "
                            + upload.path("sameAs").path("id").asString("") + ".");
        }
        new ImportChoices(server, path, options).make(upload);
        return work(server, path, options.has("--commit") ? "/commit" : "/dry-run", options);
    }

    /** Tries, commits or goes on with an import, and prints what came of it. */
    private int work(ServerCalls server, String path, String action, Options options) throws IOException {
        try {
            server.follow(server.post(path + action, Map.of()), terminal);
        } catch (Stop failed) {
            printHalf(server.get(path));
            throw failed;
        }
        JsonNode done = server.get(path);
        new ImportPrinter(terminal).print(done);
        boolean refused = refused(done);
        if (refused) {
            writeErrors(server, path, done, options);
        }
        return refused ? Stop.PARTLY : 0;
    }

    /** An import that was stopped while it was written says what stays of it. */
    private void printHalf(JsonNode found) {
        if (found.path("state").asString("").equals("stopped")) {
            new ImportPrinter(terminal).print(found);
        }
    }

    private int undo(ServerCalls server, String id) throws IOException {
        JsonNode job = server.follow(server.post("/api/imports/" + id + "/undo", Map.of()), terminal);
        JsonNode text = job.path("result").path("text");
        terminal.say(text.path("pl").asString(""), text.path("en").asString(""));
        JsonNode undone = server.get("/api/imports/" + id).path("summary").path("undone");
        for (JsonNode kept : undone.path("kept")) {
            terminal.out()
                    .println("  " + kept.path("object").asString("") + " "
                            + kept.path("id").asString("") + " "
                            + kept.path("field").asString(""));
        }
        return undone.path("keptCount").asLong(0) > 0 ? Stop.PARTLY : 0;
    }

    private void writeErrors(ServerCalls server, String path, JsonNode done, Options options) throws IOException {
        String name = "import-" + done.path("id").asString("").substring(24);
        Path folder = Path.of(options.value("--out").orElse(name));
        Files.createDirectories(folder);
        for (JsonNode file : done.path("files")) {
            String fileName = file.path("name").asString("");
            String errors = server.text(path + "/errors.csv?file=" + ServerCalls.encoded(fileName));
            if (errors.indexOf('\n') < errors.length() - 1) {
                Path target = folder.resolve("errors-" + fileName);
                Path fresh = folder.resolve("errors-" + fileName + ".new");
                Files.writeString(fresh, errors);
                Files.move(fresh, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                terminal.say("Odrzucone wiersze: " + target, "Refused rows: " + target);
            }
        }
    }

    private static boolean refused(JsonNode done) {
        for (JsonNode counts : done.path("summary").path("objects")) {
            if (counts.path("refused").asLong(0) > 0) {
                return true;
            }
        }
        return false;
    }

    private static void requireOneAction(Options options) {
        long actions = ACTIONS.stream().filter(options::has).count();
        boolean aboutFiles = options.has("--dry-run") || options.has("--commit");
        boolean filesOnly = actions == 0 && !options.words().isEmpty();
        if (!filesOnly && (actions != 1 || aboutFiles == options.words().isEmpty())) {
            throw new Stop(
                    Stop.USAGE,
                    "podaj pliki albo katalog, z --dry-run lub --commit albo bez nich; albo --status ID; albo --undo ID; albo --resume ID",
                    "give files or a folder, with --dry-run or --commit or without; or --status ID; or --undo ID; or --resume ID");
        }
    }

    private static List<Path> files(List<String> words) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String word : words) {
            Path path = Path.of(word);
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(ImportCommand::isTable).sorted().forEach(files::add);
                }
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw new Stop(Stop.INPUT, "nie da się odczytać: " + word, "cannot be read: " + word);
            }
        }
        if (files.isEmpty() && !words.isEmpty()) {
            throw new Stop(
                    Stop.INPUT,
                    "nie ma tu plików CSV, TXT, TSV ani XLSX: " + String.join(", ", words),
                    "no CSV, TXT, TSV or XLSX files here: " + String.join(", ", words));
        }
        return files;
    }

    private static boolean isTable(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && name.matches(".*\\.(csv|tsv|psv|txt|dat|xlsx|json)(\\.gz)?");
    }

    /** The choice for records that exist, as written. */
    static ImportMapping.OnDuplicate onDuplicate(String written) {
        try {
            return ImportMapping.OnDuplicate.ofCode(written);
        } catch (IllegalArgumentException unknown) {
            throw wrong("--on-duplicate", "create|fill|overwrite|skip");
        }
    }

    /** The order of day and month: {@code dmy}, {@code mdy}, or {@code ymd}, which leaves no question. */
    static DateOrder dateOrder(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "dmy" -> DateOrder.DAY_MONTH;
            case "mdy" -> DateOrder.MONTH_DAY;
            case "ymd" -> DateOrder.EACH_CELL;
            default -> throw wrong("--dates", "dmy|mdy|ymd");
        };
    }

    /** Code of the kind of record; null for auto. */
    static @Nullable String target(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "auto" -> null;
            case "people", "positions", "team" -> "team";
            case "accounts",
                    "contacts",
                    "prospects",
                    "deals",
                    "products",
                    "prices",
                    "quotes",
                    "orders",
                    "invoices",
                    "payments",
                    "activities",
                    "rates" -> written.toLowerCase(Locale.ROOT);
            default -> throw wrong("--kind", KINDS);
        };
    }

    private static Stop wrong(String option, String known) {
        return new Stop(Stop.USAGE, option + ": podaj " + known, option + ": give " + known);
    }

    private static String title(List<String> words, List<Path> files) {
        Path first = Path.of(words.getFirst()).toAbsolutePath().normalize();
        return String.valueOf((Files.isDirectory(first) ? first : files.getFirst()).getFileName());
    }

    private static String id(Options options, String option) {
        String id = options.values().getOrDefault(option, "");
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new Stop(Stop.USAGE, option + " wymaga numeru importu", option + " needs the id of an import");
        }
        return id;
    }

    private void help() {
        terminal.say("""
                ./sternik import KATALOG|PLIK… [--out KATALOG]
                ./sternik import KATALOG|PLIK… --dry-run|--commit
                ./sternik import --status ID | --undo ID | --resume ID

                Wczytuje tabele CSV i XLSX w dowolnym kodowaniu (mogą być spakowane .gz): zespół, klienci, kontakty,
                prospekty, produkty, ceny, szanse, oferty, zamówienia, faktury, płatności, działania, kursy walut.
                Bez --dry-run i --commit nie potrzebuje serwera: do katalogu --out trafiają profile.json, mapping.json,
                accepted/*.csv, errors.csv, duplicates.csv i summary.json.
                  --dry-run         mówi, co by się stało; niczego nie zapisuje
                  --commit          zapisuje wszystko; po awarii zapis idzie dalej sam; import można cofnąć
                  --status ID       co z importem
                  --undo ID         cofa to, czego nikt potem nie zmienił
                  --resume ID       kończy import, którego zapis zatrzymano
                  --out KATALOG     dokąd trafią wyniki i odrzucone wiersze (bez serwera domyślnie import-profile)
                  --mapping PLIK    mapping.json, poprawiony ręcznie
                  --dictionary PLIK słownik danych tabel bez nagłówka: table,position,name,type,label,key,references
                  --encoding K      UTF-8, windows-1250, ISO-8859-2, UTF-16LE, UTF-16BE, IBM852 (domyślnie rozpoznane)
                                    albo UTF-8:windows-1250, gdy litery zepsuły się wcześniej: jest UTF-8, odczytano jako 1250
                  --delimiter Z     znak rozdzielający, tab dla tabulatora (domyślnie rozpoznany)
                  --dates K         kolejność w datach: dmy, mdy, ymd (domyślnie rozpoznana)
                  --kind R          auto, people, accounts, contacts, prospects, products, prices, deals, quotes, orders,
                                    invoices, payments, activities, rates (domyślnie auto)
                  --currency XXX    waluta kwot (domyślnie firmy, w nowej instalacji PLN)
                  --start-on DATA   początek stanowisk i cen (domyślnie najwcześniejsza data w plikach)
                  --on-duplicate create|fill|overwrite|skip   co z rekordami, które już są (domyślnie fill: uzupełnij puste)
                  --data KATALOG    dane instalacji
                Kody wyjścia: 0 wszystko przyjęte, 4 część wierszy odrzucona, 2 pliki nie do odczytania lub niepełne mapowanie,
                6 odmowa, 64 zła opcja

                Przykład: ./sternik import demo/imports/klienci-1250.csv --out profil""", """
                ./sternik import DIR|FILE… [--out DIR]
                ./sternik import DIR|FILE… --dry-run|--commit
                ./sternik import --status ID | --undo ID | --resume ID

                Reads CSV and XLSX tables in any encoding (may be packed .gz): team, accounts, contacts,
                prospects, products, prices, deals, quotes, orders, invoices, payments, activities, exchange rates.
                Without --dry-run and --commit no server is needed: the folder of --out receives profile.json, mapping.json,
                accepted/*.csv, errors.csv, duplicates.csv and summary.json.
                  --dry-run         tells what would be done; writes nothing
                  --commit          writes everything; after a crash the writing goes on by itself; the import can be undone
                  --status ID       how an import stands
                  --undo ID         takes back what nobody has changed since
                  --resume ID       finishes an import whose writing was stopped
                  --out DIR         where results and refused rows go (without server import-profile by default)
                  --mapping FILE    mapping.json, mended by hand
                  --dictionary FILE data dictionary of tables without header: table,position,name,type,label,key,references
                  --encoding E      UTF-8, windows-1250, ISO-8859-2, UTF-16LE, UTF-16BE, IBM852 (default: recognised)
                                    or UTF-8:windows-1250 for letters that were spoilt before: is UTF-8, was read as 1250
                  --delimiter D     character between fields, tab for a tabulator (default: recognised)
                  --dates O         order in dates: dmy, mdy, ymd (default: recognised)
                  --kind K          auto, people, accounts, contacts, prospects, products, prices, deals, quotes, orders,
                                    invoices, payments, activities, rates (default auto)
                  --currency XXX    currency of amounts (default the company's, PLN in a new installation)
                  --start-on DATE   beginning of positions and prices (default the earliest date in the files)
                  --on-duplicate create|fill|overwrite|skip   what happens to records that exist (default fill: fill what is empty)
                  --data DIR        data of the installation
                Exit codes: 0 all accepted, 4 some rows refused, 2 files unreadable or mapping incomplete, 6 refused,
                64 wrong option

                Example: ./sternik import demo/imports/klienci-1250.csv --out profile""");
    }
}
