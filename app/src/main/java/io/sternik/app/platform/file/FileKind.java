package io.sternik.app.platform.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of files that are taken. What is not listed here is refused. */
public enum FileKind {
    /** Portable document. */
    PDF(Show.DOCUMENT, "application/pdf", "pdf"),
    /** Picture without loss. */
    PNG(Show.PICTURE, "image/png", "png"),
    /** Photograph. */
    JPEG(Show.PICTURE, "image/jpeg", "jpg", "jpeg"),
    /** Picture of few colours. */
    GIF(Show.PICTURE, "image/gif", "gif"),
    /** Picture for the web. */
    WEBP(Show.PICTURE, "image/webp", "webp"),
    /** Photograph of a telephone. */
    HEIC("image/heic", "heic", "heif"),
    /** Text document. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Slides. */
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** Open text document. */
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    /** Open workbook. */
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    /** Open slides. */
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    /** Older office documents and saved messages, which share one container. */
    OFFICE_97("application/octet-stream", "doc", "xls", "ppt", "msg"),
    /** Text with formats. */
    RTF("application/rtf", "rtf"),
    /** Several files in one. */
    ZIP("application/zip", "zip"),
    /** Anything that is plain text. */
    TEXT(Show.TEXT, "text/plain", "txt", "csv", "md", "xml", "json", "eml", "ics", "vcf"),
    /** A page; never shown, so its type is not told. */
    HTML("application/octet-stream", "html", "htm"),
    /** A drawing that may carry programs; never shown, so its type is not told. */
    SVG("application/octet-stream", "svg");

    /** How a browser can show a file without running anything of it. */
    enum Show {
        /** As a picture in a page. */
        PICTURE,
        /** In the viewer that the browser has for documents. */
        DOCUMENT,
        /** Letter by letter. */
        TEXT;

        /** As the user interface knows it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final @Nullable Show show;
    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this(null, mediaType, endings);
    }

    FileKind(@Nullable Show show, String mediaType, String... endings) {
        this.show = show;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** How it is shown; null for what is only downloaded. */
    @Nullable Show show() {
        return show;
    }

    /** Type under which it is sent. */
    String mediaType() {
        return mediaType;
    }

    /** As kept in the database, and in the key of its name. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FileKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The kind that a name ending claims. */
    static Optional<FileKind> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    /** Endings of all kinds, for people. */
    static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList();
    }
}
