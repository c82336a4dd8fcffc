/**
 * The database of the installation: the one that Sternik brings along, in the data folder, or an external one by address. Migrated as its
 * owner, used as a role that owns nothing.
 */
@NullMarked
package io.sternik.app.platform.database;

import org.jspecify.annotations.NullMarked;
