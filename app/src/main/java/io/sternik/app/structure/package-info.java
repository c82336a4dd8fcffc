/**
 * Who sits where, since when, under whom: people (osoby), positions (stanowiska), units (jednostki), dated assignments (obsady) and the
 * lines by which positions report to positions. Periods are half-open dates in the company's time zone. From here comes what everybody
 * sees: own positions and all below them, today. Names, titles, units and the tree are open to all staff; dates of employment, shares of a
 * post and user accounts to those above and to whoever may edit people.
 *
 * <p>A <em>change</em> (zmiana) holds from a date on and leaves what was before; a <em>correction</em> (poprawka) says that it was always
 * so, needs a reason and is audited under a name of its own. Decisions already made for later dates stay as they are in both cases.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package io.sternik.app.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
