package io.sternik.app.platform.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job is at another point; told in the transaction that writes it.
 *
 * @param user whose job it is, null for the program's own
 */
public record JobMoved(@Nullable UUID user) {}
