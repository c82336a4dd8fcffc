/**
 * What happened to records: fields changed, change sets that can be undone, and the audit. <em>History</em> (historia zmian) is shown to
 * people on the record; the <em>audit</em> (dziennik) is append-only and chained, for proof.
 */
@NullMarked
package io.sternik.app.platform.history;

import org.jspecify.annotations.NullMarked;
