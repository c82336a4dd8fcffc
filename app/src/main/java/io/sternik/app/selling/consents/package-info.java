/** Who stands behind the records of selling when somebody is to be contacted: contacts, consumers, prospects. */
@NullMarked
package io.sternik.app.selling.consents;

import org.jspecify.annotations.NullMarked;
