@NullMarked
package io.sternik.app.consent;

import org.jspecify.annotations.NullMarked;
