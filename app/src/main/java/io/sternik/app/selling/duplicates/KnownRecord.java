package io.sternik.app.selling.duplicates;

import io.sternik.engine.duplicate.Described;
import io.sternik.engine.duplicate.Trait;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record with what it is compared by: as people read it, by the key under which it is equal to others. */
final class KnownRecord {

    private final UUID id;
    private final String name;
    private final String folded;
    private final @Nullable String nip;
    private final Map<Trait, Map<String, String>> traits = new EnumMap<>(Trait.class);

    KnownRecord(UUID id, String name, String folded, @Nullable String nip) {
        this.id = id;
        this.name = name;
        this.folded = folded;
        this.nip = nip;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable String nip() {
        return nip;
    }

    void add(Trait trait, String key, String shown) {
        if (!key.isBlank()) {
            traits.computeIfAbsent(trait, _ -> new LinkedHashMap<>(2)).putIfAbsent(key, shown);
        }
    }

    List<String> shown(Trait trait) {
        return trait == Trait.NAME
                ? List.of(name)
                : List.copyOf(traits.getOrDefault(trait, Map.of()).values());
    }

    Described described() {
        Map<Trait, Set<String>> keys = new EnumMap<>(Trait.class);
        traits.forEach((trait, values) -> keys.put(trait, values.keySet()));
        return new Described(folded, nip, keys);
    }
}
