package io.sternik.app.platform.open;

import static io.sternik.database.platform.Tables.OPEN_LINK;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.database.platform.tables.records.OpenLinkRecord;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people show to others by a link: made, found again and ended by its maker, who is the only one to see it in a list. */
@Component
public class SharedLinks implements RecurringWork {

    private static final int MOST_ALIVE = 50;
    private static final int MOST_SHOWN = 100;
    private static final int MOST_TITLE = 100;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final DSLContext sql;
    private final OpenLinks links;
    private final Audit audit;
    private final CompanyTime time;

    SharedLinks(DSLContext sql, OpenLinks links, Audit audit, CompanyTime time) {
        this.sql = sql;
        this.links = links;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A link as its maker sees it; the link itself is kept nowhere.
     *
     * @param uses how often it was opened
     * @param alive false once it is over or was ended
     */
    public record SharedLink(
            UUID id, String title, OffsetDateTime madeAt, OffsetDateTime endsAt, int uses, boolean alive) {}

    /**
     * Makes a link that whoever has it may open as often as they like.
     *
     * @param title what its maker and its readers call it
     * @param content what it shows, as JSON
     */
    @Transactional
    public OpenLinks.Made share(OpenLinks.Purpose purpose, String title, String content, Duration lasts, Viewer by) {
        if (by.behalf() != null) {
            throw new OpenProblem.WhileActing().refused();
        }
        if (title.isBlank() || title.length() > MOST_TITLE) {
            throw RequestProblem.Invalid.field("title", title.isBlank() ? "field.required" : "open.title-long")
                    .refused();
        }
        if (sql.fetchCount(OPEN_LINK, own(purpose, by).and(alive())) >= MOST_ALIVE) {
            throw new OpenProblem.TooManyLinks(MOST_ALIVE).refused();
        }
        OpenLinks.Made made =
                links.make(new OpenLinks.Wanted(purpose, null, content, title.strip(), lasts, Integer.MAX_VALUE), by);
        audit.write(
                by,
                Audit.Entry.of(
                        "link.shared",
                        ref(made.id()),
                        Map.of(),
                        Map.of(
                                "purpose", purpose.code(),
                                "title", title.strip(),
                                "endsAt", made.endsAt().toString())));
        return made;
    }

    /** The viewer's own links, the newest first. */
    public List<SharedLink> of(OpenLinks.Purpose purpose, Viewer viewer) {
        return sql.selectFrom(OPEN_LINK)
                .where(own(purpose, viewer))
                .orderBy(OPEN_LINK.MADE_AT.desc(), OPEN_LINK.ID.desc())
                .limit(MOST_SHOWN)
                .fetch(this::view);
    }

    /** Ends an own link at once; what it has shown is forgotten. */
    @Transactional
    public void revoke(UUID id, OpenLinks.Purpose purpose, Viewer by) {
        OpenLinkRecord link = sql.selectFrom(OPEN_LINK)
                .where(OPEN_LINK.ID.eq(id), own(purpose, by))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        if (link.getRevokedAt() != null) {
            return;
        }
        link.setRevokedAt(time.now());
        link.setContent(JSONB.valueOf("{}"));
        link.store();
        audit.write(by, Audit.Entry.of("link.revoked", ref(id), Map.of("title", link.getTitle()), Map.of()));
    }

    private Condition own(OpenLinks.Purpose purpose, Viewer viewer) {
        UserId user = viewer.user();
        return user == null
                ? DSL.falseCondition()
                : OPEN_LINK.MADE_BY.eq(user.value()).and(OPEN_LINK.PURPOSE.eq(purpose.code()));
    }

    private Condition alive() {
        return OPEN_LINK.REVOKED_AT.isNull().and(OPEN_LINK.ENDS_AT.gt(time.now()));
    }

    private SharedLink view(OpenLinkRecord row) {
        boolean alive = row.getRevokedAt() == null && row.getEndsAt().isAfter(time.now());
        return new SharedLink(row.getId(), row.getTitle(), row.getMadeAt(), row.getEndsAt(), row.getUses(), alive);
    }

    private static RecordRef ref(UUID id) {
        return new RecordRef("link", id);
    }

    @Override
    public String name() {
        return "open-links";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Forgets links that have been over for a while, with what they have shown; those of previews, which nobody looks for, at once. */
    @Override
    @Transactional
    public void run() {
        sql.deleteFrom(OPEN_LINK)
                .where(OPEN_LINK
                        .ENDS_AT
                        .lt(time.now().minus(REMEMBERED))
                        .or(OPEN_LINK
                                .PURPOSE
                                .eq(OpenLinks.Purpose.CONTENT.code())
                                .and(OPEN_LINK.ENDS_AT.lt(time.now()))))
                .execute();
    }
}
