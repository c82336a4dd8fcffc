package io.sternik.app.selling.qualification;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.qualification.Frameworks.PipelineMethod;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Methods of qualification over HTTP. */
@RestController
class FrameworksHttp {

    private final Frameworks frameworks;
    private final FrameworkChanges changes;

    FrameworksHttp(Frameworks frameworks, FrameworkChanges changes) {
        this.frameworks = frameworks;
        this.changes = changes;
    }

    /** All versions of all methods, and which pipeline uses which. */
    record FrameworkBook(List<Framework> frameworks, List<PipelineMethod> pipelines) {}

    /** Code of the method that a pipeline uses from now on, null for none. */
    record ChosenFramework(@Nullable String framework) {}

    @Access(permission = SellingRights.RESULTS, relation = Relation.ALL)
    @GetMapping("/api/frameworks")
    FrameworkBook all() {
        return new FrameworkBook(frameworks.all(), frameworks.pipelines());
    }

    @Access(permission = SellingRights.SET_UP, relation = Relation.NONE)
    @PostMapping("/api/frameworks")
    @ResponseStatus(HttpStatus.CREATED)
    Framework create(@RequestBody NewFramework framework, Viewer viewer) {
        return changes.create(framework, viewer);
    }

    @Access(permission = SellingRights.SET_UP, relation = Relation.ALL)
    @PostMapping("/api/frameworks/{id}/activate")
    Framework activate(@PathVariable UUID id, Viewer viewer) {
        return changes.activate(id, viewer);
    }

    @Access(permission = SellingRights.SET_UP, relation = Relation.ALL)
    @PutMapping("/api/pipelines/{id}/framework")
    List<PipelineMethod> choose(
            @PathVariable PipelineId id, @RequestBody ChosenFramework chosen, KnownVersion known, Viewer viewer) {
        return changes.choose(id, chosen.framework(), known.value(), viewer);
    }
}
