package io.sternik.app.command;

import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.io.PrintStream;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}.
 *
 * @param progress whether progress is shown
 */
record Terminal(PrintStream out, PrintStream err, Language language, boolean progress) {

    static Terminal system(Language language) {
        return new Terminal(
                System.out,
                System.err,
                language,
                System.console() != null && System.console().isTerminal());
    }

    void say(String pl, String en) {
        out.println(words(pl, en));
    }

    void error(String pl, String en) {
        err.println("sternik: " + words(pl, en));
    }

    void error(Text text) {
        err.println("sternik: " + text.in(language));
    }

    /** Shows how far the work is, in one line that the next one overwrites. */
    void progress(String step, long done, long total) {
        if (progress) {
            err.print("\r" + step + " " + done + (total > 0 ? "/" + total : "") + "\u001b[K");
        }
    }

    void endProgress() {
        if (progress) {
            err.print("\r\u001b[K");
        }
    }

    String words(String pl, String en) {
        return language == Language.PL ? pl : en;
    }
}
