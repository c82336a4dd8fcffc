package io.sternik.postgres;

import java.nio.file.Path;

/** Why the database cannot run; each case carries a stable code and says what to do about it. */
public sealed interface PostgresProblem {

    /** A stable word for logs, tests and translations, such as {@code folder-in-use}. */
    String code();

    /** What is wrong and what to do, in English, without secrets. */
    String message();

    /** The data folder belongs to another running Sternik; {@code pid} is 0 when the holder could not be read. */
    record FolderInUse(Path folder, long pid) implements PostgresProblem {
        @Override
        public String code() {
            return "folder-in-use";
        }

        @Override
        public String message() {
            return "The data folder %s is in use by process %s. Stop that one first, or choose another folder."
                    .formatted(folder, pid == 0 ? "(unknown)" : Long.toString(pid));
        }
    }

    /** The data folder was written by another major version of PostgreSQL. */
    record OtherMajorVersion(Path folder, String found, String needed) implements PostgresProblem {
        @Override
        public String code() {
            return "other-major-version";
        }

        @Override
        public String message() {
            return ("The data in %s were written by PostgreSQL %s, this version of Sternik brings PostgreSQL %s. Start the"
                            + " Sternik that wrote them, run `./sternik export -o DIR`, then `./sternik import DIR` here"
                            + " into an empty folder.")
                    .formatted(folder, found, needed);
        }
    }

    /** A setting without which an acknowledged write could be lost is not on. */
    record NotDurable(String parameter, String value) implements PostgresProblem {
        @Override
        public String code() {
            return "not-durable";
        }

        @Override
        public String message() {
            return ("The database runs with %s = %s, so that an acknowledged write could be lost. Remove this setting"
                            + " (look at ALTER DATABASE, ALTER ROLE and the server's configuration) and start again.")
                    .formatted(parameter, value);
        }
    }

    /** The folder cannot be read or written, or belongs to another user. */
    record FolderUnusable(Path folder, String reason) implements PostgresProblem {
        @Override
        public String code() {
            return "folder-unusable";
        }

        @Override
        public String message() {
            return "The folder %s cannot be used: %s. Run Sternik as the owner of the folder, or choose another folder."
                    .formatted(folder, reason);
        }
    }

    /** No space is left where the data lie. */
    record DiskFull(Path folder) implements PostgresProblem {
        @Override
        public String code() {
            return "disk-full";
        }

        @Override
        public String message() {
            return "No space is left on the disk of %s. Free some space; nothing that was confirmed is lost."
                    .formatted(folder);
        }
    }

    /** No PostgreSQL is bundled for this operating system and processor. */
    record PlatformUnknown(String platform) implements PostgresProblem {
        @Override
        public String code() {
            return "platform-unknown";
        }

        @Override
        public String message() {
            return "No PostgreSQL is bundled for %s. Set STERNIK_DB_URL to a server of your own.".formatted(platform);
        }
    }

    /** PostgreSQL refuses to run as root, and a user namespace, which would help, is not allowed here. */
    record NoUserNamespace(String reason) implements PostgresProblem {
        @Override
        public String code() {
            return "no-user-namespace";
        }

        @Override
        public String message() {
            return ("PostgreSQL does not run as root, and `unshare -U` does not work here (%s). Run Sternik as an ordinary"
                            + " user, or allow user namespaces, or set STERNIK_DB_URL.")
                    .formatted(reason);
        }
    }

    /** The password of the database's administrator is gone, while the data exist. */
    record PasswordLost(Path secret) implements PostgresProblem {
        @Override
        public String code() {
            return "password-lost";
        }

        @Override
        public String message() {
            return "The password file %s is missing or wrong. Put it back from a backup of the data folder."
                    .formatted(secret);
        }
    }

    /** The server did not come up for another reason; {@code logTail} holds its last lines. */
    record StartFailed(String reason, Path log, String logTail) implements PostgresProblem {
        @Override
        public String code() {
            return "start-failed";
        }

        @Override
        public String message() {
            return "PostgreSQL did not start: %s. Its log is %s and ends with:%n%s".formatted(reason, log, logTail);
        }
    }
}
