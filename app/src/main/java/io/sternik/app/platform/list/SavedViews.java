package io.sternik.app.platform.list;

import static io.sternik.database.platform.Tables.SAVED_VIEW;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.VisibilitySource;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.list.SavedView.Content;
import io.sternik.app.platform.list.SavedView.Layout;
import io.sternik.app.platform.list.SavedView.Scope;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.SavedViewRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Views that people keep of lists. A shared view shows each viewer only what that viewer may see. */
@Component
class SavedViews {

    private static final int LONGEST_NAME = 60;

    private final DSLContext sql;
    private final Lists lists;
    private final List<ListCatalogue> catalogues;
    private final Optional<VisibilitySource> places;
    private final CompanyTime time;
    private final JsonMapper json;

    SavedViews(
            DSLContext sql,
            Lists lists,
            List<ListCatalogue> catalogues,
            Optional<VisibilitySource> places,
            CompanyTime time,
            JsonMapper json) {
        this.sql = sql;
        this.lists = lists;
        this.catalogues = catalogues;
        this.places = places;
        this.time = time;
        this.json = json;
    }

    /** The views of a list that the viewer has, in the order of their tabs. */
    List<SavedView> of(String object, Viewer viewer) {
        return sql.select(SAVED_VIEW.fields())
                .select(USER_ACCOUNT.DISPLAY_NAME)
                .from(SAVED_VIEW)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(SAVED_VIEW.OWNER))
                .where(SAVED_VIEW.OBJECT.eq(object), has(viewer))
                .orderBy(SAVED_VIEW.RANK, SAVED_VIEW.CREATED_AT)
                .fetch(row -> view(row, viewer));
    }

    /** Keeps a new view behind the others. */
    @Transactional
    SavedView keep(Content content, Viewer by) {
        checked(content, by);
        int last = sql.select(DSL.coalesce(DSL.max(SAVED_VIEW.RANK), 0))
                .from(SAVED_VIEW)
                .where(SAVED_VIEW.OBJECT.eq(content.object()))
                .fetchSingle()
                .value1();
        SavedViewRecord row = record(content, by);
        row.setOwner(user(by));
        row.setRank(last + 1);
        row.setCreatedAt(time.now());
        UUID id = sql.insertInto(SAVED_VIEW)
                .set(row)
                .returningResult(SAVED_VIEW.ID)
                .fetchSingle()
                .value1();
        return get(id, by);
    }

    /** Changes an own view. */
    @Transactional
    SavedView change(UUID id, Content content, long known, Viewer by) {
        own(id, known, by);
        checked(content, by);
        SavedViewRecord row = record(content, by);
        row.setVersion(known + 1);
        sql.update(SAVED_VIEW).set(row).where(SAVED_VIEW.ID.eq(id)).execute();
        return get(id, by);
    }

    /** Forgets an own view. */
    @Transactional
    void forget(UUID id, long known, Viewer by) {
        own(id, known, by);
        sql.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).execute();
    }

    private void own(UUID id, long known, Viewer by) {
        long version = sql.select(SAVED_VIEW.VERSION)
                .from(SAVED_VIEW)
                .where(SAVED_VIEW.ID.eq(id), SAVED_VIEW.OWNER.eq(user(by)))
                .forUpdate()
                .fetchOptional(SAVED_VIEW.VERSION)
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        if (version != known) {
            throw new RecordProblem.Changed(version, List.of()).refused();
        }
    }

    private SavedView get(UUID id, Viewer viewer) {
        return sql.select(SAVED_VIEW.fields())
                .select(USER_ACCOUNT.DISPLAY_NAME)
                .from(SAVED_VIEW)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(SAVED_VIEW.OWNER))
                .where(SAVED_VIEW.ID.eq(id))
                .fetchSingle(row -> view(row, viewer));
    }

    private Condition has(Viewer viewer) {
        UserId user = viewer.user();
        Condition mine = user == null ? DSL.falseCondition() : SAVED_VIEW.OWNER.eq(user.value());
        List<UUID> above = places.map(source -> source.above(viewer.visibility().positions()))
                .orElse(List.of());
        return mine.or(SAVED_VIEW.SCOPE.eq(Scope.ALL.code())).or(SAVED_VIEW.TEAM.in(above));
    }

    /** The filter and the order must be ones that the list understands. */
    private void checked(Content content, Viewer by) {
        String name = content.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RequestProblem.Invalid.field("name", "view.name").refused();
        }
        ListDescriptor descriptor = catalogues.stream()
                .flatMap(catalogue -> catalogue.descriptors().stream())
                .filter(candidate -> candidate.object().equals(content.object()))
                .findFirst()
                .orElseThrow(() -> RequestProblem.Invalid.field("object", "view.unknown-list")
                        .refused());
        SortOrder.parse(content.sort().isBlank() ? null : content.sort(), descriptor);
        lists.condition(content.filter(), descriptor, by.visibility());
    }

    private SavedViewRecord record(Content content, Viewer by) {
        SavedViewRecord row = SAVED_VIEW.newRecord();
        row.setObject(content.object());
        row.setName(content.name().strip());
        row.setFilter(content.filter());
        row.setSort(content.sort());
        row.setColumns(content.columns().toArray(String[]::new));
        row.setFrozen((short) content.frozen());
        row.setWidths(JSONB.valueOf(json.writeValueAsString(content.widths())));
        row.setLayout(content.layout().code());
        row.setGroupBy(content.groupBy());
        row.setScope(content.scope().code());
        row.setTeam(content.scope() == Scope.TEAM ? team(by) : null);
        return row;
    }

    private UUID team(Viewer by) {
        return places.map(source -> source.teamHeads(by.visibility().positions())).orElse(Map.of()).values().stream()
                .findFirst()
                .orElseThrow(() ->
                        RequestProblem.Invalid.field("scope", "view.no-team").refused());
    }

    private static UUID user(Viewer by) {
        UUID id = History.idOf(by);
        if (id == null) {
            throw new RecordProblem.NotFound().refused();
        }
        return id;
    }

    private SavedView view(Record row, Viewer viewer) {
        UUID owner = row.get(SAVED_VIEW.OWNER);
        @Nullable UUID me = History.idOf(viewer);
        Content content = new Content(
                row.get(SAVED_VIEW.OBJECT),
                row.get(SAVED_VIEW.NAME),
                row.get(SAVED_VIEW.FILTER),
                row.get(SAVED_VIEW.SORT),
                List.of(row.get(SAVED_VIEW.COLUMNS)),
                row.get(SAVED_VIEW.FROZEN),
                json.readValue(row.get(SAVED_VIEW.WIDTHS).data(), new TypeReference<Map<String, Integer>>() {}),
                Layout.ofCode(row.get(SAVED_VIEW.LAYOUT)),
                row.get(SAVED_VIEW.GROUP_BY),
                Scope.ofCode(row.get(SAVED_VIEW.SCOPE)));
        return new SavedView(
                row.get(SAVED_VIEW.ID),
                row.get(SAVED_VIEW.VERSION),
                content,
                owner.equals(me),
                row.get(USER_ACCOUNT.DISPLAY_NAME));
    }
}
