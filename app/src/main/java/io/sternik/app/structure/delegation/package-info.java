/** Who acts for whom, for a time and in named parts of the own rights. */
@NullMarked
package io.sternik.app.structure.delegation;

import org.jspecify.annotations.NullMarked;
