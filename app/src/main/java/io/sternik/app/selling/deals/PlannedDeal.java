package io.sternik.app.selling.deals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal that an import plans, for what else of the import is about it. */
public record PlannedDeal(@Nullable UUID account) {}
