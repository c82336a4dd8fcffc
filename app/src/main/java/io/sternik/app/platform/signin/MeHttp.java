package io.sternik.app.platform.signin;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Behalf;
import io.sternik.app.platform.access.Rails;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the viewer is, may and prefers. */
@RestController
@RequestMapping("/api/me")
class MeHttp {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Company company;
    private final CompanyTime time;
    private final Rails rails;
    private final ActingViewers actors;

    MeHttp(Accounts accounts, Sessions sessions, Company company, CompanyTime time, Rails rails, ActingViewers actors) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.company = company;
        this.time = time;
        this.rails = rails;
        this.actors = actors;
    }

    record UserView(UserId id, String name, String email) {}

    /**
     * What somebody has chosen.
     *
     * @param start code of the place of the rail that opens first; blank for the first one
     * @param letterKeys whether single letters act as keys
     */
    record Preferences(String language, String theme, String density, String start, boolean letterKeys) {}

    record CompanyView(String name, String currency) {}

    /**
     * Somebody for whom the viewer may act.
     *
     * @param scopes codes of what may be done
     * @param lastDay on which it still holds
     */
    record ActFor(UUID delegation, String name, List<String> scopes, LocalDate lastDay) {}

    record Acting(@Nullable UUID delegation) {}

    /**
     * @param acting for whom the viewer acts at the moment, null for oneself
     * @param mayActFor for whom the viewer may
     */
    record Me(
            UserView user,
            List<String> roles,
            Set<String> permissions,
            List<Rails.RailPart> rail,
            Preferences preferences,
            LocalDate today,
            CompanyView company,
            boolean demo,
            @Nullable ActFor acting,
            List<ActFor> mayActFor) {}

    record NewPassword(String current, String password) {}

    @Access(relation = Relation.OWN)
    @GetMapping
    Me me(Viewer viewer) {
        Account account = accounts.get(user(viewer));
        Company.Profile profile = company.profile().orElseThrow();
        Behalf behalf = viewer.behalf();
        List<ActFor> may = mayActFor(account.id());
        return new Me(
                new UserView(account.id(), account.name(), account.email()),
                account.roles().stream().sorted().map(Role::code).toList(),
                new TreeSet<>(viewer.permissions()),
                rails.of(viewer.roles(), viewer.permissions()),
                view(account.preferences()),
                time.today(),
                new CompanyView(profile.name(), profile.currency()),
                profile.demo(),
                may.stream()
                        .filter(one -> behalf != null && one.delegation().equals(behalf.delegation()))
                        .findFirst()
                        .orElse(null),
                may);
    }

    private List<ActFor> mayActFor(UserId user) {
        return actors.mayActFor(user).stream()
                .map(found -> new ActFor(
                        found.mandate().delegation(),
                        found.giver().name(),
                        found.mandate().scopes().stream().sorted().toList(),
                        found.mandate().lastDay()))
                .toList();
    }

    /** Begins to act for another person in this session, or ends it. */
    @Access(relation = Relation.OWN)
    @PutMapping("/acting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(@RequestBody Acting wanted, Viewer viewer, HttpServletRequest request) {
        UserId user = user(viewer);
        UUID delegation = wanted.delegation();
        Sessions.Live session = SessionFilter.sessionOf(request);
        if (session == null
                || (delegation != null
                        && mayActFor(user).stream()
                                .noneMatch(one -> one.delegation().equals(delegation)))) {
            throw new RecordProblem.NotFound().refused();
        }
        sessions.act(session.id(), delegation);
    }

    @Access(relation = Relation.OWN)
    @PutMapping("/preferences")
    Preferences prefer(@RequestBody Preferences preferences, Viewer viewer) {
        if (!Set.of("pl", "en").contains(preferences.language())
                || !Set.of("light", "dark", "system").contains(preferences.theme())
                || !Set.of("compact", "default").contains(preferences.density())
                || !preferences.start().matches("[a-z-]{0,40}")) {
            throw new RequestProblem.Unreadable("preferences").refused();
        }
        Language language = Language.valueOf(preferences.language().toUpperCase(Locale.ROOT));
        accounts.prefer(
                user(viewer),
                new Account.Preferences(
                        language,
                        preferences.theme(),
                        preferences.density(),
                        preferences.start(),
                        preferences.letterKeys()));
        return preferences;
    }

    @Access(relation = Relation.OWN)
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@RequestBody NewPassword change, Viewer viewer, HttpServletRequest request) {
        UserId user = user(viewer);
        if (!accounts.hasPassword(user, change.current())) {
            throw RequestProblem.Invalid.field("current", "sign-in.wrong-password")
                    .refused();
        }
        accounts.setPassword(user, change.password(), viewer);
        Sessions.Live session = SessionFilter.sessionOf(request);
        if (session != null) {
            sessions.endOthers(user, session.id());
        }
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/sessions")
    List<Sessions.View> sessions(Viewer viewer, HttpServletRequest request) {
        Sessions.Live session = SessionFilter.sessionOf(request);
        return session == null ? List.of() : sessions.of(user(viewer), session.id());
    }

    @Access(relation = Relation.OWN)
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Viewer viewer) {
        if (!sessions.end(user(viewer), id)) {
            throw new RecordProblem.NotFound().refused();
        }
    }

    private static UserId user(Viewer viewer) {
        UserId user = viewer.user();
        if (user == null) {
            throw new AccessProblem.SignedOut().refused();
        }
        return user;
    }

    private static Preferences view(Account.Preferences preferences) {
        return new Preferences(
                preferences.language().name().toLowerCase(Locale.ROOT),
                preferences.theme(),
                preferences.density(),
                preferences.start(),
                preferences.letterKeys());
    }
}
