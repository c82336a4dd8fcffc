package io.sternik.app.platform.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.app.platform.http.Versioned;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list as somebody wants to find it again, shown as a tab above the list.
 *
 * @param own whether the viewer made it and may change it
 * @param ownerName who made it
 */
record SavedView(UUID id, long version, Content content, boolean own, String ownerName) implements Versioned {

    /** Who has the view. */
    enum Scope {
        /** Its maker alone. */
        @JsonProperty("private")
        PRIVATE,
        /** Everybody who stands below the head of the maker's team, and the head. */
        @JsonProperty("team")
        TEAM,
        /** Everybody. */
        @JsonProperty("all")
        ALL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Scope ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What rows are drawn as. */
    enum Layout {
        /** Table. */
        @JsonProperty("list")
        LIST,
        /** Columns by status. */
        @JsonProperty("board")
        BOARD,
        /** Days of a month. */
        @JsonProperty("calendar")
        CALENDAR,
        /** Places. */
        @JsonProperty("map")
        MAP;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Layout ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What a view remembers.
     *
     * @param object kind of record as in addresses
     * @param filter filter text, blank for all
     * @param sort order as in addresses, blank for the list's own
     * @param columns keys in their order, none for the list's own
     * @param frozen how many columns stay when the table is moved sideways
     * @param widths column → pixels, where they were changed
     */
    record Content(
            String object,
            String name,
            String filter,
            String sort,
            List<String> columns,
            int frozen,
            Map<String, Integer> widths,
            Layout layout,
            @Nullable String groupBy,
            Scope scope) {

        Content {
            columns = List.copyOf(columns);
            widths = Map.copyOf(widths);
        }
    }
}
