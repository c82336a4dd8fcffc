package io.sternik.app.platform.approval;

import io.sternik.app.platform.access.UserId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked, with its steps, as it is kept.
 *
 * @param step number of the one that is to be decided, or was last
 * @param authorFor on whose behalf it is asked
 * @param position where the author stood when it was asked
 */
record Asked(
        ApprovalId id,
        String kind,
        String state,
        int step,
        UserId author,
        @Nullable UserId authorFor,
        @Nullable UUID position,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime expiresAt,
        List<Decision> steps) {

    /**
     * A step and how it was decided, if it was.
     *
     * @param number 1 for the first
     * @param decidedFor on whose behalf
     */
    record Decision(
            int number,
            Step who,
            @Nullable String verdict,
            @Nullable UserId decidedBy,
            @Nullable UserId decidedFor,
            @Nullable String reason,
            @Nullable OffsetDateTime decidedAt) {}

    boolean isOpen() {
        return state.equals("asked");
    }

    Decision current() {
        return steps.get(step - 1);
    }

    boolean isLast() {
        return step == steps.size();
    }

    /** Whose matter it is: in whose sight and place it is asked. */
    UserId principal() {
        return authorFor == null ? author : authorFor;
    }

    /** Those who may not decide it: whoever asks, for whomever it is asked, and who has decided a step of it. */
    Set<UserId> barred() {
        return Stream.concat(
                        Stream.of(author, principal()),
                        steps.stream().flatMap(done -> Stream.of(done.decidedBy(), done.decidedFor())))
                .filter(user -> user != null)
                .collect(Collectors.toSet());
    }

    /** The same as it stood before anybody decided the step with this number. */
    Asked before(int number) {
        int at = Math.clamp(number, 1, step);
        List<Decision> known = new ArrayList<>(steps.subList(0, at - 1));
        known.add(new Decision(at, steps.get(at - 1).who(), null, null, null, null, null));
        return new Asked(id, kind, "asked", at, author, authorFor, position, askedAt, expiresAt, known);
    }
}
