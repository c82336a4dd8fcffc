package io.sternik.app.platform.rates;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes to an exchange rate: what is left out stays, a null source is cleared. Kind, pair and day make the rate what it is and stay. */
record RatePatch(@Nullable Optional<String> rate, @Nullable Optional<String> source) {}
