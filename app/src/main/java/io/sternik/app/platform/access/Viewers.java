package io.sternik.app.platform.access;

import io.sternik.engine.finding.Language;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes viewers; the only place from which a {@link Visibility} comes. */
@Component
public class Viewers {

    private static final Logger LOG = LoggerFactory.getLogger(Viewers.class);

    private final Rights rights;
    private final VisibilitySource source;

    Viewers(Rights rights, VisibilitySource source) {
        this.rights = rights;
        this.source = source;
    }

    /** The viewer that a user is today. */
    public Viewer of(UserId user, String name, Set<Role> roles, Language language) {
        return new Viewer(user, name, roles, rights.of(roles), language, Visibility.of(source.placeOf(user), source));
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
                Visibility.everything(source));
    }
}
