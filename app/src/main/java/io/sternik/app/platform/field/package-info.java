/**
 * Own fields of the company (pola własne): what an administrator adds to a kind of record. A field is there for everybody as soon as it is
 * saved; its values stand in the column {@code custom} of the record, and everything that asks for a field by its name ({@code custom.<code>})
 * finds it: forms, lists, filters, bulk edits, imports, exports, search, criteria.
 */
@NullMarked
package io.sternik.app.platform.field;

import org.jspecify.annotations.NullMarked;
