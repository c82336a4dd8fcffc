package io.sternik.app.selling.records;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.file.FileRow;
import io.sternik.app.platform.file.Files;
import io.sternik.app.platform.file.Upload;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.SellingRights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of deals, accounts and contacts over HTTP. */
@RestController
class RecordFilesHttp {

    private final Files files;

    RecordFilesHttp(Files files) {
        this.files = files;
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/api/deals/{id}/files")
    List<FileRow> ofDeal(@PathVariable DealId id, Viewer viewer) {
        return files.of(DealId.ref(id.value()), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping(path = "/api/deals/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileRow toDeal(
            @PathVariable DealId id,
            @RequestParam(value = "file", required = false) @Nullable MultipartFile file,
            Viewer viewer) {
        return files.add(DealId.ref(id.value()), new Upload(file), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/accounts/{id}/files")
    List<FileRow> ofAccount(@PathVariable AccountId id, Viewer viewer) {
        return files.of(AccountId.ref(id.value()), viewer);
    }

    @Access(permission = SellingRights.EDIT_ACCOUNTS, relation = Relation.SUBTREE)
    @PostMapping(path = "/api/accounts/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileRow toAccount(
            @PathVariable AccountId id,
            @RequestParam(value = "file", required = false) @Nullable MultipartFile file,
            Viewer viewer) {
        return files.add(AccountId.ref(id.value()), new Upload(file), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/contacts/{id}/files")
    List<FileRow> ofContact(@PathVariable ContactId id, Viewer viewer) {
        return files.of(ContactId.ref(id.value()), viewer);
    }

    @Access(permission = SellingRights.EDIT_CONTACTS, relation = Relation.SUBTREE)
    @PostMapping(path = "/api/contacts/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileRow toContact(
            @PathVariable ContactId id,
            @RequestParam(value = "file", required = false) @Nullable MultipartFile file,
            Viewer viewer) {
        return files.add(ContactId.ref(id.value()), new Upload(file), viewer);
    }
}
