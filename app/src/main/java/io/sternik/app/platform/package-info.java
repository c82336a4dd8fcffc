/**
 * What every chapter stands on: access, lists, refusals, history, jobs, imports, sign-in, the edge. Knows no chapter; chapters plug in by
 * beans of the types that it declares.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.sternik.app.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
