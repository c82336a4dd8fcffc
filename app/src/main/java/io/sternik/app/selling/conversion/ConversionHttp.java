package io.sternik.app.selling.conversion;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.conversion.Matches.ConversionMatches;
import io.sternik.app.selling.prospects.ProspectRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The conversion of prospects over HTTP. */
@RestController
@RequestMapping("/api/prospects/{id}")
class ConversionHttp {

    private final Conversion conversion;
    private final Matches matches;

    ConversionHttp(Conversion conversion, Matches matches) {
        this.conversion = conversion;
        this.matches = matches;
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/matches")
    ConversionMatches matches(@PathVariable ProspectId id, Viewer viewer) {
        return matches.of(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_PROSPECTS, relation = Relation.SUBTREE)
    @PostMapping("/convert")
    ProspectRow convert(
            @PathVariable ProspectId id, @RequestBody NewConversion wanted, KnownVersion version, Viewer viewer) {
        return conversion.convert(id, wanted, version.value(), viewer);
    }
}
