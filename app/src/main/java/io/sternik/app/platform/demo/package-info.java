/**
 * The demo company Łęgowit: made up, deterministic, of any size. Each module adds its part; the same plan gives the same records, because
 * every record draws from a random stream of its own, named after its table and key.
 */
@NullMarked
package io.sternik.app.platform.demo;

import org.jspecify.annotations.NullMarked;
