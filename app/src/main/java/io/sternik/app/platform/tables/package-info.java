/**
 * Reads files of tables as people have them: text in any encoding and dialect, packed or not, and workbooks. No server and no database is
 * needed here, so that the command line reads files just as an upload does.
 *
 * <p>Terms: a <em>table file</em> (plik) holds one table, or one for each sheet of a workbook; a <em>reading</em> (odczyt) says how it was
 * read; a <em>wish</em> (życzenie) is what a person has chosen instead of the guess.
 */
@NullMarked
package io.sternik.app.platform.tables;

import org.jspecify.annotations.NullMarked;
