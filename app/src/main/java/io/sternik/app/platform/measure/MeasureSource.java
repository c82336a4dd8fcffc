package io.sternik.app.platform.measure;

import io.sternik.app.platform.why.Why;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A chapter that publishes measures; a bean. */
public interface MeasureSource {

    /** Its measures, those first that people look for first. */
    List<Measure> measures();

    /**
     * Values of some of its measures, by code, asked together so that one statement can serve several. Refuses positions of the scope that
     * the viewer may not look into.
     */
    Map<String, MeasureValue> values(Set<String> codes, MeasureScope scope);

    /** Where the value of one of its measures comes from. */
    Why why(String code, MeasureScope scope);
}
