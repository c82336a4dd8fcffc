@NullMarked
package io.sternik.app.platform.job;

import org.jspecify.annotations.NullMarked;
