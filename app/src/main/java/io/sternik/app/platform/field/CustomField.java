package io.sternik.app.platform.field;

import io.sternik.app.platform.http.Versioned;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field that the company has added to a kind of record.
 *
 * @param object kind of record as in addresses: {@code deals}
 * @param code key of its values, see {@link #key()}
 * @param help what people should write there
 * @param required whether a new record needs it, and whoever changes it cannot leave it empty
 * @param options of a list, in their order
 * @param archived whether it is not offered any more; its values stay
 */
public record CustomField(
        UUID id,
        @Override long version,
        String object,
        String code,
        CustomType type,
        Text label,
        @Nullable Text help,
        boolean required,
        List<FieldOption> options,
        boolean archived)
        implements Versioned {

    /** What the names of own fields begin with. */
    public static final String PREFIX = "custom.";

    /** Copies the options. */
    public CustomField {
        options = List.copyOf(options);
    }

    /** Whether a name is that of an own field. */
    public static boolean isKey(String field) {
        return field.startsWith(PREFIX);
    }

    /** The code in a name of {@link #isKey}. */
    public static String codeOf(String key) {
        return key.substring(PREFIX.length());
    }

    /** Its name in filters, orders, histories and requests: {@code custom.<code>}. */
    public String key() {
        return PREFIX + code;
    }

    /** The option with this code. */
    public Optional<FieldOption> option(String wanted) {
        return options.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }
}
