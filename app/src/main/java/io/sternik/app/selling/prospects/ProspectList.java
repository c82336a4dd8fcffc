package io.sternik.app.selling.prospects;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.PROSPECT;
import static io.sternik.database.selling.Tables.QUALIFICATION;

import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.FieldColumns;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListRoles;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.SellingRights;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What the list of prospects can be asked. */
@Component
class ProspectList implements ListCatalogue {

    /** The kind as addresses name it. */
    static final String OBJECT = "prospects";

    private final CompanyTime time;
    private final CustomFields custom;

    ProspectList(CompanyTime time, CustomFields custom) {
        this.time = time;
        this.custom = custom;
    }

    ListSource<ProspectRow> source() {
        ProspectQueries prospects = new ProspectQueries(time.today());
        return new ListSource<>(
                descriptor(prospects),
                prospects.columns(),
                prospects.from(),
                ProspectQueries::visible,
                ProspectQueries::row,
                Map.of(),
                DSL.castNull(String.class),
                PROSPECT);
    }

    private ListDescriptor descriptor(ProspectQueries prospects) {
        List<ListField> fields = new ArrayList<>(List.of(
                ListField.text("name", PROSPECT.NAME, PROSPECT.FOLDED),
                ListField.text("company", PROSPECT.COMPANY, folded(PROSPECT.COMPANY)),
                ListField.options("status", PROSPECT.STATUS, statuses()),
                ListField.of("score", FieldType.INTEGER, QUALIFICATION.SCORE),
                ListField.of("coverage", FieldType.INTEGER, QUALIFICATION.COVERAGE),
                ListField.of("town", FieldType.TEXT, PROSPECT.TOWN),
                ListField.of("origin", FieldType.TEXT, PROSPECT.ORIGIN),
                ListField.ref(
                        "owner",
                        FieldType.OWNER,
                        PROSPECT.OWNER_POSITION,
                        prospects.owner().name()),
                ListField.of("createdAt", FieldType.INSTANT, PROSPECT.CREATED_AT),
                ListField.of("mail", FieldType.TEXT, PROSPECT.MAIL),
                ListField.of("phone", FieldType.TEXT, PROSPECT.PHONE),
                ListField.options("reason", PROSPECT.REASON, reasons()),
                ListField.ref("pipeline", FieldType.REF, PROSPECT.PIPELINE, PIPELINE.NAME_PL),
                ListField.ref("account", FieldType.REF, PROSPECT.CONVERTED_ACCOUNT, ACCOUNT.NAME),
                ListField.of("convertedAt", FieldType.INSTANT, PROSPECT.CONVERTED_AT),
                ListField.of("externalId", FieldType.TEXT, PROSPECT.EXTERNAL_ID)));
        fields.addAll(FieldColumns.of(custom.of(OBJECT), PROSPECT.CUSTOM));
        return new ListDescriptor(
                OBJECT,
                PROSPECT.ID,
                fields,
                "-createdAt",
                List.of("name", "company", "status", "score", "town", "origin", "owner", "createdAt"),
                new ListRoles("name", "status", null, List.of(), "owner", null, null));
    }

    private static Field<String> folded(Field<String> text) {
        return DSL.function(DSL.name("platform", "fold"), SQLDataType.VARCHAR, text);
    }

    private static List<ListField.Option> statuses() {
        return List.of(
                ListField.option("new", new Text("nowy", "new")),
                ListField.option("working", new Text("w pracy", "in work")),
                ListField.option("qualified", new Text("zakwalifikowany", "qualified")),
                ListField.option("disqualified", new Text("odrzucony", "disqualified")),
                ListField.option("converted", new Text("już klient", "a customer")));
    }

    private static List<ListField.Option> reasons() {
        return List.of(
                ListField.option("no_need", new Text("brak potrzeby", "no need")),
                ListField.option("no_budget", new Text("brak budżetu", "no budget")),
                ListField.option("no_contact", new Text("brak kontaktu", "cannot be reached")),
                ListField.option("not_ours", new Text("nie nasz klient", "not our customer")),
                ListField.option("competitor", new Text("kupuje u konkurencji", "buys from a competitor")),
                ListField.option("duplicate", new Text("powtórzenie", "duplicate")),
                ListField.option("other", new Text("inny powód", "another reason")));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(descriptor(new ProspectQueries(time.today())));
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of(OBJECT, SellingRights.READ, _ -> source()));
    }
}
