package io.sternik.app.platform.dimension;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dimension.Dimension.DimensionNode;
import io.sternik.app.platform.time.CompanyTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dimensions over HTTP; the right is that of each. */
@RestController
@RequestMapping("/api/dimensions")
class DimensionsHttp {

    private final Dimensions dimensions;
    private final CompanyTime time;

    DimensionsHttp(Dimensions dimensions, CompanyTime time) {
        this.dimensions = dimensions;
        this.time = time;
    }

    /**
     * A dimension without its nodes.
     *
     * @param dated whether it is known as of any day
     */
    record DimensionInfo(String code, String publisher, boolean dated) {}

    @Access(relation = Relation.NONE)
    @GetMapping
    List<DimensionInfo> all(Viewer viewer) {
        return dimensions.all(viewer).stream()
                .map(one -> new DimensionInfo(one.code(), one.publisher(), one.dated()))
                .toList();
    }

    @Access(relation = Relation.NONE)
    @GetMapping("/tree")
    List<DimensionNode> tree(
            @RequestParam String dimension, @RequestParam(required = false) @Nullable LocalDate on, Viewer viewer) {
        return dimensions.on(dimension, on == null ? time.today() : on, viewer);
    }
}
