/** Money that is planned in budget lines and spent from them; the lines are kept by the chapter that plans. */
@NullMarked
package io.sternik.app.platform.spend;

import org.jspecify.annotations.NullMarked;
