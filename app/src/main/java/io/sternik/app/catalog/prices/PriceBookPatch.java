package io.sternik.app.catalog.prices;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes to a price book: what is left out stays, what is null becomes empty. Code and currency stay as they are. */
record PriceBookPatch(
        @Nullable Optional<String> namePl,
        @Nullable Optional<String> nameEn,
        @Nullable Optional<UUID> parent,
        @Nullable Optional<Integer> offBp) {}
