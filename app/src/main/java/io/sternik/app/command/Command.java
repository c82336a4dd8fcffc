package io.sternik.app.command;

import io.sternik.engine.finding.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Commands that act on an installation: {@code import}, {@code demo}, {@code verify}. */
public final class Command {

    private Command() {}

    /** Runs the command named by the first argument; the data folder is the system property {@code sternik.data}. */
    public static void main(String[] arguments) {
        System.exit(run(
                arguments, Path.of(System.getProperty("sternik.data", "data")), Terminal.system(language(arguments))));
    }

    /** Runs a command and answers its exit code. */
    static int run(String[] arguments, Path data, Terminal terminal) {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try {
            return switch (arguments.length == 0 ? "" : arguments[0]) {
                case "import" ->
                    new ImportCommand(data, terminal)
                            .run(Options.of(rest, ImportCommand.WITH_VALUE, ImportCommand.FLAGS));
                case "demo" ->
                    new DemoCommand(data, terminal).run(Options.of(rest, DemoCommand.WITH_VALUE, DemoCommand.FLAGS));
                case "verify" ->
                    new VerifyCommand(data, terminal)
                            .run(Options.of(rest, VerifyCommand.WITH_VALUE, VerifyCommand.FLAGS));
                default ->
                    throw new Stop(Stop.USAGE, "polecenia: import, demo, verify", "commands: import, demo, verify");
            };
        } catch (Stop stop) {
            if (!stop.text().pl().isBlank()) {
                terminal.error(stop.text());
            }
            return stop.code();
        } catch (IOException failure) {
            terminal.error("nie udało się: " + failure.getMessage(), "this failed: " + failure.getMessage());
            return Stop.FAILED;
        }
    }

    private static Language language(String[] arguments) {
        String wanted = "";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                wanted = arguments[i].substring("--lang=".length());
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                wanted = arguments[i + 1];
            }
        }
        String chosen = wanted.isEmpty() ? Locale.getDefault().getLanguage() : wanted;
        return chosen.equals("pl") ? Language.PL : Language.EN;
    }
}
