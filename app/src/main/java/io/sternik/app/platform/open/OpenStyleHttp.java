package io.sternik.app.platform.open;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.document.Printer;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The style sheet of the pages without a session. */
@Hidden
@RestController
class OpenStyleHttp {

    private final String style;

    OpenStyleHttp() throws IOException {
        style = new ClassPathResource("io/sternik/app/platform/open/open.css")
                        .getContentAsString(StandardCharsets.UTF_8)
                + Printer.bars();
    }

    @Access(relation = Relation.PUBLIC)
    @GetMapping("/open/style.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(style);
    }
}
