package io.sternik.app.consent.wordings;

import io.sternik.app.consent.ConsentRights;
import io.sternik.app.consent.WordingId;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Wordings of consents over HTTP. */
@RestController
@RequestMapping("/api/consent-wordings")
class WordingsHttp {

    private final Wordings wordings;

    WordingsHttp(Wordings wordings) {
        this.wordings = wordings;
    }

    @Access(permission = ConsentRights.SET_UP, relation = Relation.ALL)
    @GetMapping
    List<Wording> all() {
        return wordings.all();
    }

    @Access(permission = ConsentRights.SET_UP, relation = Relation.ALL)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Wording add(@RequestBody NewWording wanted, Viewer viewer) {
        return wordings.add(wanted, viewer);
    }

    @Access(permission = ConsentRights.SET_UP, relation = Relation.ALL)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable WordingId id, Viewer viewer) {
        wordings.remove(id, viewer);
    }
}
