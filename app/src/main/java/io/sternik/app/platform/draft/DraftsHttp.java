package io.sternik.app.platform.draft;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The viewer's own unsent forms. */
@RestController
@RequestMapping("/api/drafts")
class DraftsHttp {

    private final Drafts drafts;

    DraftsHttp(Drafts drafts) {
        this.drafts = drafts;
    }

    @Access(relation = Relation.OWN)
    @GetMapping
    List<Drafts.Draft> mine(Viewer viewer) {
        return drafts.of(viewer);
    }

    @Access(relation = Relation.OWN)
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@RequestParam String key, @RequestBody JsonNode body, Viewer viewer) {
        drafts.keep(key, body, viewer);
    }

    @Access(relation = Relation.OWN)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@RequestParam String key, Viewer viewer) {
        drafts.forget(key, viewer);
    }
}
