package io.sternik.app.structure.tree;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureRights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why somebody sees the records of a position. */
@RestController
class SightHttp {

    private final Sight sight;

    SightHttp(Sight sight) {
        this.sight = sight;
    }

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping("/api/structure/visibility/why")
    Sight.Reason why(@RequestParam PositionId position, Viewer viewer) {
        return sight.of(position, viewer);
    }
}
