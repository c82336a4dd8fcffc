package io.sternik.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code import}: tries or commits the tables of a folder or of files, tells of an import, undoes one. */
final class ImportCommand {

    static final Set<String> WITH_VALUE = Set.of(
            "--status",
            "--undo",
            "--lang",
            "--out",
            "--currency",
            "--start-on",
            "--on-duplicate",
            "--mapping",
            "--data");
    static final Set<String> FLAGS = Set.of("--dry-run", "--commit", "--help");

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
        JsonNode upload = server.upload("/api/imports", title, files);
        String path = "/api/imports/" + upload.path("id").asString("");
        if (!upload.path("sameAs").isNull()) {
            terminal.say(
                    "Te same pliki wczytano już jako import "
                            + upload.path("sameAs").path("id").asString("") + ".",
                    "The same files were uploaded before as import "
                            + upload.path("sameAs").path("id").asString("") + ".");
        }
        map(server, path, options);
        String action = options.has("--commit") ? "/commit" : "/dry-run";
        server.follow(server.post(path + action, Map.of()), terminal);
        JsonNode done = server.get(path);
        new ImportPrinter(terminal).print(done);
        boolean refused = refused(done);
        if (refused) {
            writeErrors(server, path, done, options);
        }
        return refused ? Stop.PARTLY : 0;
    }

    private static void map(ServerCalls server, String path, Options options) throws IOException {
        if (options.has("--mapping")) {
            String mapping = Files.readString(Path.of(options.values().getOrDefault("--mapping", "")));
            server.put(path + "/mapping", JsonMapper.shared().readTree(mapping));
        }
        Map<String, String> changes = new LinkedHashMap<>();
        options.value("--currency").ifPresent(value -> changes.put("currency", value.toUpperCase(Locale.ROOT)));
        options.value("--start-on").ifPresent(value -> changes.put("startOn", value));
        options.value("--on-duplicate").ifPresent(value -> changes.put("onDuplicate", value));
        if (!changes.isEmpty()) {
            server.put(path + "/mapping", changes);
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
        long actions = Stream.of("--dry-run", "--commit", "--status", "--undo")
                .filter(options::has)
                .count();
        boolean aboutFiles = options.has("--dry-run") || options.has("--commit");
        if (actions == 0 && !options.words().isEmpty()) {
            throw new Stop(
                    Stop.USAGE,
                    "profil samych plików: jeszcze nie w tej wersji; podaj --dry-run albo --commit",
                    "profile of files alone: not in this version; give --dry-run or --commit");
        }
        if (actions != 1 || aboutFiles == options.words().isEmpty()) {
            throw new Stop(
                    Stop.USAGE,
                    "podaj pliki albo katalog oraz --dry-run lub --commit; albo --status ID; albo --undo ID",
                    "give files or a folder with --dry-run or --commit; or --status ID; or --undo ID");
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
                    "nie ma tu plików .csv ani .csv.gz: " + String.join(", ", words),
                    "no .csv or .csv.gz files here: " + String.join(", ", words));
        }
        return files;
    }

    private static boolean isTable(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && (name.endsWith(".csv") || name.endsWith(".csv.gz"));
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
                ./sternik import KATALOG|PLIK… --dry-run|--commit [--lang pl|en] [--out KATALOG]
                ./sternik import --status ID | --undo ID

                Wczytuje tabele CSV (UTF-8, mogą być spakowane .gz), które odwołują się do siebie: zespół, klienci, produkty, szanse.
                  --dry-run         mówi, co by się stało; niczego nie zapisuje
                  --commit          zapisuje wszystko w jednej transakcji; import można cofnąć
                  --status ID       co z importem
                  --undo ID         cofa to, czego nikt potem nie zmienił
                  --out KATALOG     dokąd trafią odrzucone wiersze (errors-*.csv)
                  --currency XXX    waluta kwot (domyślnie firmy, w nowej instalacji PLN)
                  --start-on DATA   początek stanowisk i cen (domyślnie najwcześniejsza data w plikach)
                  --on-duplicate fill|overwrite|skip   co z rekordami, które już są (domyślnie fill: uzupełnij puste)
                  --mapping PLIK    przypisanie kolumn, JSON jak w PUT /api/imports/ID/mapping
                  --data KATALOG    dane instalacji
                Kody wyjścia: 0 wszystko przyjęte, 4 część wierszy odrzucona, 2 pliki nie do odczytania, 6 odmowa, 64 zła opcja

                Przykład: ./sternik import ./pliki --dry-run""", """
                ./sternik import DIR|FILE… --dry-run|--commit [--lang pl|en] [--out DIR]
                ./sternik import --status ID | --undo ID

                Reads CSV tables (UTF-8, may be packed .gz) that refer to each other: team, accounts, products, deals.
                  --dry-run         tells what would be done; writes nothing
                  --commit          writes everything in one transaction; the import can be undone
                  --status ID       how an import stands
                  --undo ID         takes back what nobody has changed since
                  --out DIR         where refused rows go (errors-*.csv)
                  --currency XXX    currency of amounts (default the company's, PLN in a new installation)
                  --start-on DATE   beginning of positions and prices (default the earliest date in the files)
                  --on-duplicate fill|overwrite|skip   what happens to records that exist (default fill: fill what is empty)
                  --mapping FILE    mapping of columns, JSON as in PUT /api/imports/ID/mapping
                  --data DIR        data of the installation
                Exit codes: 0 all accepted, 4 some rows refused, 2 files unreadable, 6 refused, 64 wrong option

                Example: ./sternik import ./files --dry-run""");
    }
}
