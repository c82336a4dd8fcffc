package io.sternik.app.platform.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets an {@link Optional} in a request tell three things apart (JSON merge patch, RFC 7396): left out is Java's null and means unchanged,
 * JSON's null is empty, anything else is the value.
 */
@Component
class MergePatchModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    MergePatchModule() {
        super("merge-patch");
        addDeserializer(Optional.class, new OfOptional(null));
    }

    /** Reads the content by its own type, known once the field is. */
    private static final class OfOptional extends ValueDeserializer<Optional<?>> {

        private final @Nullable JavaType content;

        OfOptional(@Nullable JavaType content) {
            this.content = content;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            JavaType type = property == null ? context.getContextualType() : property.getType();
            return new OfOptional(type.containedType(0));
        }

        @Override
        public Optional<?> deserialize(JsonParser parser, DeserializationContext context) {
            if (content == null) {
                throw new IllegalStateException("an Optional is read as part of a record only");
            }
            return Optional.ofNullable(context.readValue(parser, content));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return Optional.empty();
        }

        @Override
        @SuppressWarnings("NullAway")
        public Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
