package io.sternik.app.selling.documents;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportNames.Reference;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.engine.table.CellKinds;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the customer that rows name: by tax number, else by name. */
public final class ImportedCustomer {

    private ImportedCustomer() {}

    /**
     * The account; null when its row is refused.
     *
     * @param byNumber row that has the tax number in the field {@code nip}
     * @param named row that has the name in the field {@code account}
     */
    public static @Nullable UUID of(ImportContext context, ImportRow byNumber, ImportRow named) {
        String nip = byNumber.code("nip");
        if (nip != null && !CellKinds.isNip(nip) && nip.matches("[\\d\\s-]*")) {
            byNumber.refuse("nip", "nip", Map.of("value", nip));
            return null;
        }
        if (nip != null
                && context.names().exact(ImportNames.ACCOUNT, nip.replaceAll("\\D", ""))
                        instanceof Reference.Found found) {
            return found.id();
        }
        if (named.text("account") == null && nip != null) {
            byNumber.refuse("nip", "unknown-reference", Map.of("value", nip));
            return null;
        }
        named.required("account");
        return context.reference(named, "account", ImportNames.ACCOUNT);
    }
}
