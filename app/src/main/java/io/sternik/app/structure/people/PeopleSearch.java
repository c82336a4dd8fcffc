package io.sternik.app.structure.people;

import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION_VERSION;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.Searchable;
import io.sternik.app.structure.StructureRights;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** People by their name, told apart by their position of today; names are open to all staff. */
@Component
class PeopleSearch implements Searchable {

    private final PeopleList list;

    PeopleSearch(PeopleList list) {
        this.list = list;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public String permission() {
        return StructureRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        return new SearchSource(
                PERSON,
                PERSON.ID,
                PERSON.FOLDED,
                _ -> DSL.falseCondition(),
                DSL.noCondition(),
                list.source(viewer).from(),
                PERSON.DISPLAY_NAME,
                PERSON.DISPLAY_NAME,
                POSITION_VERSION.TITLE_PL,
                POSITION_VERSION.TITLE_EN);
    }
}
