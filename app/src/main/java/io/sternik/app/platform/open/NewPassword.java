package io.sternik.app.platform.open;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.signin.Accounts;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a password by a link: the link is used up with it, or neither happens. */
@Component
class NewPassword {

    private final OpenLinks links;
    private final Accounts accounts;

    NewPassword(OpenLinks links, Accounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /** The user whose password it is now; nobody when the link opens nothing. A weak password is refused and leaves the link alive. */
    @Transactional
    public Optional<UserId> set(String token, String password) {
        Optional<UserId> user = links.use(OpenLinks.Purpose.PASSWORD, token).map(OpenLinks.Live::subject);
        user.ifPresent(id -> accounts.setPassword(id, password, accounts.viewer(id.value())));
        return user;
    }
}
