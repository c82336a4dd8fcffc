package io.sternik.engine.cli;

/** How a command ends; the numbers are part of the interface. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** A bug or a full disk. */
    FAILED(1),
    /** The input was refused or could not be read. */
    INPUT_REFUSED(2),
    /** Read well, and the answer is no: violations were found. */
    VIOLATIONS(3),
    /** Unknown command or option. */
    USAGE(64);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process returns. */
    public int number() {
        return number;
    }
}
