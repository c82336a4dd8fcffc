package io.sternik.app.platform.http;

import java.util.List;
import java.util.Map;

/**
 * A refusal as it is answered (RFC 9457, {@code application/problem+json}).
 *
 * @param type always {@code about:blank}: the code tells the kind
 * @param title what is refused, short, in the viewer's language
 * @param detail what is wrong and what to do, in the viewer's language
 * @param code stable code for programs
 * @param params values of the text
 * @param findings what is wrong field by field
 */
public record ProblemDocument(
        String type,
        int status,
        String title,
        String detail,
        String code,
        Map<String, Object> params,
        List<Finding> findings) {

    /**
     * A field that cannot be taken.
     *
     * @param text what is wrong with it, in the viewer's language
     */
    public record Finding(String field, String code, String text) {}
}
