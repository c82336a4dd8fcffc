package io.sternik.app.platform.measure;

import io.sternik.app.platform.why.Why;
import io.sternik.engine.finding.Text;
import java.util.Set;

/**
 * A figure that a chapter publishes.
 *
 * @param code stable, {@code won_value}
 * @param meaning what it counts, in a sentence
 * @param publisher code of the chapter
 * @param permission needed to see it
 * @param ofNow whether it tells how things stand now, so that no period and none before belong to it
 * @param uses what it may be taken for; everything else is refused
 */
public record Measure(
        String code,
        Text name,
        Text meaning,
        String publisher,
        String permission,
        Why.Unit unit,
        boolean ofNow,
        Set<Grain> grains,
        Set<Use> uses) {

    /** Copies the sets. */
    public Measure {
        grains = Set.copyOf(grains);
        uses = Set.copyOf(uses);
    }

    /** Key of the message that names a measure of a chapter; with {@code .meaning} behind it, of the one that says what it counts. */
    public static String key(String publisher, String code) {
        return publisher + ".measure." + code;
    }

    String nameKey() {
        return key(publisher, code);
    }
}
