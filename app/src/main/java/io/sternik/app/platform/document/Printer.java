package io.sternik.app.platform.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.sternik.app.platform.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints documents: tagged PDF (PDF/UA-1) on A4 with the fonts of the program embedded. Nothing is fetched while it prints, whatever an
 * address in the document says.
 */
@Component
public class Printer {

    private static final Logger LOG = LoggerFactory.getLogger(Printer.class);
    private static final String FAMILY = "Inter";

    static {
        // Findings about a document come through its own consumer.
        XRLog.setLoggingEnabled(false);
    }

    private final Texts texts;
    private final String style;

    Printer(Texts texts) throws IOException {
        this.texts = texts;
        try (InputStream file = resource("print.css")) {
            this.style = new String(file.readAllBytes(), StandardCharsets.UTF_8) + bars();
        }
    }

    /** The document as a PDF file. */
    public byte[] print(Paper paper) {
        return print(new PaperMarkup(paper, texts).forPrint(style));
    }

    /** The XHTML as a PDF file. */
    static byte[] print(Document xhtml) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            builder().withW3cDocument(xhtml, null).toStream(file).run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }

    private static PdfRendererBuilder builder() {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Sternik")
                .useUriResolver((_, _) -> null)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(font("Inter-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(font("Inter-SemiBold.ttf"), FAMILY, 600, FontStyle.NORMAL, true)
                .withDiagnosticConsumer(finding -> LOG.debug("{}", finding.getFormattedMessage()));
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> resource(name);
    }

    private static InputStream resource(String name) {
        InputStream file = Printer.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("missing in the build: " + name);
        }
        return file;
    }

    /** A class for every length of a bar, so that no element needs a style of its own. */
    public static String bars() {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(percent -> ".w" + percent + "{width:" + percent + "%}")
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
