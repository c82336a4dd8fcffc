package io.sternik.app.platform.signin;

import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.time.CompanyTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The users of the demo company whom one click signs in: one for each role that has something to see. */
@Component
public class DemoUsers {

    /** Domain of the made-up company; no mail can ever be delivered there. */
    public static final String DOMAIN = "@legowit.example";

    private final DSLContext sql;
    private final Accounts accounts;
    private final CompanyTime time;

    DemoUsers(DSLContext sql, Accounts accounts, CompanyTime time) {
        this.sql = sql;
        this.accounts = accounts;
        this.time = time;
    }

    /** All of them, in the order of their roles. */
    List<Account> all() {
        return sql
                .selectFrom(USER_ACCOUNT)
                .where(USER_ACCOUNT.EMAIL.like("%" + DOMAIN), USER_ACCOUNT.ACTIVE.isTrue())
                .fetch(Accounts::account)
                .stream()
                .filter(account -> account.opensOn(time.today()))
                .sorted(Comparator.comparing(
                        account -> account.roles().stream().sorted().findFirst().orElseThrow()))
                .toList();
    }

    Optional<Account> find(String login) {
        return accounts.findByEmail(login + DOMAIN).filter(account -> account.opensOn(time.today()));
    }
}
