package io.sternik.app.structure.people;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.structure.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person who works or worked here.
 *
 * @param user account by which the person signs in, if any
 */
public record Person(PersonId id, PersonDetails details, @Nullable UserId user, long version) {}
