package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Any list as a board, as a calendar, as a map and as a download; the right is that of the list. */
@RestController
@RequestMapping("/api/lists/{object}")
class LayoutsHttp {

    private static final Logger LOG = LoggerFactory.getLogger(LayoutsHttp.class);
    private static final int FEW_ROWS = 3;
    private static final int MOST_ROWS = 50;
    private static final int CARDS = 40;
    private static final int MOST_CARDS = 100;

    private final OpenLists open;
    private final Layouts layouts;
    private final StatusBoards boards;
    private final RowStream stream;
    private final JsonMapper json;

    LayoutsHttp(OpenLists open, Layouts layouts, StatusBoards boards, RowStream stream, JsonMapper json) {
        this.open = open;
        this.layouts = layouts;
        this.boards = boards;
        this.stream = stream;
        this.json = json;
    }

    @Access(relation = Relation.NONE)
    @GetMapping("/days")
    Layouts.CalendarDays days(
            @PathVariable String object,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Integer rows,
            @RequestParam(required = false) @Nullable UUID within,
            Viewer viewer) {
        int each = rows == null ? FEW_ROWS : Math.clamp(rows, 0, MOST_ROWS);
        return layouts.days(
                open.open(object, within, viewer),
                filter,
                new Layouts.CalendarSpan(field, from, to, each),
                viewer.visibility());
    }

    @Access(relation = Relation.NONE)
    @GetMapping("/places")
    Layouts.MapPlaces places(
            @PathVariable String object,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable UUID within,
            Viewer viewer) {
        return layouts.places(open.open(object, within, viewer), filter, viewer.visibility());
    }

    @Access(relation = Relation.NONE)
    @GetMapping("/board")
    StatusBoards.StatusBoard board(
            @PathVariable String object,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer cards,
            @RequestParam(required = false) @Nullable UUID within,
            Viewer viewer) {
        int each = cards == null ? CARDS : Math.clamp(cards, 1, MOST_CARDS);
        return boards.board(open.open(object, within, viewer), filter, sort, each, viewer.visibility());
    }

    /** All rows, one a line, then a line that says how many there were: without it the download was cut off. */
    @Access(relation = Relation.NONE)
    @GetMapping("/rows")
    void rows(
            @PathVariable String object,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable UUID within,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        ListSource<?> source = open.open(object, within, viewer);
        response.setContentType("application/x-ndjson;charset=UTF-8");
        OutputStream out = response.getOutputStream();
        try {
            RowStream.End end = stream.each(source, filter, sort, viewer.visibility(), row -> write(out, row));
            write(out, Map.of("end", end));
        } catch (UncheckedIOException gone) {
            // Whoever asked has stopped the download: there is nobody to tell.
            LOG.debug("a download of {} was stopped", object, gone);
        }
    }

    private void write(OutputStream out, Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
