package io.sternik.app.selling.prospects;

import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.FieldColumns;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.SearchWords;
import io.sternik.app.platform.search.Searchable;
import io.sternik.app.selling.SellingRights;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Prospects by name, company and town, by a phone number in any form, by a mail address or its beginning. */
@Component
class ProspectSearch implements Searchable {

    private static final String POLAND = "+48";

    private final CustomFields custom;

    ProspectSearch(CustomFields custom) {
        this.custom = custom;
    }

    @Override
    public String kind() {
        return "prospects";
    }

    @Override
    public String permission() {
        return SellingRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        Field<String> hint = DSL.coalesce(PROSPECT.COMPANY, PROSPECT.TOWN);
        return new SearchSource(
                        PROSPECT,
                        PROSPECT.ID,
                        PROSPECT.FOLDED,
                        ProspectSearch::reached,
                        ProspectQueries.visible(viewer.visibility()),
                        PROSPECT,
                        PROSPECT.NAME,
                        PROSPECT.NAME,
                        hint,
                        hint)
                .alsoBy(FieldColumns.searched(custom.of(ProspectList.OBJECT), PROSPECT.CUSTOM));
    }

    private static Condition reached(SearchWords words) {
        List<Condition> points = Stream.concat(
                        words.numbers().stream()
                                .flatMap(digits -> Stream.of(POLAND + digits, "+" + digits))
                                .map(number -> (Condition) PROSPECT.PHONE_KEY.startsWith(number)),
                        Stream.of(words.text())
                                .filter(text -> text.contains("@"))
                                .map(text -> (Condition) PROSPECT.MAIL_KEY.startsWith(text.toLowerCase(Locale.ROOT))))
                .toList();
        return points.isEmpty() ? DSL.falseCondition() : DSL.or(points);
    }
}
