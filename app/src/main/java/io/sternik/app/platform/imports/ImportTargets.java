package io.sternik.app.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All targets, those first to which others refer. */
@Component
class ImportTargets {

    private final ImportShapes shapes;
    private final Map<String, ImportTarget> targets;

    ImportTargets(List<ImportTarget> targets) {
        this.shapes = new ImportShapes(targets.stream().map(ImportTarget::shape).toList());
        this.targets = targets.stream()
                .collect(Collectors.toMap(target -> target.shape().code(), Function.identity()));
    }

    ImportShapes shapes() {
        return shapes;
    }

    ImportTarget of(String code) {
        return Objects.requireNonNull(targets.get(code));
    }

    List<ImportTarget> all() {
        return shapes.all().stream().map(shape -> of(shape.code())).toList();
    }
}
