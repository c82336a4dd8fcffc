/**
 * Accounts and contacts that may stand for the same firm or person. Pairs are looked for among what the viewer sees as a whole; what people decided of
 * a pair holds for everybody.
 */
@NullMarked
package io.sternik.app.selling.duplicates;

import org.jspecify.annotations.NullMarked;
