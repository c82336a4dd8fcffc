/**
 * Import of tables from files: read, guess, dry run, commit, undo. The platform knows files, rows and mappings; what a row means is known by
 * {@link io.sternik.app.platform.imports.ImportTarget targets}, beans of the modules that own the records.
 *
 * <p>Terms: a <em>sheet</em> (arkusz) is one file of an import; a <em>target</em> (cel) is what the rows of a sheet become; a <em>plan</em>
 * (plan) says for each row what it would do, without writing anything. The dry run is the plan; the commit is the same plan again and its
 * writing, in one transaction, so the figures of both are equal and a killed commit leaves nothing.
 */
@NullMarked
package io.sternik.app.platform.imports;

import org.jspecify.annotations.NullMarked;
