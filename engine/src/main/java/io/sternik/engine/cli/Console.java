package io.sternik.engine.cli;

import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.io.PrintStream;
import java.util.List;

/**
 * Where a command speaks, and in which language.
 *
 * @param out results
 * @param err findings
 * @param language of all texts
 */
record Console(PrintStream out, PrintStream err, Language language) {

    private static final int MAX_FINDINGS = 100;

    /**
     * A finding in a file.
     *
     * @param file name as the person knows it
     */
    record Located(String file, Finding finding) {}

    void print(Text text) {
        out.println(text.in(language));
    }

    ExitCode usage(Text text) {
        err.println(text.in(language));
        return ExitCode.USAGE;
    }

    /** Prints at most 100 findings and how many more there are. */
    void report(List<Located> findings) {
        for (Located located : findings.subList(0, Math.min(MAX_FINDINGS, findings.size()))) {
            Finding finding = located.finding();
            err.println(located.file() + ":" + finding.line() + ":" + finding.column() + " " + finding.code() + " "
                    + finding.text().in(language));
        }
        int more = findings.size() - MAX_FINDINGS;
        if (more > 0) {
            err.println(new Text("i jeszcze " + more, "and " + more + " more").in(language));
        }
    }
}
