package io.sternik.app.consent.gate;

import io.sternik.app.consent.ConsentRights;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules that the gate knows, over HTTP. */
@RestController
class RulesHttp {

    private final Contactability gate;

    RulesHttp(Contactability gate) {
        this.gate = gate;
    }

    @Access(permission = ConsentRights.SET_UP, relation = Relation.ALL)
    @GetMapping("/api/contact-rules")
    List<ContactRule> all() {
        return gate.rules();
    }
}
