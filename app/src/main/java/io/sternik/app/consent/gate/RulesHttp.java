package io.sternik.app.consent.gate;

import io.sternik.app.consent.ConsentRights;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules that the gate knows, over HTTP. */
@RestController
@RequestMapping("/api/contact-rules")
class RulesHttp {

    private final Rules rules;

    RulesHttp(Rules rules) {
        this.rules = rules;
    }

    /**
     * The end of a rule.
     *
     * @param last day on which it still holds
     */
    record RuleEnd(LocalDate last) {}

    @Access(permission = ConsentRights.SET_UP, relation = Relation.ALL)
    @GetMapping
    List<ContactRule> all() {
        return rules.all();
    }

    @Access(permission = ConsentRights.SET_UP, relation = Relation.ALL)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ContactRule add(@RequestBody NewRule wanted, Viewer viewer) {
        return rules.add(wanted, viewer);
    }

    @Access(permission = ConsentRights.SET_UP, relation = Relation.ALL)
    @PostMapping("/preview")
    RuleEffect preview(@RequestBody NewRule wanted) {
        return rules.effect(wanted);
    }

    @Access(permission = ConsentRights.SET_UP, relation = Relation.ALL)
    @PostMapping("/{id}/end")
    ContactRule end(@PathVariable UUID id, @RequestBody RuleEnd wanted, Viewer viewer) {
        return rules.end(id, wanted.last(), viewer);
    }

    @Access(permission = ConsentRights.SET_UP, relation = Relation.ALL)
    @PostMapping("/{id}/end/preview")
    RuleEffect previewEnd(@PathVariable UUID id, @RequestBody RuleEnd wanted) {
        return rules.effectOfEnd(id, wanted.last());
    }
}
