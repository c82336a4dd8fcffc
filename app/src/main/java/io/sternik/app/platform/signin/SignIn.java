package io.sternik.app.platform.signin;

import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.UserAccountRecord;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in by password. After five wrong tries an account waits one minute, and twice as long after each further one, up to an hour. */
@Component
class SignIn {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final DSLContext sql;
    private final CompanyTime time;
    private final Passwords passwords;
    private final Viewers viewers;
    private final Audit audit;

    SignIn(DSLContext sql, CompanyTime time, Passwords passwords, Viewers viewers, Audit audit) {
        this.sql = sql;
        this.time = time;
        this.passwords = passwords;
        this.viewers = viewers;
        this.audit = audit;
    }

    /** The user with this address and password; the count of wrong tries is kept although the request is refused. */
    @Transactional(noRollbackFor = Refused.class)
    public UserId byPassword(String email, String password) {
        UserAccountRecord account = sql.selectFrom(USER_ACCOUNT)
                .where(USER_ACCOUNT.EMAIL.eq(email.trim().toLowerCase(Locale.ROOT)))
                .forUpdate()
                .fetchOne();
        refuseLocked(account);
        boolean right = passwords.matches(password, account == null ? null : account.getPasswordHash());
        if (account == null || !right || !Accounts.account(account).opensOn(time.today())) {
            if (account != null) {
                countWrong(account);
            }
            throw new SignInProblem.Wrong().refused();
        }
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.FAILED_ATTEMPTS, 0)
                .setNull(USER_ACCOUNT.LOCKED_UNTIL)
                .where(USER_ACCOUNT.ID.eq(account.getId()))
                .execute();
        audit.write(
                viewer(Accounts.account(account)),
                Audit.Entry.of("user.signed-in", new RecordRef("user", account.getId()), Map.of(), Map.of()));
        return new UserId(account.getId());
    }

    private Viewer viewer(Account account) {
        return viewers.of(
                account.id(),
                account.name(),
                account.roles(),
                account.preferences().language());
    }

    private void refuseLocked(@Nullable UserAccountRecord account) {
        OffsetDateTime until = account == null ? null : account.getLockedUntil();
        if (until != null && until.isAfter(time.now())) {
            throw new SignInProblem.Locked(Duration.between(time.now(), until).toSeconds() + 1).refused();
        }
    }

    private void countWrong(UserAccountRecord account) {
        int attempts = account.getFailedAttempts() + 1;
        long minutes = attempts < FREE_ATTEMPTS ? 0 : 1L << Math.min(attempts - FREE_ATTEMPTS, 6);
        Duration wait = Duration.ofMinutes(minutes).compareTo(LONGEST) > 0 ? LONGEST : Duration.ofMinutes(minutes);
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.FAILED_ATTEMPTS, attempts)
                .set(USER_ACCOUNT.LOCKED_UNTIL, minutes == 0 ? null : time.now().plus(wait))
                .where(USER_ACCOUNT.ID.eq(account.getId()))
                .execute();
    }
}
