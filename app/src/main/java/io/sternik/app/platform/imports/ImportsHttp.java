package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.imports.Examples.ExampleView;
import io.sternik.app.platform.imports.ImportViews.ImportView;
import io.sternik.app.platform.imports.ImportViews.TargetView;
import io.sternik.app.platform.job.JobView;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/imports")
class ImportsHttp {

    private final Uploads uploads;
    private final Imports imports;
    private final Readings readings;
    private final ImportViews views;
    private final ImportErrors errors;
    private final ImportReach reach;
    private final Examples examples;

    ImportsHttp(
            Uploads uploads,
            Imports imports,
            Readings readings,
            ImportViews views,
            ImportErrors errors,
            ImportReach reach,
            Examples examples) {
        this.uploads = uploads;
        this.imports = imports;
        this.readings = readings;
        this.views = views;
        this.errors = errors;
        this.reach = reach;
        this.examples = examples;
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.NONE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView upload(
            @RequestParam(value = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(value = "title", required = false) @Nullable String title,
            Viewer viewer) {
        List<Uploads.Source> sources = (files == null ? List.<MultipartFile>of() : files)
                .stream()
                        .map(file -> new Uploads.Source(
                                Objects.requireNonNullElse(file.getOriginalFilename(), "file"), file::getInputStream))
                        .toList();
        return views.one(uploads.take(sources, title, viewer), viewer);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.OWN, beyond = ImportRights.EVERYTHING)
    @GetMapping
    List<ImportView> recent(Viewer viewer) {
        return views.recent(viewer);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.NONE)
    @GetMapping("/targets")
    List<TargetView> targets(Viewer viewer) {
        return views.targets(viewer);
    }

    @Access(permission = ImportRights.EVERYTHING, relation = Relation.NONE)
    @GetMapping("/example")
    ExampleView example() {
        return examples.view();
    }

    @Access(permission = ImportRights.EVERYTHING, relation = Relation.NONE)
    @GetMapping("/example/added")
    Examples.Added addedToExample() {
        return examples.added();
    }

    /** Brings example data in; they go by undoing the import. */
    @Access(permission = ImportRights.EVERYTHING, relation = Relation.NONE)
    @PostMapping("/example")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ExampleView loadExample(Viewer viewer) {
        return examples.load(viewer);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.OWN, beyond = ImportRights.EVERYTHING)
    @GetMapping("/{id}")
    ImportView one(@PathVariable ImportId id, Viewer viewer) {
        reach.require(id, viewer);
        return views.one(id, viewer);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.OWN, beyond = ImportRights.EVERYTHING)
    @PutMapping("/{id}/mapping")
    ImportView map(@PathVariable ImportId id, @RequestBody Imports.Wanted mapping, Viewer viewer) {
        reach.require(id, viewer);
        imports.map(id, mapping);
        return views.one(id, viewer);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.OWN, beyond = ImportRights.EVERYTHING)
    @PutMapping("/{id}/reading")
    ImportView read(@PathVariable ImportId id, @RequestBody Readings.Choice choice, Viewer viewer) {
        reach.require(id, viewer);
        readings.read(id, choice, viewer);
        return views.one(id, viewer);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.OWN, beyond = ImportRights.EVERYTHING)
    @GetMapping("/{id}/values")
    List<ImportViews.ValueView> values(
            @PathVariable ImportId id, @RequestParam String file, @RequestParam int column, Viewer viewer) {
        reach.require(id, viewer);
        return views.values(id, file, column);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.OWN, beyond = ImportRights.EVERYTHING)
    @PostMapping("/{id}/dry-run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView dryRun(@PathVariable ImportId id, Viewer viewer) {
        reach.require(id, viewer);
        return imports.dryRun(id, viewer);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.OWN, beyond = ImportRights.EVERYTHING)
    @PostMapping("/{id}/commit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView commit(@PathVariable ImportId id, Viewer viewer) {
        reach.require(id, viewer);
        return imports.commit(id, viewer);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.OWN, beyond = ImportRights.EVERYTHING)
    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView undo(@PathVariable ImportId id, Viewer viewer) {
        reach.require(id, viewer);
        return imports.undo(id, viewer);
    }

    @Access(permission = ImportRights.IMPORT, relation = Relation.OWN, beyond = ImportRights.EVERYTHING)
    @GetMapping("/{id}/errors.csv")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable ImportId id, @RequestParam String file, Viewer viewer) {
        reach.require(id, viewer);
        int number = errors.find(id, file);
        ContentDisposition name = ContentDisposition.attachment()
                .filename(ImportErrors.fileName(file), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", errors.charset(id, number)))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(target -> {
                    Writer writer = new OutputStreamWriter(target, errors.charset(id, number));
                    errors.write(id, number, viewer.language(), writer);
                    writer.flush();
                });
    }
}
