package io.sternik.database;

/** The data cannot be brought to the version of this program; what ran before the failure stays, nothing is half done. */
public final class MigrationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean otherVersion;

    MigrationRefused(boolean otherVersion, Throwable cause) {
        super(reason(cause), cause);
        this.otherVersion = otherVersion;
    }

    /** Whether the data were written by a version with other migrations; else one of this version's failed. */
    public boolean otherVersion() {
        return otherVersion;
    }

    /** What the database said last, without what stands around it. */
    private static String reason(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String message = last.getMessage();
        return message == null ? last.toString() : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
