package io.sternik.app.consent.statements;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that stands about one record, also of those that went into it. */
public record Standings(List<Line> lines) {

    private static final String ALL = "all";

    /** What stands about one subject; channel and purpose are codes, {@code all} for the person as a whole. */
    record Line(UUID subject, String channel, String purpose, Standing standing) {}

    /** Copies the list. */
    public Standings {
        lines = List.copyOf(lines);
    }

    /** What counts for a channel and a purpose; empty when nothing was said. */
    public Optional<Standing> of(Channel channel, Purpose purpose) {
        return strictest(channel.code(), purpose.code());
    }

    /** Whether and since when the person wants not to be contacted at all. */
    public Optional<Standing> restriction() {
        return strictest(ALL, ALL);
    }

    private Optional<Standing> strictest(String channel, String purpose) {
        return Standing.strictest(lines.stream()
                .filter(line -> line.channel.equals(channel) && line.purpose.equals(purpose))
                .map(Line::standing));
    }

    /** Subjects about which something stands for the channel and the purpose: what is said next has to reach all of them. */
    Set<UUID> subjects(String channel, String purpose) {
        return lines.stream()
                .filter(line -> line.channel.equals(channel) && line.purpose.equals(purpose))
                .map(Line::subject)
                .collect(Collectors.toSet());
    }
}
