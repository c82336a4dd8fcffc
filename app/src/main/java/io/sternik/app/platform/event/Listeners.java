package io.sternik.app.platform.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The listeners of this node by their codes; an older node of the same installation may lack some. */
@Component
class Listeners {

    private final Map<String, Listener<?>> byCode = new TreeMap<>();
    private final JsonMapper json;

    Listeners(List<Listener<?>> listeners, JsonMapper json) {
        // What an event of an older or newer version has beside is not an error.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        listeners.forEach(listener -> {
            if (byCode.put(listener.code(), listener) != null) {
                throw new IllegalArgumentException("two listeners are called " + listener.code());
            }
        });
    }

    Collection<Listener<?>> all() {
        return byCode.values();
    }

    String[] codes() {
        return byCode.keySet().toArray(String[]::new);
    }

    /** Has the listener with the code hear what was kept as JSON. */
    void hear(String code, String payload, Hearing hearing) {
        hear(Objects.requireNonNull(byCode.get(code), code), payload, hearing);
    }

    private <E extends Event> void hear(Listener<E> listener, String payload, Hearing hearing) {
        listener.hear(json.readValue(payload, listener.hears()), hearing);
    }
}
