package io.sternik.app.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Every permission of the program and who has it. */
@Component
public class Rights {

    private final Map<String, Set<Role>> rolesByPermission = new TreeMap<>();

    Rights(List<ModuleRights> modules) {
        for (ModuleRights module : modules) {
            for (Permission permission : module.permissions()) {
                if (rolesByPermission.put(permission.code(), permission.roles()) != null) {
                    throw new IllegalStateException("registered twice: " + permission.code());
                }
            }
        }
    }

    /** All permission codes, sorted. */
    public Set<String> codes() {
        return Set.copyOf(rolesByPermission.keySet());
    }

    /** Codes that at least one of the roles has, sorted. */
    public Set<String> of(Collection<Role> roles) {
        Set<String> codes = new TreeSet<>();
        rolesByPermission.forEach((code, holders) -> {
            if (roles.stream().anyMatch(holders::contains)) {
                codes.add(code);
            }
        });
        return codes;
    }

    /** Codes that every role has, so that nobody loses them by acting for another person. */
    Set<String> ofEverybody() {
        Set<String> codes = new TreeSet<>();
        rolesByPermission.forEach((code, holders) -> {
            if (holders.containsAll(Set.of(Role.values()))) {
                codes.add(code);
            }
        });
        return codes;
    }

    /** Roles that have the permission, in the order of {@link Role}; none when nobody knows the code. */
    public List<Role> holders(String permission) {
        return rolesByPermission.getOrDefault(permission, Set.of()).stream()
                .sorted()
                .toList();
    }
}
