@NullMarked
package io.sternik.app.platform.rates;

import org.jspecify.annotations.NullMarked;
