package io.sternik.app.platform.access;

import java.util.List;

/**
 * The permissions of one module and its entries in the navigation; a bean of each module that has any.
 *
 * @param module name of the module, which every code begins with
 */
public record ModuleRights(String module, List<Permission> permissions, List<RailEntry> rail) {

    /** Refuses a permission of another module. */
    public ModuleRights {
        permissions = List.copyOf(permissions);
        rail = List.copyOf(rail);
        for (Permission permission : permissions) {
            if (!permission.code().startsWith(module + ".")) {
                throw new IllegalArgumentException(permission.code() + " does not belong to " + module);
            }
        }
    }
}
