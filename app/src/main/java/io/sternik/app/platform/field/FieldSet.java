package io.sternik.app.platform.field;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.table.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The own fields of one kind of record as they are defined now.
 *
 * @param all in their order, archived ones included
 */
public record FieldSet(List<CustomField> all) {

    /** Copies the list. */
    public FieldSet {
        all = List.copyOf(all);
    }

    /** Those that are offered. */
    public List<CustomField> active() {
        return all.stream().filter(field -> !field.archived()).toList();
    }

    /** The field with this code, archived or not. */
    public Optional<CustomField> find(String code) {
        return all.stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /**
     * The values of a record after a change: what is left out stays, what is null becomes empty. Refuses what no field takes, and names all
     * of it at once.
     */
    public CustomValues changed(CustomValues before, @Nullable Map<String, @Nullable Object> patch) {
        if (patch == null || patch.isEmpty()) {
            return before;
        }
        List<FieldFinding> findings = new ArrayList<>();
        CustomValues after = changed(before, patch, findings);
        refuse(findings);
        return after;
    }

    private CustomValues changed(
            CustomValues before, Map<String, @Nullable Object> patch, List<FieldFinding> findings) {
        CustomValues after = before;
        for (Map.Entry<String, @Nullable Object> given : patch.entrySet()) {
            CustomField field = find(given.getKey()).orElse(null);
            if (field == null || field.archived()) {
                findings.add(new FieldFinding(
                        CustomField.PREFIX + given.getKey(), field == null ? "custom.unknown" : "custom.archived"));
            } else {
                Object value = new ValueReader(field, before.get(field.code()), findings).read(given.getValue());
                after = after.with(field.code(), value);
            }
        }
        return after;
    }

    /** The values of a new record; refuses one without those that are required. */
    public CustomValues begun(@Nullable Map<String, @Nullable Object> given) {
        List<FieldFinding> findings = new ArrayList<>();
        CustomValues begun = begun(given == null ? Map.of() : given, findings);
        refuse(findings);
        return begun;
    }

    /** For what {@link #begun} would refuse the values of a new record; empty when it would not. */
    public List<FieldFinding> wrongInNew(Map<String, @Nullable Object> given) {
        List<FieldFinding> findings = new ArrayList<>();
        begun(given, findings);
        return List.copyOf(findings);
    }

    private CustomValues begun(Map<String, @Nullable Object> patch, List<FieldFinding> findings) {
        CustomValues begun = changed(CustomValues.NONE, patch, findings);
        missing(begun).stream()
                .filter(field -> !patch.containsKey(field.code()))
                .forEach(field -> findings.add(new FieldFinding(field.key(), "field.required")));
        return begun;
    }

    /** What the values of another kind of record say of these fields: those of the same name and type, and of lists what is called alike there. */
    public CustomValues named(FieldSet others, CustomValues values) {
        CustomValues named = CustomValues.NONE;
        for (CustomField field : active()) {
            CustomField other = others.active().stream()
                    .filter(one -> one.type() == field.type())
                    .filter(one -> Fold.text(one.label().pl())
                            .equals(Fold.text(field.label().pl())))
                    .findFirst()
                    .orElse(null);
            Object value = other == null ? null : values.get(other.code());
            if (other != null && value != null) {
                named = named.with(field.code(), called(field, other, value));
            }
        }
        return named;
    }

    private static @Nullable Object called(CustomField field, CustomField other, Object value) {
        return switch (field.type()) {
            case OPTION -> option(field, other, value).orElse(null);
            case OPTIONS -> {
                List<String> codes = ((List<?>) value)
                        .stream()
                                .flatMap(code -> option(field, other, code).stream())
                                .toList();
                yield codes.isEmpty() ? null : codes;
            }
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, YES_NO, LINK -> value;
        };
    }

    private static Optional<String> option(CustomField field, CustomField other, Object code) {
        return other.option(String.valueOf(code))
                .flatMap(known -> field.options().stream()
                        .filter(option -> !option.retired())
                        .filter(option -> Fold.text(option.name().pl())
                                .equals(Fold.text(known.name().pl())))
                        .map(FieldOption::code)
                        .findFirst());
    }

    /** Required fields that are empty. */
    public List<CustomField> missing(CustomValues values) {
        return active().stream()
                .filter(field -> field.required() && values.get(field.code()) == null)
                .toList();
    }

    private static void refuse(List<FieldFinding> findings) {
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
    }
}
