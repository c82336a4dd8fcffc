package io.sternik.app.platform.search;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The search over all records, and the viewer's own recent and starred ones. */
@RestController
@RequestMapping("/api/search")
class SearchHttp {

    private static final int EACH = 5;
    private static final int MOST = 20;

    private final Searches searches;
    private final MyRecords mine;

    SearchHttp(Searches searches, MyRecords mine) {
        this.searches = searches;
        this.mine = mine;
    }

    record StarChange(String kind, UUID id, boolean starred) {}

    @Access(relation = Relation.NONE)
    @GetMapping
    List<FoundRecord> find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable List<String> kinds,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        int each = limit == null ? EACH : Math.clamp(limit, 1, MOST);
        return searches.find(q, kinds == null ? List.of() : kinds, each, viewer);
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/mine")
    MyRecords.MyFindings mine(Viewer viewer) {
        return mine.of(viewer);
    }

    @Access(relation = Relation.OWN)
    @PutMapping("/mine/recent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void opened(@RequestBody MyRecords.RecordPointer record, Viewer viewer) {
        mine.opened(record, viewer);
    }

    @Access(relation = Relation.OWN)
    @PutMapping("/mine/starred")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void star(@RequestBody StarChange star, Viewer viewer) {
        mine.star(new MyRecords.RecordPointer(star.kind(), star.id()), star.starred(), viewer);
    }
}
