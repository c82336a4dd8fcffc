package io.sternik.engine.org;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Positions as numbers 0, 1, 2 … in the byte order (UTF-8, unsigned) of their ids.
 *
 * @param ids by number
 * @param numbers by id
 */
record PositionIndex(List<String> ids, Map<String, Integer> numbers) {

    static final Comparator<String> BYTE_ORDER = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    static PositionIndex of(List<Position> positions) {
        String[] ids = positions.stream().map(Position::id).distinct().toArray(String[]::new);
        boolean ascii = Arrays.stream(ids).allMatch(id -> id.chars().allMatch(c -> c < 0x80));
        Arrays.sort(ids, ascii ? Comparator.naturalOrder() : BYTE_ORDER);
        Map<String, Integer> numbers = HashMap.newHashMap(ids.length);
        for (int i = 0; i < ids.length; i++) {
            numbers.put(ids[i], i);
        }
        return new PositionIndex(List.of(ids), numbers);
    }

    int size() {
        return ids.size();
    }

    String idOf(int number) {
        return ids.get(number);
    }

    /** Number of the position, −1 when it is unknown. */
    int numberOf(String id) {
        return numbers.getOrDefault(id, -1);
    }
}
