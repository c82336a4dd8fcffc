package io.sternik.engine.org;

import java.util.List;

/**
 * The nearest position above that has a holder on the date.
 *
 * @param position id of the manager's position
 * @param people all its holders, in byte order of ids; more than one when the post is shared
 * @param skipped vacant positions passed on the way up, nearest first
 */
public record EffectiveManager(String position, List<String> people, List<String> skipped) {

    /** Takes copies. */
    public EffectiveManager {
        people = List.copyOf(people);
        skipped = List.copyOf(skipped);
    }
}
