package io.sternik.app.platform.bulk;

import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Rights;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parts of a bulk change into the requests of the single record. */
@Component
public class BulkForm {

    private final JsonMapper json;
    private final Rights rights;

    BulkForm(JsonMapper json, Rights rights) {
        this.json = json;
        this.rights = rights;
    }

    /** The request that the part stands for; refuses one that this kind of record does not take. */
    public <T> T read(@Nullable JsonNode part, Class<T> type) {
        if (part == null) {
            throw new BulkProblem.NothingToDo().refused();
        }
        try {
            return json.treeToValue(part, type);
        } catch (JacksonException wrong) {
            throw new RequestProblem.Unreadable(wrong.getOriginalMessage()).refused();
        }
    }

    /** Refuses somebody without the right, which the end point cannot judge because it depends on what is done. */
    public void require(Viewer by, String permission) {
        if (!by.may(permission)) {
            List<String> holders =
                    rights.holders(permission).stream().map(Role::code).toList();
            throw new AccessProblem.Forbidden(permission, holders).refused();
        }
    }
}
