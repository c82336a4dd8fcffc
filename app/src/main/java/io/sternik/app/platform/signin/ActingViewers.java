package io.sternik.app.platform.signin;

import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Mandate;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.time.CompanyTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Viewers of accounts, for themselves or for another person; what that person may is looked up at each use. */
@Component
public class ActingViewers {

    private final Accounts accounts;
    private final Viewers viewers;
    private final CompanyTime time;

    ActingViewers(Accounts accounts, Viewers viewers, CompanyTime time) {
        this.accounts = accounts;
        this.viewers = viewers;
        this.time = time;
    }

    /** Somebody for whom one may act. */
    record MayActFor(Mandate mandate, Account giver) {}

    /** The user of an own account. */
    Viewer self(Account account) {
        return viewers.of(
                account.id(),
                account.name(),
                account.roles(),
                account.preferences().language());
    }

    /** The user acting by the delegation; empty when it does not hold any more. */
    Optional<Viewer> acting(Account account, UUID delegation) {
        return mayActFor(account.id()).stream()
                .filter(found -> found.mandate().delegation().equals(delegation))
                .findFirst()
                .map(found -> viewers.acting(
                        self(account),
                        found.mandate(),
                        found.giver().name(),
                        found.giver().roles()));
    }

    /** For whom the user may act today. */
    List<MayActFor> mayActFor(UserId user) {
        List<Mandate> mandates = viewers.mandates(user);
        var givers = accounts.find(mandates.stream().map(Mandate::giver).toList());
        return mandates.stream()
                .filter(mandate -> givers.containsKey(mandate.giver())
                        && givers.get(mandate.giver()).opensOn(time.today()))
                .map(mandate -> new MayActFor(mandate, Objects.requireNonNull(givers.get(mandate.giver()))))
                .toList();
    }

    /**
     * The viewer of something that was begun earlier, with today's rights.
     *
     * @param delegation by which it was begun for another person; it is refused when that does not hold any more, and never done with the
     *     own rights instead
     */
    public Viewer require(UUID user, @Nullable UUID delegation) {
        Account account = accounts.get(new UserId(user));
        return delegation == null
                ? self(account)
                : acting(account, delegation).orElseThrow(() -> new AccessProblem.MandateEnded().refused());
    }
}
