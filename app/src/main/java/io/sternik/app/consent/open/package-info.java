/** The page on which a person sees the own consents and withdraws them, without an account. */
@NullMarked
package io.sternik.app.consent.open;

import org.jspecify.annotations.NullMarked;
