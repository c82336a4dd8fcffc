/** How a prospect becomes an account with a contact and, if it is wanted, a deal: whom it may be already, and the one act that does it. */
@NullMarked
package io.sternik.app.selling.conversion;

import org.jspecify.annotations.NullMarked;
