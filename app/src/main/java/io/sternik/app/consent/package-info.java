/**
 * Who may be contacted, how and for what, and the proof of it: statements (oświadczenia) of people by channel (kanał) and purpose (cel), the
 * wordings (treści zgód) that they agreed to, addresses that are closed, rules of the country over time, and the gate (bramka) through which
 * every mail, message and call passes. Knows no accounts: whom a statement is about is a record of another module, told by {@link
 * io.sternik.app.consent.ContactParty}. Not legal advice.
 *
 * <p>What its topics speak of together stands here. Wordings know nothing else; statements know parties and wordings; the gate knows
 * statements; pages of records and the public page are drawn from them.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package io.sternik.app.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
