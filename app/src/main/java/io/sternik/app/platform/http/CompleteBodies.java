package io.sternik.app.platform.http;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a body that is too large, and one in which something is left out, or is null, that its record cannot be without: all of it is
 * named at once ({@code relations[2].account}), so that no handler meets a null that its types do not know.
 */
@RestControllerAdvice
class CompleteBodies extends RequestBodyAdviceAdapter {

    private final JsonMapper json;

    CompleteBodies(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage body,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] bytes = WholeBody.read(body.getBody());
        List<FieldFinding> findings = new ArrayList<>();
        collect("", target, tree(bytes), findings);
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public HttpHeaders getHeaders() {
                return body.getHeaders();
            }
        };
    }

    /** Broken JSON is left to the converter, which says where it breaks. */
    private JsonNode tree(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (JacksonException broken) {
            return json.missingNode();
        }
    }

    private static void collect(String path, Type type, JsonNode node, List<FieldFinding> findings) {
        if (type instanceof Class<?> record && record.isRecord() && node.isObject()) {
            String before = path.isEmpty() ? "" : path + ".";
            for (RecordComponent component : record.getRecordComponents()) {
                String field = before + component.getName();
                JsonNode value = node.path(component.getName());
                if (!value.isMissingNode() && !value.isNull()) {
                    collect(field, component.getGenericType(), value, findings);
                } else if (!Nullness.mayBeAbsent(component)) {
                    findings.add(new FieldFinding(field, "field.required"));
                }
            }
        } else if (type instanceof ParameterizedType of
                && of.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            for (int place = 0; place < node.size(); place++) {
                String element = path + "[" + place + "]";
                if (node.get(place).isNull()) {
                    findings.add(new FieldFinding(element, "field.required"));
                } else {
                    collect(element, of.getActualTypeArguments()[0], node.get(place), findings);
                }
            }
        } else if (type instanceof ParameterizedType of && of.getRawType() == Optional.class) {
            collect(path, of.getActualTypeArguments()[0], node, findings);
        }
    }
}
