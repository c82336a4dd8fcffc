package io.sternik.app.platform.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All targets, those first to which others refer. */
@Component
class ImportTargets {

    private final Map<String, ImportTarget> ordered = new LinkedHashMap<>();

    ImportTargets(List<ImportTarget> targets) {
        List<ImportTarget> left = new ArrayList<>(targets);
        left.sort(Comparator.comparing(ImportTarget::code));
        while (!left.isEmpty()) {
            ImportTarget next = left.stream()
                    .filter(target ->
                            left.stream().noneMatch(other -> target.after().contains(other.code())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("import targets wait for each other"));
            left.remove(next);
            if (ordered.put(next.code(), next) != null) {
                throw new IllegalStateException("import target registered twice: " + next.code());
            }
        }
    }

    List<ImportTarget> all() {
        return List.copyOf(ordered.values());
    }

    Optional<ImportTarget> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(ordered.get(code));
    }

    Optional<ImportField> field(@Nullable String target, @Nullable String key) {
        return find(target)
                .flatMap(found -> found.fields().stream()
                        .filter(field -> field.key().equals(key))
                        .findFirst());
    }
}
