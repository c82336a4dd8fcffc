package io.sternik.app.platform.open;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody at the door has forgotten the password. */
@RestController
class ForgottenHttp {

    private static final int MOST_BY_ADDRESS = 10;
    private static final int MOST_BY_LOGIN = 3;

    private final Invitations invitations;
    private final OpenRates rates;

    ForgottenHttp(Invitations invitations, OpenRates rates) {
        this.invitations = invitations;
        this.rates = rates;
    }

    /** Who cannot get in. */
    record Forgotten(String email) {}

    /** Answers the same whether there is such a user or not. */
    @Access(relation = Relation.PUBLIC)
    @PostMapping("/api/session/forgotten")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgotten(@RequestBody Forgotten body, HttpServletRequest request) {
        rates.count("forgotten-address", request.getRemoteAddr(), MOST_BY_ADDRESS);
        rates.count("forgotten-login", body.email().trim().toLowerCase(Locale.ROOT), MOST_BY_LOGIN);
        invitations.forgotten(body.email());
    }
}
