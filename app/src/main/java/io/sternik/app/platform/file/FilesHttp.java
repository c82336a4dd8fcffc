package io.sternik.app.platform.file;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.http.ContentOrigin;
import io.sternik.app.platform.http.KnownVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files one by one over HTTP; those of a record are asked for at the record. */
@RestController
@RequestMapping("/api/files")
class FilesHttp {

    private final Files files;
    private final Previews previews;

    FilesHttp(Files files, Previews previews) {
        this.files = files;
        this.previews = previews;
    }

    record Deleted(ChangeSetId changeSet) {}

    /**
     * Where a file can be looked at for a moment.
     *
     * @param address on the second origin
     */
    record FilePreview(String address) {}

    /** Always a download: a browser that shows it all the same may run nothing of it. */
    @Access(relation = Relation.SUBTREE)
    @GetMapping(path = "/{id}", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> take(@PathVariable FileId id, Viewer viewer) {
        Files.Taken file = files.take(id, viewer);
        ContentDisposition name = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_TYPE, file.kind().mediaType())
                .body(file.content());
    }

    /** Seen by whoever may download the file; sent without an idempotency key, for the answer is a secret. */
    @Access(relation = Relation.SUBTREE)
    @PostMapping("/{id}/preview")
    FilePreview preview(@PathVariable FileId id, HttpServletRequest request, Viewer viewer) {
        return new FilePreview(
                previews.address(id, ContentOrigin.pageOf(request).orElse(""), viewer));
    }

    @Access(relation = Relation.SUBTREE)
    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable FileId id, KnownVersion known, Viewer viewer) {
        return new Deleted(files.delete(id, known.value(), viewer));
    }
}
