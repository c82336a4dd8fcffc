package io.sternik.app.selling.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
            @Nullable LocalDate to) {

        private boolean reaches(LocalDate day) {
            return to == null || to.isAfter(day);
        }

        private Job with(Job later) {
            LocalDate end = to == null || later.to == null ? null : to.isAfter(later.to) ? to : later.to;
            return new Job(account, role == null ? later.role : role, from, end);
        }

        Job at(UUID other) {
            return new Job(other, role, from, to);
        }
    }

    /**
     * The same jobs with those at one account made one where they overlap: it begins with the first and ends with the last of them, and has
     * the role of the first that has one.
     */
    static List<Job> united(List<Job> jobs) {
        List<Job> sorted = new ArrayList<>(jobs);
        sorted.sort(Comparator.comparing(Job::account).thenComparing(Job::from));
        List<Job> united = new ArrayList<>();
        for (Job job : sorted) {
            Job last = united.isEmpty() ? null : united.getLast();
            if (last != null && last.account.equals(job.account) && last.reaches(job.from)) {
                united.set(united.size() - 1, last.with(job));
            } else {
                united.add(job);
            }
        }
        return List.copyOf(united);
    }
}
