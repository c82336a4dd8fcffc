/** The one shape in which every figure of the product explains itself („Skąd to?"). */
@NullMarked
package io.sternik.app.platform.why;

import org.jspecify.annotations.NullMarked;
