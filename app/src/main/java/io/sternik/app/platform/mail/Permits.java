package io.sternik.app.platform.mail;

import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Language;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues permits: to own users here, to customers what the gate of consents has let through. There is no way around. */
@Component
public class Permits {

    private final CompanyTime time;
    private final MailGate gate;

    Permits(CompanyTime time, MailGate gate) {
        this.time = time;
        this.gate = gate;
    }

    /** The permit for a mail to somebody outside, for a permit of the gate that is used up by it; none when that is over. */
    public Optional<Permit> contact(UUID gatePermit, Language language) {
        return gate.use(gatePermit)
                .map(address -> new Permit(Permit.Basis.CONTACT, null, address, language, gatePermit));
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
                        account.preferences().language(),
                        null))
                : Optional.empty();
    }
}
