package io.sternik.app.selling.duplicates;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.duplicates.DuplicateView.DuplicatePage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pairs that look alike over HTTP. */
@RestController
@RequestMapping("/api/duplicates")
class DuplicatesHttp {

    private final Duplicates duplicates;
    private final DuplicateWhy why;
    private final AlikeAccounts alike;

    DuplicatesHttp(Duplicates duplicates, DuplicateWhy why, AlikeAccounts alike) {
        this.duplicates = duplicates;
        this.why = why;
        this.alike = alike;
    }

    /** What somebody says of a pair: {@code distinct} or {@code related}. */
    record DuplicateVerdict(String kind, UUID one, UUID other, String verdict) {}

    record DuplicateSettled(UUID id) {}

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping
    DuplicatePage page(
            @RequestParam String kind, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        return duplicates.page(DuplicateKind.of(kind), after, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping("/why")
    Why why(@RequestParam String kind, @RequestParam UUID one, @RequestParam UUID other, Viewer viewer) {
        return why.explain(DuplicateKind.of(kind), one, other, viewer);
    }

    @Access(permission = SellingRights.EDIT_ACCOUNTS, relation = Relation.NONE)
    @GetMapping("/alike")
    List<Alike> alike(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(required = false) @Nullable String nip,
            Viewer viewer) {
        return alike.of(name, town, nip, viewer);
    }

    @Access(permission = SellingRights.EDIT_ACCOUNTS, relation = Relation.NONE)
    @PostMapping("/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    DuplicateSettled decide(@RequestBody DuplicateVerdict said, Viewer viewer) {
        return new DuplicateSettled(
                duplicates.decide(DuplicateKind.of(said.kind()), said.one(), said.other(), said.verdict(), viewer));
    }
}
