package io.sternik.engine.org;

/** A tree was asked for where positions report in a ring. Ask {@link Org#cycles()} first and mend the lines it names. */
public final class CyclicOrgException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Cycle cycle;

    CyclicOrgException(Cycle cycle) {
        super("positions report in a ring from " + cycle.firstDate() + ": " + String.join(" -> ", cycle.path()));
        this.cycle = cycle;
    }

    /** The first ring found. */
    public Cycle cycle() {
        return cycle;
    }
}
