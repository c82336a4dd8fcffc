package io.sternik.app.platform.mail;

import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.time.CompanyTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Issues permits. Whoever wants to write to customers will need a consent here; there is no way around. */
@Component
public class Permits {

    private final CompanyTime time;

    Permits(CompanyTime time) {
        this.time = time;
    }

    /** The permit for a service message to a user of this installation; none for an account that may not sign in today. */
    public Optional<Permit> service(Account account) {
        return permit(Permit.Basis.SERVICE, account);
    }

    /** The permit for news to a user who has chosen to get them by mail; none for an account that may not sign in today. */
    public Optional<Permit> news(Account account) {
        return permit(Permit.Basis.NEWS, account);
    }

    private Optional<Permit> permit(Permit.Basis basis, Account account) {
        return account.opensOn(time.today())
                ? Optional.of(new Permit(
                        basis,
                        account.id(),
                        account.email(),
                        account.preferences().language()))
                : Optional.empty();
    }
}
