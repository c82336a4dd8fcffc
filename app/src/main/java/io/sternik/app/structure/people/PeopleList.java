package io.sternik.app.structure.people;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION_VERSION;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.StructureRights;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the list of people can be asked. Names, work addresses, positions and units are open to all staff. Dates of employment and accounts
 * are told to the person, to those above and to whoever may edit people; for anybody else they are empty, also in filters and sort orders.
 */
@Component
class PeopleList implements ListCatalogue {

    private final CompanyTime time;

    PeopleList(CompanyTime time) {
        this.time = time;
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("people", StructureRights.READ, this::source));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(new Query(time.today(), DSL.falseCondition()).descriptor());
    }

    ListSource<PersonRow> source(Viewer viewer) {
        Query query = new Query(time.today(), viewer);
        return new ListSource<>(
                query.descriptor(),
                query.columns(),
                query.from(),
                _ -> DSL.noCondition(),
                query::row,
                Map.of(),
                DSL.inline((String) null));
    }

    /** The user of the person in a row that the viewer may know. */
    private static PersonRow.@Nullable User user(@Nullable UUID id) {
        return id == null ? null : new PersonRow.User(new UserId(id), "", List.of(), false);
    }

    /** The tables and columns of one day and viewer. */
    private static final class Query {

        private final LocalDate today;
        private final Table<?> place;
        private final Field<UUID> position;
        private final Field<LocalDate> hiredOn;
        private final Field<LocalDate> leftOn;
        private final Field<UUID> user;

        Query(LocalDate today, Viewer viewer) {
            this(today, told(today, viewer));
        }

        Query(LocalDate today, Condition told) {
            this.today = today;
            this.place = place(today);
            this.position = Objects.requireNonNull(place.field(ASSIGNMENT.POSITION));
            this.hiredOn = DSL.when(told, PERSON.HIRED_ON);
            this.leftOn = DSL.when(told, PERSON.LEFT_ON);
            this.user = DSL.when(told, PERSON.USER_ACCOUNT);
        }

        private static Condition told(LocalDate today, Viewer viewer) {
            if (viewer.may(StructureRights.EDIT_PEOPLE)) {
                return DSL.trueCondition();
            }
            Field<UUID> position = Objects.requireNonNull(place(today).field(ASSIGNMENT.POSITION));
            UserId self = viewer.user();
            Condition own = self == null ? DSL.falseCondition() : PERSON.USER_ACCOUNT.eq(self.value());
            return own.or(viewer.visibility().owns(position));
        }

        /** One position of each person: the one held today, the own one before a share, a share before standing in. */
        private static Table<?> place(LocalDate today) {
            Field<Integer> rank = DSL.case_(ASSIGNMENT.KIND)
                    .when(AssignmentKind.SUBSTANTIVE.code(), 1)
                    .when(AssignmentKind.JOB_SHARE.code(), 2)
                    .else_(3);
            return DSL.select(ASSIGNMENT.PERSON, ASSIGNMENT.POSITION)
                    .distinctOn(ASSIGNMENT.PERSON)
                    .from(ASSIGNMENT)
                    .where(Validity.on(ASSIGNMENT.VALID_DURING, today))
                    .orderBy(ASSIGNMENT.PERSON, rank, ASSIGNMENT.FTE_BP.desc(), ASSIGNMENT.POSITION)
                    .asTable("place");
        }

        Table<?> from() {
            return PERSON.leftJoin(place)
                    .on(PERSON.ID.eq(place.field(ASSIGNMENT.PERSON)))
                    .leftJoin(POSITION_VERSION)
                    .on(POSITION_VERSION.POSITION.eq(position), Validity.on(POSITION_VERSION.VALID_DURING, today))
                    .leftJoin(ORG_UNIT_VERSION)
                    .on(
                            ORG_UNIT_VERSION.UNIT.eq(POSITION_VERSION.UNIT),
                            Validity.on(ORG_UNIT_VERSION.VALID_DURING, today));
        }

        List<Field<?>> columns() {
            return List.of(
                    PERSON.ID,
                    PERSON.VERSION,
                    PERSON.GIVEN_NAME,
                    PERSON.FAMILY_NAME,
                    PERSON.WORK_EMAIL,
                    position.as("place_position"),
                    POSITION_VERSION.TITLE_PL,
                    POSITION_VERSION.TITLE_EN,
                    ORG_UNIT_VERSION.UNIT,
                    ORG_UNIT_VERSION.NAME_PL,
                    ORG_UNIT_VERSION.NAME_EN,
                    user.as("told_user"),
                    hiredOn.as("told_hired"),
                    leftOn.as("told_left"));
        }

        PersonRow row(Record row) {
            return new PersonRow(
                    new PersonId(row.get(PERSON.ID)),
                    row.get(PERSON.VERSION),
                    row.get(PERSON.GIVEN_NAME),
                    row.get(PERSON.FAMILY_NAME),
                    row.get(PERSON.WORK_EMAIL),
                    Ref.of(
                            row.get("place_position", UUID.class),
                            row.get(POSITION_VERSION.TITLE_PL),
                            row.get(POSITION_VERSION.TITLE_EN)),
                    Ref.of(
                            row.get(ORG_UNIT_VERSION.UNIT),
                            row.get(ORG_UNIT_VERSION.NAME_PL),
                            row.get(ORG_UNIT_VERSION.NAME_EN)),
                    user(row.get("told_user", UUID.class)),
                    row.get("told_hired", LocalDate.class),
                    row.get("told_left", LocalDate.class));
        }

        ListDescriptor descriptor() {
            return new ListDescriptor(
                    "people",
                    PERSON.ID,
                    List.of(
                            ListField.text("name", PERSON.DISPLAY_NAME, PERSON.FOLDED),
                            ListField.of("familyName", FieldType.TEXT, PERSON.FAMILY_NAME),
                            ListField.of("givenName", FieldType.TEXT, PERSON.GIVEN_NAME),
                            ListField.of("workEmail", FieldType.TEXT, PERSON.WORK_EMAIL),
                            ListField.of("person", FieldType.REF, PERSON.ID).unsorted(),
                            ListField.of("position", FieldType.OWNER, position).unsorted(),
                            ListField.of("title", FieldType.TEXT, POSITION_VERSION.TITLE_PL),
                            ListField.of("unit", FieldType.REF, ORG_UNIT_VERSION.UNIT)
                                    .unsorted(),
                            ListField.of("unitName", FieldType.TEXT, ORG_UNIT_VERSION.NAME_PL),
                            ListField.of("hiredOn", FieldType.DATE, hiredOn),
                            ListField.of("leftOn", FieldType.DATE, leftOn)),
                    "familyName,givenName",
                    List.of("familyName", "givenName", "position", "unit", "workEmail", "user"));
        }
    }
}
