package io.sternik.engine.cli;

import io.sternik.engine.finding.Text;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Entry of the command line: finds the command that the words name and runs it. */
public final class EngineCommand {

    private EngineCommand() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] line) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(line, System.getenv(), out, err).number();
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs the command within this process; a failure that is a bug leaves its trace on {@code err} and answers FAILED. */
    public static ExitCode run(String[] line, Map<String, String> environment, PrintStream out, PrintStream err) {
        Arguments arguments = Arguments.of(line, environment);
        Console console = new Console(out, err, arguments.language());
        if (arguments.refusal() != null) {
            return console.usage(arguments.refusal());
        }
        try {
            return dispatch(arguments, console);
        } catch (IOException | RuntimeException failure) {
            failure.printStackTrace(err);
            return ExitCode.FAILED;
        }
    }

    private static ExitCode dispatch(Arguments arguments, Console console) throws IOException {
        List<String> words = arguments.words();
        if (words.isEmpty()) {
            return arguments.help() ? help(console, HelpTexts.ALL) : console.usage(HelpTexts.ALL);
        }
        String first = words.getFirst();
        if (first.equals("org")) {
            return org(words.subList(1, words.size()), arguments.help(), console);
        }
        return CommandWords.FIRST.contains(first) ? later(first, console) : unknown(first, CommandWords.FIRST, console);
    }

    private static ExitCode org(List<String> words, boolean help, Console console) throws IOException {
        if (words.isEmpty()) {
            return help ? help(console, HelpTexts.ORG) : console.usage(HelpTexts.ORG);
        }
        String sub = words.getFirst();
        if (!sub.equals("check")) {
            return CommandWords.ORG.contains(sub)
                    ? later("org " + sub, console)
                    : unknown(sub, CommandWords.ORG, console);
        }
        if (help) {
            return help(console, HelpTexts.ORG_CHECK);
        }
        if (words.size() != 2) {
            return console.usage(new Text(
                    "org check bierze jeden katalog; zobacz ./sternik org check --help",
                    "org check takes one folder; see ./sternik org check --help"));
        }
        return OrgCheck.run(Path.of(words.get(1)), console);
    }

    private static ExitCode help(Console console, Text text) {
        console.print(text);
        return ExitCode.DONE;
    }

    private static ExitCode later(String command, Console console) {
        return console.usage(new Text(command + ": jeszcze nie w tej wersji", command + ": not in this version"));
    }

    private static ExitCode unknown(String word, List<String> known, Console console) {
        String nearest = CommandWords.nearest(word, known);
        return console.usage(new Text(
                "nieznane polecenie " + word + "; najbliższe znane: " + nearest,
                "unknown command " + word + "; nearest known: " + nearest));
    }
}
