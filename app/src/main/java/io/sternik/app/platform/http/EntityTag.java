package io.sternik.app.platform.http;

import io.sternik.app.platform.history.Edits;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Sets the {@code ETag} of every answer that is a single record, and names the change set by which what was done can be undone. */
@RestControllerAdvice
class EntityTag implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Versioned versioned) {
            response.getHeaders().set(HttpHeaders.ETAG, "\"" + versioned.version() + "\"");
        }
        if (!(body instanceof ProblemDocument)
                && request instanceof ServletServerHttpRequest servlet
                && servlet.getServletRequest().getAttribute(Edits.HEADER) instanceof String changeSet) {
            response.getHeaders().set(Edits.HEADER, changeSet);
        }
        return body;
    }
}
