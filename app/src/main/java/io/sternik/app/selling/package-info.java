/**
 * The work that is being managed: accounts (klienci), pipelines (lejki) of stages (etapy) and deals (szanse), with the history of every
 * step, and what was won. Amounts are in minor units; a missing amount is unknown, not zero. A closed deal keeps position, unit and person
 * of the day on which it was closed, so that a reorganisation never rewrites results.
 */
@ApplicationModule(allowedDependencies = {"platform", "structure", "catalog"})
@NullMarked
package io.sternik.app.selling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
