package io.sternik.app.platform.field;

import static io.sternik.database.platform.Tables.CUSTOM_FIELD;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.CustomFieldRecord;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with own fields. Nothing of it loses a value: an archived field comes back with all it held. */
@Component
public class FieldSetUp {

    private static final String OBJECT = "custom-field";
    private static final int MOST_FIELDS = 50;

    private final DSLContext sql;
    private final CustomFields fields;
    private final List<FieldHolder> holders;
    private final List<FieldUse> uses;
    private final Journal journal;
    private final ApplicationEventPublisher told;
    private final CompanyTime time;

    FieldSetUp(
            DSLContext sql,
            CustomFields fields,
            List<FieldHolder> holders,
            List<FieldUse> uses,
            Journal journal,
            ApplicationEventPublisher told,
            CompanyTime time) {
        this.sql = sql;
        this.fields = fields;
        this.holders = holders.stream()
                .sorted(Comparator.comparingInt(FieldHolder::place))
                .toList();
        this.uses = uses;
        this.journal = journal;
        this.told = told;
        this.time = time;
    }

    /** Kinds of records that can have own fields, as in addresses. */
    List<String> objects() {
        return holders.stream().map(FieldHolder::object).toList();
    }

    /** How many records hold a value, by the codes of the fields of a kind of record. */
    Map<String, Long> held(String object) {
        FieldHolder holder = holder(object);
        Map<String, Long> held = new HashMap<>();
        sql.resultQuery(
                        "select key, count(*) from (select jsonb_object_keys({0}) as key from {1} where {2}) as keys group by key",
                        holder.custom(), holder.custom().getTable(), holder.alive())
                .forEach(row -> held.put(row.get(0, String.class), row.get(1, Long.class)));
        return held;
    }

    /** Adds a field behind the others; it is there at once. */
    @Transactional
    CustomField create(String object, @Nullable String code, CustomType type, FieldDetails details, Viewer by) {
        holder(object);
        List<CustomField> others = lock(object);
        if (others.stream().filter(field -> !field.archived()).count() >= MOST_FIELDS) {
            throw new FieldProblem.TooMany(MOST_FIELDS).refused();
        }
        details.requireFit(type, others);
        Set<String> taken = others.stream().map(CustomField::code).collect(Collectors.toSet());
        if (code != null && taken.contains(code)) {
            throw new RecordProblem.Taken("code", code).refused();
        }
        CustomFieldRecord row = CUSTOM_FIELD.newRecord();
        row.setObject(object);
        row.setCode(
                code == null || code.isBlank()
                        ? FieldDetails.free(FieldDetails.codeOf(details.labelPl()), taken)
                        : FieldDetails.codeOf(code));
        row.setType(type.code());
        row.setRank(others.size() + 1);
        row.setCreatedAt(time.now());
        fill(row, details, List.of());
        row.attach(sql.configuration());
        row.insert();
        row.refresh();
        return noted(null, fields.field(row), "created", by);
    }

    /** Changes how a field is called, what helps to fill it, whether it is required, and its list. */
    @Transactional
    CustomField change(UUID id, FieldDetails details, long known, Viewer by) {
        CustomFieldRecord row = locked(id, known);
        CustomField before = fields.field(row);
        details.requireFit(
                before.type(),
                lock(before.object()).stream()
                        .filter(other -> !other.id().equals(id))
                        .toList());
        fill(row, details, before.options());
        requireKept(before, fields.field(row));
        return stored(row, before, "changed", by);
    }

    /** Archives a field, or brings it back with all that it held. */
    @Transactional
    CustomField archive(UUID id, boolean archived, long known, Viewer by) {
        CustomFieldRecord row = locked(id, known);
        CustomField before = fields.field(row);
        if (before.archived() == archived) {
            return before;
        }
        if (archived) {
            List<Text> needing =
                    uses.stream().flatMap(use -> use.needing(before).stream()).toList();
            if (!needing.isEmpty()) {
                String names =
                        needing.stream().map(text -> text.in(by.language())).collect(Collectors.joining(", "));
                throw new FieldProblem.Needed(names).refused();
            }
        }
        row.setArchivedAt(archived ? time.now() : null);
        return stored(row, before, archived ? "archived" : "restored", by);
    }

    /** Puts the fields of a kind of record in this order; those that are not named follow as they were. */
    @Transactional
    void order(String object, List<UUID> wanted, Viewer by) {
        List<CustomField> known = lock(object);
        Map<UUID, CustomField> byId = known.stream().collect(Collectors.toMap(CustomField::id, field -> field));
        if (!byId.keySet().containsAll(wanted) || new HashSet<>(wanted).size() != wanted.size()) {
            throw RequestProblem.Invalid.field("fields", "field.unknown-record").refused();
        }
        List<UUID> order = new ArrayList<>(wanted);
        known.stream().map(CustomField::id).filter(id -> !wanted.contains(id)).forEach(order::add);
        if (order.equals(known.stream().map(CustomField::id).toList())) {
            return;
        }
        for (int at = 0; at < order.size(); at++) {
            sql.update(CUSTOM_FIELD)
                    .set(CUSTOM_FIELD.RANK, at + 1)
                    .where(CUSTOM_FIELD.ID.eq(order.get(at)))
                    .execute();
        }
        CustomField first = Objects.requireNonNull(byId.get(order.getFirst()));
        journal.noted(
                by,
                new RecordRef(OBJECT, first.id()),
                first.version(),
                "ordered",
                List.of(new FieldChange(
                        "order", codes(known.stream().map(CustomField::id).toList(), byId), codes(order, byId))),
                null);
        told.publishEvent(new FieldsChanged());
    }

    private static String codes(List<UUID> order, Map<UUID, CustomField> byId) {
        return order.stream()
                .map(id -> Objects.requireNonNull(byId.get(id)).code())
                .collect(Collectors.joining(", "));
    }

    private FieldHolder holder(String object) {
        return holders.stream()
                .filter(holder -> holder.object().equals(object))
                .findFirst()
                .orElseThrow(() -> RequestProblem.Invalid.field("object", "field.unknown-value")
                        .refused());
    }

    /** The fields of a kind of record; two administrators wait for each other. */
    private List<CustomField> lock(String object) {
        sql.execute("select pg_advisory_xact_lock(hashtext({0}))", DSL.val("custom-field " + object));
        return fields.of(object).all();
    }

    private CustomFieldRecord locked(UUID id, long known) {
        CustomFieldRecord row = sql.selectFrom(CUSTOM_FIELD)
                .where(CUSTOM_FIELD.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(new RecordRef(OBJECT, id), known, row.getVersion());
        return row;
    }

    private void fill(CustomFieldRecord row, FieldDetails details, List<FieldOption> known) {
        Text help = details.help();
        row.setLabelPl(details.label().pl());
        row.setLabelEn(details.label().en());
        row.setHelpPl(help == null ? null : help.pl());
        row.setHelpEn(help == null ? null : help.en());
        row.setRequired(details.required());
        row.setOptions(fields.column(details.coded(known)));
    }

    private CustomField stored(CustomFieldRecord row, CustomField before, String verb, Viewer by) {
        row.setVersion(before.version() + 1);
        row.store();
        return noted(before, fields.field(row), verb, by);
    }

    private CustomField noted(@Nullable CustomField before, CustomField after, String verb, Viewer by) {
        List<FieldChange> changes = new FieldChange.Difference()
                .field(
                        "labelPl",
                        before == null ? null : before.label().pl(),
                        after.label().pl())
                .field(
                        "labelEn",
                        before == null ? null : before.label().en(),
                        after.label().en())
                .field("help", before == null ? null : before.help(), after.help())
                .field("required", before == null ? null : before.required(), after.required())
                .field("options", before == null ? null : words(before), words(after))
                .field("archived", before == null ? null : before.archived(), after.archived())
                .changes();
        journal.noted(by, new RecordRef(OBJECT, after.id()), after.version(), verb, changes, null);
        told.publishEvent(new FieldsChanged());
        return after;
    }

    private static @Nullable String words(CustomField field) {
        return field.options().isEmpty()
                ? null
                : field.options().stream()
                        .map(option -> option.name().pl() + (option.retired() ? " (–)" : ""))
                        .collect(Collectors.joining("; "));
    }

    /** An option that records have does not go. */
    private void requireKept(CustomField before, CustomField after) {
        for (FieldOption option : before.options()) {
            if (after.option(option.code()).isEmpty()) {
                long records = holding(before, option);
                if (records > 0) {
                    throw new FieldProblem.OptionUsed(option.name().pl(), records).refused();
                }
            }
        }
    }

    /** Records that have the option, deleted ones too: they can come back. */
    private long holding(CustomField field, FieldOption option) {
        FieldHolder holder = holder(field.object());
        String held = field.type() == CustomType.OPTIONS
                ? "{\"%s\": [\"%s\"]}".formatted(field.code(), option.code())
                : "{\"%s\": \"%s\"}".formatted(field.code(), option.code());
        return sql.fetchCount(DSL.select(holder.id())
                .from(holder.custom().getTable())
                .where(DSL.condition("{0} @> {1}", holder.custom(), DSL.val(JSONB.valueOf(held)))));
    }
}
