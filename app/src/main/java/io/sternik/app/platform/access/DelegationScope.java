package io.sternik.app.platform.access;

import java.util.Set;

/**
 * A part of somebody's rights that can be given to another person for a time; a bean of the module whose rights they are. Named by the
 * messages {@code delegation.scope.<code>} and {@code .text}.
 *
 * @param code stable, kebab-case: {@code see-deals}
 * @param permissions codes of what may be done; the giver's own rights bound them at each use
 */
public record DelegationScope(String code, Set<String> permissions) {

    /** Copies the set. */
    public DelegationScope {
        permissions = Set.copyOf(permissions);
    }
}
