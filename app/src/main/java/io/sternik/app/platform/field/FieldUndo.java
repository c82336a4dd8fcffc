package io.sternik.app.platform.field;

import io.sternik.app.platform.history.FieldChange;
import java.util.Objects;
import java.util.Optional;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes changes of own fields back, one field at a time, also of a field that was archived since. */
@Component
public class FieldUndo {

    private final CustomFields fields;

    FieldUndo(CustomFields fields) {
        this.fields = fields;
    }

    /** The values before the change; nothing when the field no longer holds what the change wrote. */
    public Optional<JSONB> takeBack(String object, JSONB now, FieldChange change) {
        String code = CustomField.codeOf(change.field());
        CustomValues values = CustomValues.of(now);
        if (!Objects.equals(values.text(code), change.after())) {
            return Optional.empty();
        }
        return set(object, values, change.field(), change.before()).map(CustomValues::json);
    }

    /** The values with one of them as a history tells it; nothing when there is no such field. */
    public Optional<CustomValues> set(String object, CustomValues values, String key, @Nullable String text) {
        String code = CustomField.codeOf(key);
        return fields.of(object)
                .find(code)
                .map(field -> values.with(code, text == null ? null : CustomValues.ofText(field.type(), text)));
    }
}
