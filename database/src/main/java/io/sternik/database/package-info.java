/**
 * The schema of Sternik: migrations, and the jOOQ classes generated from them at build, one package per schema. A module uses the package
 * of its own schema and the {@code _views} packages of the modules below it, nothing else.
 */
@NullMarked
package io.sternik.database;

import org.jspecify.annotations.NullMarked;
