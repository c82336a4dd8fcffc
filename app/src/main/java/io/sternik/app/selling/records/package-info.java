/** Records as people open them: the page of a deal, an account or a contact, with its files and what hangs on it. */
@NullMarked
package io.sternik.app.selling.records;

import org.jspecify.annotations.NullMarked;
