package io.sternik.app.platform.imports;

/** What a target has decided; can be written once, in the transaction in which it was planned. */
@FunctionalInterface
public interface ImportPlan {

    /** A plan that changes nothing. */
    ImportPlan NOTHING = _ -> {};

    /** Writes what was planned, set by set, and names it to the change set so that it can be undone. */
    void write(ImportWriting writing);
}
