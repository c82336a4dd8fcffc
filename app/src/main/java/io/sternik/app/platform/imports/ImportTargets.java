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

    private final ImportShapes order;
    private final OwnFields own;
    private final Map<String, ImportTarget> targets;

    ImportTargets(List<ImportTarget> targets, OwnFields own) {
        this.own = own;
        this.order = new ImportShapes(targets.stream().map(ImportTarget::shape).toList());
        this.targets = targets.stream()
                .collect(Collectors.toMap(target -> target.shape().code(), Function.identity()));
    }

    /** The shapes with the own fields that the company has now. */
    ImportShapes shapes() {
        return new ImportShapes(order.all().stream().map(own::with).toList());
    }

    /** The shape with the own fields that the company has now. */
    ImportShape shape(ImportTarget target) {
        return own.with(target.shape());
    }

    ImportTarget of(String code) {
        return Objects.requireNonNull(targets.get(code));
    }

    List<ImportTarget> all() {
        return order.all().stream().map(shape -> of(shape.code())).toList();
    }
}
