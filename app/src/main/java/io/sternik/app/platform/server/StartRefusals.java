package io.sternik.app.platform.server;

import io.sternik.app.platform.problem.StartRefused;
import io.sternik.database.MigrationRefused;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import io.sternik.postgres.PostgresProblem;
import io.sternik.postgres.PostgresRefused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Says in one sentence why the server does not start, when the reason lies outside the program: a folder in use, a port taken, a database
 * out of reach or of another version. Everything else is a bug and leaves with its stack trace.
 */
public final class StartRefusals implements SpringBootExceptionReporter {

    private static final int IN_USE = 6;

    private final Language language;

    StartRefusals(@Nullable ConfigurableApplicationContext context) {
        String wanted = context == null ? null : context.getEnvironment().getProperty("sternik.lang");
        this.language = "pl".equals(wanted) ? Language.PL : Language.EN;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<Text> said = sentence(failure);
        said.ifPresent(text -> System.err.println("sternik: " + text.in(language)));
        return said.isPresent();
    }

    /** The exit code of the program after a failed start: 6 when another process holds the data folder, else 1. */
    public static int exitCode(Throwable failure) {
        boolean inUse = cause(failure, PostgresRefused.class)
                .filter(refused -> refused.problem() instanceof PostgresProblem.FolderInUse)
                .isPresent();
        return inUse ? IN_USE : 1;
    }

    /** The reason in words, empty when it is not known to be somebody's to mend. */
    static Optional<Text> sentence(Throwable failure) {
        return cause(failure, PostgresRefused.class)
                .map(refused -> StartSentences.of(refused.problem()))
                .or(() -> cause(failure, StartRefused.class).map(StartRefused::text))
                .or(() -> cause(failure, MigrationRefused.class).map(StartSentences::of))
                .or(() -> cause(failure, PortInUseException.class)
                        .map(taken -> StartSentences.portTaken(taken.getPort())));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (kind.isInstance(link)) {
                return Optional.of(kind.cast(link));
            }
        }
        return Optional.empty();
    }
}
