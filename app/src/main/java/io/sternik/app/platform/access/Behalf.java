package io.sternik.app.platform.access;

import java.util.UUID;

/**
 * That somebody acts for another person, by a delegation.
 *
 * @param delegation by which it is allowed
 * @param giver for whom
 * @param name of that person, as shown
 */
public record Behalf(UUID delegation, UserId giver, String name) {}
