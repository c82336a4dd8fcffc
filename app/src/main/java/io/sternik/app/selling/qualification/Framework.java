package io.sternik.app.selling.qualification;

import io.sternik.engine.finding.Text;
import io.sternik.engine.pipeline.QualificationMethod;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a method of qualification. It never changes: whoever edits a method makes its next version.
 *
 * @param code of the method, the same in all its versions
 * @param version from 1 on
 * @param scoreThreshold whole percent from which on a deal may be qualified
 * @param coverageThreshold whole percent of the weights that have to be answered
 * @param active whether deals without answers are judged by this version; at most one of each code
 */
public record Framework(
        UUID id,
        String code,
        int version,
        Text name,
        int scoreThreshold,
        int coverageThreshold,
        boolean active,
        List<FrameworkItem> items) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "framework";

    /** Copies the items. */
    public Framework {
        items = List.copyOf(items);
    }

    /**
     * Something that is asked about.
     *
     * @param code of what is asked, the same in all versions and methods that ask it
     * @param scale what the answers 0, 1, 2 and 3 mean
     * @param weight from 1 to 10
     * @param must whether a deal is not qualified unless this is answered with 2 or more
     */
    public record FrameworkItem(
            UUID id, String code, Text name, Text question, List<Text> scale, int weight, boolean must) {}

    /** The item with this code. */
    public Optional<FrameworkItem> item(String wanted) {
        return items.stream().filter(item -> item.code().equals(wanted)).findFirst();
    }

    /** The method as the engine reckons by it. */
    public QualificationMethod method() {
        return new QualificationMethod(
                items.stream()
                        .map(item -> new QualificationMethod.Item(item.code(), item.weight(), item.must()))
                        .toList(),
                scoreThreshold,
                coverageThreshold);
    }
}
