package io.sternik.app.platform.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Every part of somebody's rights that can be given away for a time. */
@Component
public class Scopes {

    private final Map<String, DelegationScope> scopes = new LinkedHashMap<>();

    Scopes(List<DelegationScope> registered, Rights rights) {
        for (DelegationScope scope : registered) {
            if (scopes.put(scope.code(), scope) != null) {
                throw new IllegalStateException("registered twice: " + scope.code());
            }
            if (!rights.codes().containsAll(scope.permissions())) {
                throw new IllegalStateException("names a permission that is not there: " + scope.code());
            }
        }
    }

    /** Codes of all of them, in the order of their modules. */
    public List<String> codes() {
        return List.copyOf(scopes.keySet());
    }

    /** Permissions that lie in any of these; a code that is not registered any more gives nothing. */
    public Set<String> permissions(Collection<String> codes) {
        Set<String> permissions = new TreeSet<>();
        codes.forEach(code -> {
            DelegationScope scope = scopes.get(code);
            if (scope != null) {
                permissions.addAll(scope.permissions());
            }
        });
        return permissions;
    }

    /** Permissions that lie in some scope. */
    Set<String> permissions() {
        return permissions(scopes.keySet());
    }
}
