package io.sternik.app.platform.field;

import static io.sternik.database.platform.Tables.CUSTOM_FIELD;

import io.sternik.database.platform.tables.records.CustomFieldRecord;
import io.sternik.engine.finding.Text;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The own fields of all kinds of records. They are read when they are asked for, so that a new one is there at once on every node. */
@Component
public class CustomFields {

    private final DSLContext sql;
    private final JsonMapper json;

    CustomFields(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The fields of a kind of record, named as in addresses. */
    public FieldSet of(String object) {
        return new FieldSet(sql.selectFrom(CUSTOM_FIELD)
                .where(CUSTOM_FIELD.OBJECT.eq(object))
                .orderBy(CUSTOM_FIELD.RANK, CUSTOM_FIELD.ID)
                .fetch(this::field));
    }

    /** All fields, by kind and in their order. */
    public List<CustomField> all() {
        return sql.selectFrom(CUSTOM_FIELD)
                .orderBy(CUSTOM_FIELD.OBJECT, CUSTOM_FIELD.RANK, CUSTOM_FIELD.ID)
                .fetch(this::field);
    }

    CustomField field(CustomFieldRecord row) {
        return new CustomField(
                row.getId(),
                row.getVersion(),
                row.getObject(),
                row.getCode(),
                CustomType.ofCode(row.getType()),
                new Text(row.getLabelPl(), row.getLabelEn()),
                help(row.getHelpPl(), row.getHelpEn()),
                row.getRequired(),
                options(row.getOptions()),
                row.getArchivedAt() != null);
    }

    private static @Nullable Text help(@Nullable String pl, @Nullable String en) {
        return pl == null || en == null ? null : new Text(pl, en);
    }

    /** How an option is kept. */
    private record Kept(String code, String pl, String en, boolean retired) {}

    private List<FieldOption> options(JSONB column) {
        return json.readValue(column.data(), new TypeReference<List<Kept>>() {}).stream()
                .map(kept -> new FieldOption(kept.code(), new Text(kept.pl(), kept.en()), kept.retired()))
                .toList();
    }

    JSONB column(List<FieldOption> options) {
        return JSONB.valueOf(json.writeValueAsString(options.stream()
                .map(one -> new Kept(one.code(), one.name().pl(), one.name().en(), one.retired()))
                .toList()));
    }
}
