package io.sternik.app.selling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact works and worked, as it shall be from now on. Jobs at accounts that the viewer does not see stay as they are.
 *
 * @param relations jobs in any order; two at one account must not overlap
 */
record ContactJobs(List<Job> relations) {

    /**
     * A job at an account.
     *
     * @param from first day
     * @param to the day after the last one, null while it lasts
     */
    record Job(
            UUID account,
            @Nullable ContactRole role,
            LocalDate from,
            @Nullable LocalDate to) {}
}
