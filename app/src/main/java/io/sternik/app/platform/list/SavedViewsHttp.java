package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views of lists. */
@RestController
@RequestMapping("/api/views")
class SavedViewsHttp {

    private final SavedViews views;

    SavedViewsHttp(SavedViews views) {
        this.views = views;
    }

    @Access(relation = Relation.NONE)
    @GetMapping
    List<SavedView> of(@RequestParam String object, Viewer viewer) {
        return views.of(object, viewer);
    }

    @Access(relation = Relation.NONE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedView keep(@RequestBody SavedView.Content content, Viewer viewer) {
        return views.keep(content, viewer);
    }

    @Access(relation = Relation.OWN)
    @PutMapping("/{id}")
    SavedView change(@PathVariable UUID id, @RequestBody SavedView.Content content, KnownVersion known, Viewer viewer) {
        return views.change(id, content, known.value(), viewer);
    }

    @Access(relation = Relation.OWN)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id, KnownVersion known, Viewer viewer) {
        views.forget(id, known.value(), viewer);
    }
}
