package io.sternik.app.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** A PDF file as a reader and a screen reader find it. */
public final class PrintedPages {

    private final PDDocument document;

    private PrintedPages(PDDocument document) {
        this.document = document;
    }

    /** The pages of the file. */
    public static PrintedPages read(byte[] file) {
        try {
            return new PrintedPages(Loader.loadPDF(file));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** All text, with ordinary spaces. */
    public String text() {
        return text(1, count());
    }

    /** Text of one page, counted from 1. */
    public String text(int page) {
        return text(page, page);
    }

    private String text(int from, int to) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document).replace('\u00a0', ' ');
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** How many pages there are. */
    public int count() {
        return document.getNumberOfPages();
    }

    /** Title that a reader shows in its window, with ordinary spaces. */
    public String title() {
        return rawTitle().replace('\u00a0', ' ');
    }

    String rawTitle() {
        return Objects.requireNonNullElse(document.getDocumentInformation().getTitle(), "");
    }

    /** Language of the text. */
    public @Nullable String language() {
        return document.getDocumentCatalog().getLanguage();
    }

    /** Whether its structure can be read. */
    public boolean isTagged() {
        return document.getDocumentCatalog().getMarkInfo() != null
                && document.getDocumentCatalog().getMarkInfo().isMarked()
                && document.getDocumentCatalog().getStructureTreeRoot() != null;
    }

    /** Whether it says of itself that it keeps PDF/UA-1. */
    public boolean claimsUniversalAccess() throws IOException {
        String metadata = new String(
                document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        return metadata.contains("pdfuaid") && metadata.contains(">1<");
    }

    /** Whether every font of every page is in the file; false when there is none. */
    public boolean fontsAreEmbedded() throws IOException {
        int fonts = 0;
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                fonts++;
                if (!resources.getFont(name).isEmbedded()) {
                    return false;
                }
            }
        }
        return fonts > 0;
    }

    /** Elements of the structure of this type. */
    public List<PDStructureElement> structure(String type) {
        return elements().stream()
                .filter(element -> type.equals(element.getStandardStructureType()))
                .toList();
    }

    /** Whether the types occur in this order, others between them left out. */
    public boolean order(String... types) {
        int at = 0;
        for (PDStructureElement element : elements()) {
            if (at < types.length && types[at].equals(element.getStandardStructureType())) {
                at++;
            }
        }
        return at == types.length;
    }

    private List<PDStructureElement> elements() {
        List<PDStructureElement> all = new ArrayList<>();
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            collect(root, all);
        }
        return all;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }
}
