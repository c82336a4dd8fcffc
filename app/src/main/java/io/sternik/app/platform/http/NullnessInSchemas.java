package io.sternik.app.platform.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries the nullness of records into the description of the API: a component that cannot be null is required, any other may be left out
 * or be null. So the types of the user interface know what they need not check.
 */
@Component
class NullnessInSchemas implements ModelConverter {

    private final Map<String, Class<?>> typeByName = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java.getRawClass().isRecord()) {
            requireOwnName(java.getRawClass(), schema);
            apply(java.getRawClass(), model(schema, context));
        }
        return schema;
    }

    /** Two types of the same name would be described as one. */
    private void requireOwnName(Class<?> type, Schema<?> schema) {
        String reference = schema.get$ref();
        if (reference == null) {
            return;
        }
        Class<?> other = typeByName.putIfAbsent(reference, type);
        if (other != null && other != type && !shape(other).equals(shape(type))) {
            throw new IllegalStateException(other.getName() + " and " + type.getName() + " would both be " + reference);
        }
    }

    private static List<String> shape(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName() + " " + component.getGenericType())
                .toList();
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        Schema<?> defined = context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return defined == null ? schema : defined;
    }

    @SuppressWarnings("rawtypes")
    private static void apply(Class<?> type, Schema<?> model) {
        Map<String, Schema> properties = model.getProperties();
        if (properties == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (Nullness.mayBeAbsent(component)) {
                properties.put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        model.setRequired(required);
    }

    @SuppressWarnings("rawtypes")
    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() == null && property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
            return property;
        }
        if (property.getAnyOf() != null) {
            return property;
        }
        Schema<?> nothing = new Schema<>();
        nothing.setTypes(Set.of("null"));
        Schema<?> either = new Schema<>();
        either.setAnyOf(List.<Schema>of(property, nothing));
        return either;
    }
}
