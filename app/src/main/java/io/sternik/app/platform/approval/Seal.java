package io.sternik.app.platform.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Hash of a content that does not depend on the order in which its fields are kept: SHA-256 of its JSON with sorted names. */
public final class Seal {

    private Seal() {}

    /** The hash, 32 bytes. */
    public static byte[] of(JsonNode content) {
        StringBuilder text = new StringBuilder();
        write(content, text);
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            text.append('{');
            sorted.forEach((name, value) -> {
                text.append(name.length()).append(':').append(name);
                write(value, text);
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(one -> write(one, text));
            text.append(']');
        } else {
            String value = node.asString();
            text.append(node.getNodeType().name().charAt(0))
                    .append(value.length())
                    .append(':')
                    .append(value);
        }
    }
}
