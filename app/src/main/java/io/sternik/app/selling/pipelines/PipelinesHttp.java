package io.sternik.app.selling.pipelines;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.StageId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pipelines and reasons for losing, which every screen with deals needs. */
@RestController
class PipelinesHttp {

    private final Pipelines pipelines;
    private final StageSetUp setUp;

    PipelinesHttp(Pipelines pipelines, StageSetUp setUp) {
        this.pipelines = pipelines;
        this.setUp = setUp;
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.ALL)
    @GetMapping("/api/pipelines")
    List<Pipelines.Pipeline> pipelines() {
        return pipelines.all();
    }

    @Access(permission = SellingRights.SET_UP, relation = Relation.ALL)
    @PatchMapping("/api/pipelines/{id}/stages/{stage}")
    Pipelines.Pipeline change(
            @PathVariable PipelineId id,
            @PathVariable StageId stage,
            @RequestBody StageSetUp.StagePatch patch,
            KnownVersion version,
            Viewer viewer) {
        setUp.change(id, stage, patch, version.value(), viewer);
        return pipelines.find(id.value()).orElseThrow();
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.ALL)
    @GetMapping("/api/lost-reasons")
    List<Pipelines.LostReason> lostReasons() {
        return pipelines.lostReasons();
    }
}
