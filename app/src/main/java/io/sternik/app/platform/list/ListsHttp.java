package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.engine.finding.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the user interface what each list can be asked. */
@RestController
class ListsHttp {

    private final List<ListCatalogue> catalogues;

    ListsHttp(List<ListCatalogue> catalogues) {
        this.catalogues = catalogues;
    }

    record Descriptor(
            String object, List<FieldView> fields, String defaultSort, List<String> defaultColumns, RolesView roles) {}

    /** What fields stand for, by their keys; {@code place} is the field with the name of the place. */
    record RolesView(
            String title,
            @Nullable String status,
            @Nullable String amount,
            List<String> dates,
            @Nullable String owner,
            @Nullable String place,
            @Nullable String board) {

        static RolesView of(ListRoles roles) {
            ListRoles.Place place = roles.place();
            return new RolesView(
                    roles.title(),
                    roles.status(),
                    roles.amount(),
                    roles.dates(),
                    roles.owner(),
                    place == null ? null : place.field(),
                    roles.board());
        }
    }

    /**
     * A field of a list.
     *
     * @param name of a field that the company has added; null when the message {@code field.<object>.<key>} names it
     */
    record FieldView(
            String key,
            FieldType type,
            boolean sortable,
            List<ListField.Option> options,
            @Nullable Text name) {}

    @Access(relation = Relation.NONE)
    @GetMapping("/api/lists/{object}")
    Descriptor descriptor(@PathVariable String object) {
        ListDescriptor descriptor = catalogues.stream()
                .flatMap(catalogue -> catalogue.descriptors().stream())
                .filter(candidate -> candidate.object().equals(object))
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        List<FieldView> fields = descriptor.fields().stream()
                .map(field -> new FieldView(field.key(), field.type(), field.sortable(), field.options(), field.name()))
                .toList();
        return new Descriptor(
                object,
                fields,
                descriptor.defaultSort(),
                descriptor.defaultColumns(),
                RolesView.of(descriptor.roles()));
    }
}
