package io.sternik.app.platform.signin;

import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.database.platform.tables.records.UserAccountRecord;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** User accounts: made, changed, read. */
@Component
public class Accounts {

    private final DSLContext sql;
    private final Passwords passwords;
    private final Viewers viewers;
    private final Audit audit;

    Accounts(DSLContext sql, Passwords passwords, Viewers viewers, Audit audit) {
        this.sql = sql;
        this.passwords = passwords;
        this.viewers = viewers;
        this.audit = audit;
    }

    /**
     * Makes an account.
     *
     * @param password null for an account that cannot sign in by password (demo users)
     */
    @Transactional
    public UserId create(
            String email, String name, Set<Role> roles, @Nullable String password, Language language, Viewer by) {
        String address = email.trim().toLowerCase(Locale.ROOT);
        if (!address.matches("[^@\\s]+@[^@\\s]+")) {
            throw RequestProblem.Invalid.field("email", "email.form").refused();
        }
        if (sql.fetchExists(USER_ACCOUNT, USER_ACCOUNT.EMAIL.eq(address))) {
            throw new RecordProblem.Taken("email", address).refused();
        }
        UUID id = sql.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.EMAIL, address)
                .set(USER_ACCOUNT.DISPLAY_NAME, name)
                .set(USER_ACCOUNT.ROLES, codes(roles))
                .set(USER_ACCOUNT.PASSWORD_HASH, password == null ? null : passwords.accept(password, address))
                .set(USER_ACCOUNT.LANGUAGE, code(language))
                .returningResult(USER_ACCOUNT.ID)
                .fetchSingle()
                .value1();
        audit.write(
                by,
                Audit.Entry.of(
                        "user.created",
                        new RecordRef("user", id),
                        Map.of(),
                        Map.of("email", address, "roles", List.of(codes(roles)))));
        return new UserId(id);
    }

    /** Sets what a user may do. Refuses to take away the last administrator. */
    @Transactional
    public void change(UserId id, Set<Role> roles, boolean active, Viewer by) {
        Account before = get(id);
        boolean leaves = before.roles().contains(Role.ADMINISTRATOR)
                && before.active()
                && !(active && roles.contains(Role.ADMINISTRATOR));
        if (leaves && otherAdministrators(id) == 0) {
            throw new SignInProblem.LastAdministrator().refused();
        }
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.ROLES, codes(roles))
                .set(USER_ACCOUNT.ACTIVE, active)
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
        audit.write(
                by,
                Audit.Entry.of(
                        "user.changed",
                        new RecordRef("user", id.value()),
                        Map.of("roles", List.of(codes(before.roles())), "active", before.active()),
                        Map.of("roles", List.of(codes(roles)), "active", active)));
    }

    /**
     * Sets the first day on which the user signs in no more; null lets the account go on. Refuses to end the last administrator.
     *
     * @param day may lie ahead: sessions end by themselves when it comes
     */
    @Transactional
    public void endOn(UserId id, @Nullable LocalDate day, Viewer by) {
        Account account = get(id);
        boolean leaves = day != null && account.active() && account.roles().contains(Role.ADMINISTRATOR);
        if (leaves && otherAdministrators(id) == 0) {
            throw new SignInProblem.LastAdministrator().refused();
        }
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.ENDS_ON, day)
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
        Map<String, Object> after = day == null ? Map.of() : Map.of("endsOn", day.toString());
        audit.write(by, Audit.Entry.of("user.ends", new RecordRef("user", id.value()), Map.of(), after));
    }

    /** Sets a new password for somebody, or for oneself when the current one is given rightly. */
    @Transactional
    public void setPassword(UserId id, String password, Viewer by) {
        Account account = get(id);
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.PASSWORD_HASH, passwords.accept(password, account.email()))
                .set(USER_ACCOUNT.FAILED_ATTEMPTS, 0)
                .setNull(USER_ACCOUNT.LOCKED_UNTIL)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
        audit.write(by, Audit.Entry.of("user.password-set", new RecordRef("user", id.value()), Map.of(), Map.of()));
    }

    /** Whether this is the user's password. */
    boolean hasPassword(UserId id, String password) {
        String kept = sql.select(USER_ACCOUNT.PASSWORD_HASH)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .fetchOne(USER_ACCOUNT.PASSWORD_HASH);
        return passwords.matches(password, kept);
    }

    /** Keeps how the user wants the program to look. */
    @Transactional
    public void prefer(UserId id, Account.Preferences preferences) {
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.LANGUAGE, code(preferences.language()))
                .set(USER_ACCOUNT.THEME, preferences.theme())
                .set(USER_ACCOUNT.DENSITY, preferences.density())
                .set(USER_ACCOUNT.START_PLACE, preferences.start())
                .set(USER_ACCOUNT.LETTER_KEYS, preferences.letterKeys())
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** The account; a bug when there is none. */
    public Account get(UserId id) {
        return find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** The account with this id. */
    public Optional<Account> find(UserId id) {
        return sql.selectFrom(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .fetchOptional(Accounts::account);
    }

    /** The accounts with these ids. */
    public Map<UserId, Account> find(Collection<UserId> ids) {
        return sql.selectFrom(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.in(ids.stream().map(UserId::value).toList()))
                .fetchMap(row -> new UserId(row.getId()), Accounts::account);
    }

    /** The accounts with one of these roles that may sign in on the day. */
    public List<Account> withRole(Collection<Role> roles, LocalDate day) {
        String[] codes = roles.stream().map(Role::code).toArray(String[]::new);
        return sql
                .selectFrom(USER_ACCOUNT)
                .where(DSL.condition("{0} && {1}::text[]", USER_ACCOUNT.ROLES, DSL.val(codes)))
                .orderBy(USER_ACCOUNT.DISPLAY_NAME)
                .fetch(Accounts::account)
                .stream()
                .filter(account -> account.opensOn(day))
                .toList();
    }

    /** The account that signs in with this address. */
    public Optional<Account> findByEmail(String email) {
        return sql.selectFrom(USER_ACCOUNT)
                .where(USER_ACCOUNT.EMAIL.eq(email.trim().toLowerCase(Locale.ROOT)))
                .fetchOptional(Accounts::account);
    }

    /** Whether anybody can sign in yet. */
    public boolean any() {
        return sql.fetchExists(USER_ACCOUNT);
    }

    /** The viewer that this user is today. */
    public Viewer viewer(UUID user) {
        Account account = get(new UserId(user));
        return viewers.of(
                account.id(),
                account.name(),
                account.roles(),
                account.preferences().language());
    }

    static Account account(UserAccountRecord row) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(row.getRoles()).forEach(code -> Role.ofCode(code).ifPresent(roles::add));
        return new Account(
                new UserId(row.getId()),
                row.getEmail(),
                row.getDisplayName(),
                roles,
                row.getActive(),
                row.getEndsOn(),
                new Account.Preferences(
                        language(row.getLanguage()),
                        row.getTheme(),
                        row.getDensity(),
                        row.getStartPlace(),
                        row.getLetterKeys()),
                row.getVersion());
    }

    private int otherAdministrators(UserId id) {
        return sql.fetchCount(
                USER_ACCOUNT,
                USER_ACCOUNT
                        .ID
                        .ne(id.value())
                        .and(USER_ACCOUNT.ACTIVE)
                        .and(USER_ACCOUNT.ENDS_ON.isNull())
                        .and(USER_ACCOUNT.ROLES.contains(new String[] {Role.ADMINISTRATOR.code()})));
    }

    private static String[] codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).toArray(String[]::new);
    }

    private static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static Language language(String code) {
        return code.equals("pl") ? Language.PL : Language.EN;
    }
}
