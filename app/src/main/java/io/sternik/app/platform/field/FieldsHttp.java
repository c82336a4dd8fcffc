package io.sternik.app.platform.field;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Own fields over HTTP: everybody reads what there is, the administrator defines it. */
@RestController
@RequestMapping("/api/fields")
class FieldsHttp {

    private final CustomFields fields;
    private final FieldSetUp setUp;

    FieldsHttp(CustomFields fields, FieldSetUp setUp) {
        this.fields = fields;
        this.setUp = setUp;
    }

    /**
     * A field that is wanted.
     *
     * @param code made from the Polish name when it is left out
     */
    record NewField(String object, @Nullable String code, CustomType type, FieldDetails details) {}

    /** Whether a field is archived. */
    record ArchivedField(boolean archived) {}

    /** The fields of a kind of record in their order. */
    record FieldOrder(String object, List<UUID> fields) {}

    /** What the set-up shows beside the fields: which kinds of records can have them, and how many records hold each by its code. */
    record FieldUsage(List<String> objects, Map<String, Long> held) {}

    @Access(relation = Relation.NONE)
    @GetMapping
    List<CustomField> all() {
        return fields.all();
    }

    @Access(permission = FieldRights.DEFINE, relation = Relation.NONE)
    @GetMapping("/usage")
    FieldUsage usage(@RequestParam String object) {
        return new FieldUsage(setUp.objects(), setUp.held(object));
    }

    @Access(permission = FieldRights.DEFINE, relation = Relation.NONE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CustomField create(@RequestBody NewField field, Viewer viewer) {
        return setUp.create(field.object(), field.code(), field.type(), field.details(), viewer);
    }

    @Access(permission = FieldRights.DEFINE, relation = Relation.NONE)
    @PutMapping("/{id}")
    CustomField change(@PathVariable UUID id, @RequestBody FieldDetails details, KnownVersion known, Viewer viewer) {
        return setUp.change(id, details, known.value(), viewer);
    }

    @Access(permission = FieldRights.DEFINE, relation = Relation.NONE)
    @PutMapping("/{id}/archived")
    CustomField archive(@PathVariable UUID id, @RequestBody ArchivedField wanted, KnownVersion known, Viewer viewer) {
        return setUp.archive(id, wanted.archived(), known.value(), viewer);
    }

    @Access(permission = FieldRights.DEFINE, relation = Relation.NONE)
    @PutMapping("/order")
    List<CustomField> order(@RequestBody FieldOrder order, Viewer viewer) {
        setUp.order(order.object(), order.fields(), viewer);
        return fields.of(order.object()).all();
    }
}
