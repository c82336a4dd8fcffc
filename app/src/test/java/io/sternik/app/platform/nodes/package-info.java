@NullMarked
package io.sternik.app.platform.nodes;

import org.jspecify.annotations.NullMarked;
