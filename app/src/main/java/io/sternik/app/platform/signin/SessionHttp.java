package io.sternik.app.platform.signin;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.finding.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/session")
class SessionHttp {

    private final Company company;
    private final Accounts accounts;
    private final DemoUsers demoUsers;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Texts texts;

    SessionHttp(
            Company company, Accounts accounts, DemoUsers demoUsers, SignIn signIn, Sessions sessions, Texts texts) {
        this.company = company;
        this.accounts = accounts;
        this.demoUsers = demoUsers;
        this.signIn = signIn;
        this.sessions = sessions;
        this.texts = texts;
    }

    record Credentials(String email, String password) {}

    record DemoLogin(String login) {}

    record DemoUser(String login, String name, Text role) {}

    record CompanyView(String name, String currency) {}

    record SessionView(
            String state,
            @Nullable String csrf,
            List<DemoUser> demoUsers,
            String version,
            @Nullable CompanyView company) {}

    @Access(relation = Relation.PUBLIC)
    @GetMapping
    SessionView state(HttpServletRequest request) {
        Sessions.Live session = SessionFilter.sessionOf(request);
        boolean demo = company.profile().map(Company.Profile::demo).orElse(false);
        List<DemoUser> users = demo && isLoopback(request)
                ? demoUsers.all().stream().map(this::view).toList()
                : List.of();
        return new SessionView(
                session != null ? "signed-in" : accounts.any() ? "signed-out" : "first-run",
                session == null ? null : session.csrfToken(),
                users,
                version(),
                company.profile()
                        .map(profile -> new CompanyView(profile.name(), profile.currency()))
                        .orElse(null));
    }

    @Access(relation = Relation.PUBLIC)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void byPassword(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        open(signIn.byPassword(credentials.email(), credentials.password()), request, response);
    }

    @Access(relation = Relation.PUBLIC)
    @PostMapping("/demo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void asDemoUser(@RequestBody DemoLogin demo, HttpServletRequest request, HttpServletResponse response) {
        boolean allowed = company.profile().map(Company.Profile::demo).orElse(false) && isLoopback(request);
        Account account = demoUsers
                .find(demo.login())
                .filter(_ -> allowed)
                .orElseThrow(() -> new SignInProblem.NotDemo().refused());
        open(account.id(), request, response);
    }

    @Access(relation = Relation.OWN)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        Sessions.Live session = SessionFilter.sessionOf(request);
        UserId user = viewer.user();
        if (session != null && user != null) {
            sessions.end(user, session.id());
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0, request).toString());
    }

    /** Opens a session and hands out its cookie; used by the first run too. */
    void open(UserId user, HttpServletRequest request, HttpServletResponse response) {
        Sessions.Opened opened =
                sessions.open(user, request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(opened.secret(), Sessions.ABSOLUTE.toSeconds(), request).toString());
    }

    private static ResponseCookie cookie(String value, long seconds, HttpServletRequest request) {
        return ResponseCookie.from(SessionFilter.COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(seconds)
                .build();
    }

    private DemoUser view(Account account) {
        Role role = account.roles().stream().sorted().findFirst().orElse(Role.SELLER);
        return new DemoUser(
                account.email().substring(0, account.email().indexOf('@')),
                account.name(),
                texts.both("role." + role.code(), Map.of()));
    }

    private static boolean isLoopback(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }

    private static String version() {
        String version = SessionHttp.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
