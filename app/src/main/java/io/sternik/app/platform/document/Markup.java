package io.sternik.app.platform.document;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An element of an XHTML document under construction. Text goes in as text nodes, so no mark-up can come from what people typed. */
public final class Markup {

    /** A Polish word of one letter, which never ends a line. */
    private static final Pattern LONE_LETTER = Pattern.compile("(?<![\\p{L}\\p{N}])([aiouwzAIOUWZ]) ");

    private final Element at;

    private Markup(Element at) {
        this.at = at;
    }

    /** A new document with its root. */
    public static Markup document(String language) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element html = document.createElement("html");
            document.appendChild(html);
            html.setAttribute("lang", language);
            return new Markup(html);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new element inside this one. */
    public Markup add(String name) {
        Element child = owner().createElement(name);
        at.appendChild(child);
        return new Markup(child);
    }

    /** A new element of a class of the style sheet. */
    public Markup add(String name, String styleClass) {
        return add(name).with("class", styleClass);
    }

    /** Sets an attribute of this element. */
    public Markup with(String attribute, String value) {
        at.setAttribute(attribute, value);
        return this;
    }

    /** Adds text. */
    public Markup text(String text) {
        boolean polish = owner().getDocumentElement().getAttribute("lang").equals("pl");
        String bound = polish ? LONE_LETTER.matcher(text).replaceAll("$1\u00a0") : text;
        at.appendChild(owner().createTextNode(printable(bound)));
        return this;
    }

    /** The whole document as HTML. */
    public String html() {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.METHOD, "html");
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.INDENT, "no");
            StringWriter page = new StringWriter();
            writer.transform(new DOMSource(owner()), new StreamResult(page));
            return "<!DOCTYPE html>\n" + page;
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The whole document. */
    Document owner() {
        return at.getOwnerDocument();
    }

    /** Without characters that XML does not know. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(point -> point >= 0x20 && point != 0xFFFE && point != 0xFFFF || point == '\n' || point == '\t')
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
