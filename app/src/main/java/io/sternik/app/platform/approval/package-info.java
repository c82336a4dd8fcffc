/** What somebody else has to agree to before it is done: asked, decided step by step by another person, sealed, carried out. */
@NullMarked
package io.sternik.app.platform.approval;

import org.jspecify.annotations.NullMarked;
