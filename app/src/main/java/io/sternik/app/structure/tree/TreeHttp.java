package io.sternik.app.structure.tree;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.structure.StructureRights;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The org chart. */
@RestController
class TreeHttp {

    private final OrgTree tree;
    private final CompanyTime time;

    TreeHttp(OrgTree tree, CompanyTime time) {
        this.tree = tree;
        this.time = time;
    }

    @Access(permission = StructureRights.READ, relation = Relation.ALL)
    @GetMapping("/api/structure/tree")
    List<OrgTree.Node> tree(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return tree.on(on == null ? time.today() : on);
    }
}
