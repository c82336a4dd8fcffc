package io.sternik.app.platform.access;

import java.util.Set;

/**
 * A right to do one kind of thing, registered by its module as a bean.
 *
 * @param code {@code <module>.<kebab-case>}
 * @param roles roles that have it
 */
public record Permission(String code, Set<Role> roles) {

    /** Refuses a code that is not of the agreed form. */
    public Permission {
        if (!code.matches("[a-z]+\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not a permission code: " + code);
        }
        roles = Set.copyOf(roles);
    }
}
