package io.sternik.app.platform.dimension;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dimension.Dimension.DimensionNode;
import io.sternik.app.platform.problem.RequestProblem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All dimensions of the product. */
@Component
public class Dimensions {

    private final List<Dimension> dimensions;

    Dimensions(List<Dimension> dimensions) {
        if (dimensions.stream().map(Dimension::code).collect(Collectors.toSet()).size() < dimensions.size()) {
            throw new IllegalStateException("a dimension is published twice");
        }
        this.dimensions = dimensions.stream()
                .sorted(Comparator.comparing(Dimension::code))
                .toList();
    }

    /** Those that the viewer may see, by code. */
    public List<Dimension> all(Viewer viewer) {
        return dimensions.stream()
                .filter(dimension -> viewer.may(dimension.permission()))
                .toList();
    }

    /** The nodes of a dimension on a day; one that the viewer may not see is refused like an unknown one. */
    public List<DimensionNode> on(String code, LocalDate day, Viewer viewer) {
        return all(viewer).stream()
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .orElseThrow(() -> RequestProblem.Invalid.field("dimension", "dimension.unknown")
                        .refused())
                .on(day);
    }
}
