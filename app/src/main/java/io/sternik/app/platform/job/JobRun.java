package io.sternik.app.platform.job;

import io.sternik.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;

/** The side of a running job that the work itself sees. */
public interface JobRun {

    /** Who started the job, with today's rights. */
    Viewer viewer();

    /**
     * Tells how far the work is; written at most four times a second, so it may be called as often as is natural. Stops the work by an
     * exception when somebody has asked for it: what is in a transaction is rolled back.
     *
     * @param step message key of what is being done, {@code job.step.<…>}
     * @param total null when it is not known
     */
    void progress(String step, long done, @Nullable Long total);
}
