package io.sternik.app.platform.bulk;

import java.util.List;

/**
 * That a change of many records is done only when somebody agrees.
 *
 * @param reason what is too many: {@code records}, or {@code owners} of records that get another one
 * @param limit so many would be done at once
 * @param of names of those who may decide first
 */
public record NeededApproval(String reason, int limit, List<String> of) {

    /** Copies the names. */
    public NeededApproval {
        of = List.copyOf(of);
    }
}
