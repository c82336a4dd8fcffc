package io.sternik.app.platform.imports;

/** What a target has decided. */
@FunctionalInterface
public interface ImportPlan {

    /** A plan that changes nothing. */
    ImportPlan NOTHING = _ -> {};

    /**
     * Cuts the plan into parts, those first to which others refer. Each is handed to {@link ImportTarget#write} in a transaction of its own,
     * perhaps after a restart of the program.
     */
    void cut(ImportParts parts);
}
