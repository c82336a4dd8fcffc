package io.sternik.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How programs of PostgreSQL are started under the user who runs Sternik. They refuse root, so root starts them in a user
 * namespace of their own, where they have no rights but those over root's files.
 */
final class HostUser {

    private HostUser() {}

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** The command that runs {@code program} with its arguments under this user. */
    static List<String> command(List<String> program) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(program);
        return command;
    }

    /** The same in a session of its own, so that Ctrl-C at the terminal does not reach it; keeps the process id. */
    static List<String> detachedCommand(List<String> program) {
        List<String> command = new ArrayList<>(
                onPath("setsid")
                        ? List.of("setsid")
                        : List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die $!"));
        command.addAll(command(program));
        return command;
    }

    /** Refuses early and clearly when root cannot use a namespace or cannot reach the folders from inside one. */
    static void check(Path folder, Path program) {
        if (!isRoot()) {
            return;
        }
        Outcome namespace = run(command(List.of("true")));
        if (!namespace.ok()) {
            throw new PostgresRefused(new PostgresProblem.NoUserNamespace(namespace.output()));
        }
        String reach = "test -w \"$1\" && test -x \"$2\"";
        if (!run(command(List.of("sh", "-c", reach, "sh", folder.toString(), program.toString())))
                .ok()) {
            throw new PostgresRefused(new PostgresProblem.FolderUnusable(
                    folder, "it, or " + program + ", lies below a folder that another user keeps closed to root"));
        }
    }

    /** Runs a short program to its end, in English, and keeps what it printed. */
    static Outcome run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor() == 0, output.strip());
        } catch (IOException failure) {
            return new Outcome(false, String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "interrupted");
        }
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Whether a program succeeded, and its output with errors. */
    record Outcome(boolean ok, String output) {}
}
