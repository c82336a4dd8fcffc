package io.sternik.postgres;

/** Reads from the messages of a server that did not start what is wrong, and whether another attempt makes sense. */
final class StartTrouble {

    private StartTrouble() {}

    /** Whether the cause passes by itself: remains of a killed server, or a port that is just being freed. */
    static boolean passes(String output) {
        return !output.contains("No space left")
                && (output.contains("lock file")
                        || output.contains("shared memory block")
                        || output.contains("pre-existing")
                        || portTaken(output));
    }

    static boolean portTaken(String output) {
        return output.contains("could not bind") || output.contains("could not create any TCP/IP sockets");
    }

    static PostgresProblem problem(Instance instance, String output) {
        if (output.contains("No space left")) {
            return new PostgresProblem.DiskFull(instance.folder().root());
        }
        String reason = reason(output);
        boolean unusable = output.contains("Permission denied")
                || output.contains("wrong ownership")
                || output.contains("Read-only file system");
        return unusable
                ? new PostgresProblem.FolderUnusable(instance.folder().root(), reason)
                : new PostgresProblem.StartFailed(
                        reason,
                        instance.folder().log(),
                        output.isBlank() ? instance.log().tail() : output);
    }

    private static String reason(String output) {
        return output.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .map(line -> line.replaceFirst("^.*(FATAL|PANIC|error): *", ""))
                .findFirst()
                .orElse("no reason was given");
    }
}
