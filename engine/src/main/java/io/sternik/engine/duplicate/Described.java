package io.sternik.engine.duplicate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is compared with others.
 *
 * @param name folded, without legal form
 * @param taxNumber null when it is not known
 * @param traits what is known of the others, folded; several phones are several values
 */
public record Described(String name, @Nullable String taxNumber, Map<Trait, Set<String>> traits) {

    /** Copies the traits. */
    public Described {
        Map<Trait, Set<String>> copy = new EnumMap<>(Trait.class);
        traits.forEach((trait, values) -> copy.put(trait, Set.copyOf(values)));
        traits = Map.copyOf(copy);
    }

    Set<String> of(Trait trait) {
        return traits.getOrDefault(trait, Set.of());
    }
}
