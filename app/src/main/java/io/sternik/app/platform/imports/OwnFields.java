package io.sternik.app.platform.imports;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomFields;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets files fill the fields that the company has added to a kind of record, as they are defined now. */
@Component
class OwnFields {

    private final CustomFields fields;

    OwnFields(CustomFields fields) {
        this.fields = fields;
    }

    /** The shape with the own fields of its records behind its own; one that it has already under the same code is not offered twice. */
    ImportShape with(ImportShape shape) {
        Set<String> known = shape.fields().stream().map(ImportField::key).collect(Collectors.toSet());
        List<ImportField> own = fields.of(shape.code()).active().stream()
                .filter(field -> !known.contains(field.code()))
                .map(field -> ImportField.own(field.key(), type(field), field.label()))
                .toList();
        return own.isEmpty() ? shape : new Extended(shape, own);
    }

    private static ImportField.Type type(CustomField field) {
        return switch (field.type()) {
            case NUMBER, MONEY -> ImportField.Type.DECIMAL;
            case DATE -> ImportField.Type.DATE;
            case TEXT, LONG_TEXT, LINK, YES_NO, OPTION, OPTIONS -> ImportField.Type.TEXT;
        };
    }

    private record Extended(ImportShape shape, List<ImportField> own) implements ImportShape {

        @Override
        public String code() {
            return shape.code();
        }

        @Override
        public String object() {
            return shape.object();
        }

        @Override
        public List<ImportField> fields() {
            return Stream.concat(shape.fields().stream(), own.stream()).toList();
        }

        @Override
        public List<String> prefixes() {
            return shape.prefixes();
        }

        @Override
        public List<String> keys() {
            return shape.keys();
        }

        @Override
        public boolean keysTogether() {
            return shape.keysTogether();
        }

        @Override
        public boolean rowsTogether() {
            return shape.rowsTogether();
        }

        @Override
        public Set<String> tellTale() {
            return shape.tellTale();
        }

        @Override
        public List<String> lacking(Set<String> given) {
            return shape.lacking(given);
        }

        @Override
        public Set<String> after() {
            return shape.after();
        }
    }
}
