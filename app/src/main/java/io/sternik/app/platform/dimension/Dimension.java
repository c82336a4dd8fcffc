package io.sternik.app.platform.dimension;

import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tree by which figures are broken down; a bean of the chapter that publishes it. */
public interface Dimension {

    /** Stable, {@code product_line}. */
    String code();

    /** Code of the chapter. */
    String publisher();

    /** Right to see it. */
    String permission();

    /** Whether it is known as of any day; otherwise every day shows how things stand now. */
    boolean dated();

    /** Its nodes on the day, parents not always before those below. */
    List<DimensionNode> on(LocalDate day);

    /**
     * One node of a dimension.
     *
     * @param parent node above it, null at the top
     */
    record DimensionNode(
            UUID id, String code, Text name, @Nullable UUID parent) {}
}
