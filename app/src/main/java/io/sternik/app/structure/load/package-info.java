/** Many records at once: imports, the demo company, the first run. */
@NamedInterface
@NullMarked
package io.sternik.app.structure.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
