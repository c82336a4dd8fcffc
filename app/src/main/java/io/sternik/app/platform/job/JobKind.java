package io.sternik.app.platform.job;

import tools.jackson.databind.JsonNode;

/** A kind of long work; a bean of the module that does it. Its title is the message {@code job.<code>}. */
public interface JobKind {

    /** Stable code: {@code import-commit}. */
    String code();

    /**
     * Does the work. It may be called again from the beginning after a crash, so what it writes must be one transaction or repeatable.
     *
     * @param input as given when the job was submitted
     */
    JobResult run(JsonNode input, JobRun run);
}
