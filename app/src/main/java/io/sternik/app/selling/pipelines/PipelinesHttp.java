package io.sternik.app.selling.pipelines;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.selling.SellingRights;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pipelines and reasons for losing, which every screen with deals needs. */
@RestController
class PipelinesHttp {

    private final Pipelines pipelines;

    PipelinesHttp(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.ALL)
    @GetMapping("/api/pipelines")
    List<Pipelines.Pipeline> pipelines() {
        return pipelines.all();
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.ALL)
    @GetMapping("/api/lost-reasons")
    List<Pipelines.LostReason> lostReasons() {
        return pipelines.lostReasons();
    }
}
