package io.sternik.app.platform.demo;

import io.sternik.app.platform.access.Viewer;

/** The company that is being made. */
public interface DemoRun {

    /** What is asked for. */
    DemoPlan plan();

    /** Author of all records. */
    Viewer viewer();

    /** Tells how far the part is; stops it when somebody has asked for that. */
    void progress(String step, long done, long total);
}
