package io.sternik.app.platform.access;

import io.sternik.engine.finding.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes viewers; the only place from which a {@link Visibility} comes. */
@Component
public class Viewers {

    private static final Logger LOG = LoggerFactory.getLogger(Viewers.class);

    private final Rights rights;
    private final VisibilitySource source;
    private final Scopes scopes;

    Viewers(Rights rights, VisibilitySource source, Scopes scopes) {
        this.rights = rights;
        this.source = source;
        this.scopes = scopes;
    }

    /** The viewer that a user is today. */
    public Viewer of(UserId user, String name, Set<Role> roles, Language language) {
        return new Viewer(user, name, roles, rights.of(roles), language, Visibility.of(source.placeOf(user), source));
    }

    /** For whom the user may act today. */
    public List<Mandate> mandates(UserId user) {
        return source.mandates(user);
    }

    /**
     * A user who acts for another: sees what the delegated position sees, and may do what lies in the scopes and the other person may do
     * today; beside it only what everybody may and no scope names.
     *
     * @param self who acts
     * @param giver roles that the other person has today
     */
    public Viewer acting(Viewer self, Mandate mandate, String giverName, Set<Role> giver) {
        Set<String> permissions = new TreeSet<>(rights.of(giver));
        permissions.retainAll(scopes.permissions(mandate.scopes()));
        Set<String> common = rights.ofEverybody();
        common.removeAll(scopes.permissions());
        permissions.addAll(common);
        // Renews the copy of today's tree when it is of yesterday.
        source.placeOf(mandate.giver());
        VisibilitySource.Place place = new VisibilitySource.Place(List.of(mandate.position()), mandate.top());
        return new Viewer(
                self.user(),
                self.name(),
                giver,
                permissions,
                self.language(),
                Visibility.of(place, source),
                new Behalf(mandate.delegation(), mandate.giver(), giverName));
    }

    /**
     * The program itself, which sees and may do everything: jobs, imports, the demo company, listeners. An architecture test lists who
     * calls this.
     *
     * @param reason shown as the author in histories and in the audit: {@code demo}, {@code command line}
     */
    public Viewer system(String reason) {
        return system(reason, Language.EN);
    }

    /** The same, answered in the language of whoever has started it, such as somebody at the command line. */
    public Viewer system(String reason, Language language) {
        LOG.debug("acting as the program: {}", reason);
        return new Viewer(
                null, reason, Set.of(Role.ADMINISTRATOR), rights.codes(), language, Visibility.everything(source));
    }

    /** The same user with everything in sight, for work that was allowed as a whole and concerns all records, such as an import. */
    public Viewer seeingAll(Viewer viewer, String reason) {
        LOG.debug("{} acts with everything in sight: {}", viewer.name(), reason);
        return new Viewer(
                viewer.user(),
                viewer.name(),
                viewer.roles(),
                viewer.permissions(),
                viewer.language(),
                Visibility.everything(source),
                viewer.behalf());
    }
}
