package io.sternik.app.platform.bulk;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.approval.ApprovalRights;
import io.sternik.app.platform.http.KnownVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sizes from which on changes of many records have to be approved. */
@RestController
@RequestMapping("/api/bulk-rules")
class BulkRulesHttp {

    private final BulkRules rules;

    BulkRulesHttp(BulkRules rules) {
        this.rules = rules;
    }

    @Access(relation = Relation.NONE)
    @GetMapping
    BulkRules.SizeRules current(Viewer viewer) {
        return rules.current();
    }

    @Access(permission = ApprovalRights.EDIT_RULES, relation = Relation.NONE)
    @PutMapping
    BulkRules.SizeRules change(@RequestBody BulkRules.Sizes wanted, KnownVersion known, Viewer viewer) {
        return rules.change(wanted, known.value(), viewer);
    }
}
