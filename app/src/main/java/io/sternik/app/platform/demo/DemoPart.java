package io.sternik.app.platform.demo;

/** What one module adds to the demo company; a bean of the module. */
public interface DemoPart {

    /** Parts run in ascending order: what others point to comes first. */
    int rank();

    /** Writes the part, in the transaction of the whole company. */
    void fill(DemoRun run);
}
