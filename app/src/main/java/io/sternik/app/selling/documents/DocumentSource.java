package io.sternik.app.selling.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.app.platform.list.ListField;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Locale;

/** Where a document comes from: the numbers of one kind stand apart from those of the other. */
public enum DocumentSource {
    /** Made here, numbered by our own series. */
    @JsonProperty("own")
    OWN,
    /** From a file, with the number that it had there. */
    @JsonProperty("import")
    IMPORT;

    /** Reads what is kept in the database. */
    public static DocumentSource ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The choices of a list. */
    public static List<ListField.Option> options() {
        return List.of(
                ListField.option("own", new Text("stąd", "made here")),
                ListField.option("import", new Text("z pliku", "from a file")));
    }
}
