/** What the record of a person shows of consents. */
@NullMarked
package io.sternik.app.consent.records;

import org.jspecify.annotations.NullMarked;
