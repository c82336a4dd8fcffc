/** What commercial documents have in common. */
@NullMarked
package io.sternik.app.selling.documents;

import org.jspecify.annotations.NullMarked;
