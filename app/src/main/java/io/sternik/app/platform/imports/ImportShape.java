package io.sternik.app.platform.imports;

import java.util.List;
import java.util.Set;

/**
 * What the rows of a file can become, without the means to write it, so that files alone can be recognised and checked. Provided by the
 * module that owns the records, as a service of the class path.
 */
public interface ImportShape {

    /** Stable code, as in mappings and message keys {@code import.target.<code>}: {@code deals}. */
    String code();

    /** Kind of record under which refused rows are counted: {@code deal}. */
    String object();

    /** Fields that columns can be mapped to, in their usual order. */
    List<ImportField> fields();

    /** Words before the names of columns that belong to such a record in a file of several kinds: {@code Klient} in Klient NIP. */
    List<String> prefixes();

    /** Fields by which a record is known again, the surest first. */
    List<String> keys();

    /** Whether only all keys together name a record, as day and currency do a rate. */
    default boolean keysTogether() {
        return false;
    }

    /** Whether several rows can make one record, which the first key tells, as the lines of a document do. */
    default boolean rowsTogether() {
        return false;
    }

    /** Fields of which one must be found before a file is taken for this kind by itself; empty where the needed fields say enough. */
    default Set<String> tellTale() {
        return Set.of();
    }

    /** Keys of fields without which nothing can be made of a row, as far as they are not among the given ones. */
    default List<String> lacking(Set<String> given) {
        return fields().stream()
                .filter(ImportField::required)
                .map(ImportField::key)
                .filter(key -> !given.contains(key))
                .toList();
    }

    /** Codes of shapes that must be planned and written before, because rows of this one refer to their records. */
    default Set<String> after() {
        return Set.of();
    }
}
