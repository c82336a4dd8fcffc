@NullMarked
package io.sternik.app.consent.gate;

import org.jspecify.annotations.NullMarked;
