package io.sternik.app.platform.signin;

import static io.sternik.database.platform.Tables.SESSION;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.time.CompanyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The session of a request, for answers that go on after it. */
@Component
public class CurrentSession {

    private final DSLContext sql;
    private final CompanyTime time;

    CurrentSession(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** The session by which the request was signed in; null for the command line. */
    public @Nullable UUID of(HttpServletRequest request) {
        Sessions.Live session = SessionFilter.sessionOf(request);
        return session == null ? null : session.id();
    }

    /** Those of the sessions that are alive. To ask is no use of them: they end for want of use all the same. */
    public Set<UUID> alive(Collection<UUID> sessions) {
        OffsetDateTime now = time.now();
        return sql.select(SESSION.ID)
                .from(SESSION)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(SESSION.USER_ID))
                .where(
                        SESSION.ID.eq(DSL.any(sessions.toArray(UUID[]::new))),
                        Sessions.alive(now),
                        USER_ACCOUNT.ACTIVE.isTrue(),
                        USER_ACCOUNT.ENDS_ON.isNull().or(USER_ACCOUNT.ENDS_ON.gt(time.today())))
                .fetchSet(SESSION.ID);
    }
}
