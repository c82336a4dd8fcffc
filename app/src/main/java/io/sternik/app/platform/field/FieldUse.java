package io.sternik.app.platform.field;

import io.sternik.engine.finding.Text;
import java.util.List;

/** What cannot do without a field; a bean of the module that knows. A field that is needed somewhere is not archived. */
public interface FieldUse {

    /** Names of what needs the field, such as stages that demand it; empty when nothing does. */
    List<Text> needing(CustomField field);
}
