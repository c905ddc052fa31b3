package th.itaworkbook.xlsx;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;

/** An XML part with the places of its elements; reading it changes nothing. */
final class XmlPart {
    private static final int MAX_DEPTH = 256;

    /** One element: {@code start} to {@code inner} is its start tag, {@code outer} to {@code end} its end tag. */
    static final class Element {
        final String prefix;
        final String name;
        final int start;
        final int inner;
        final boolean empty;
        final List<Element> children = new ArrayList<>(4);
        int outer;
        int end;
        private final byte[] xml;
        private Tag tag;

        private Element(XmlScan scan, boolean empty) {
            this.xml = scan.xml;
            this.prefix = scan.prefix();
            this.name = scan.local();
            this.start = scan.start;
            this.inner = scan.end;
            this.outer = scan.end;
            this.end = scan.end;
            this.empty = empty;
        }

        /** The start tag, to be read or copied with changes. */
        Tag tag() {
            if (tag == null) {
                tag = Tag.parse(new String(xml, start, inner - start, StandardCharsets.UTF_8));
            }
            return tag;
        }

        /** The value of an attribute, unescaped. */
        Optional<String> attribute(String attribute) {
            int name = start + 1 + prefix.length() + this.name.length();
            return XmlScan.attribute(xml, name, inner, attribute).map(XmlText::unescape);
        }

        /** The first child of that local name. */
        Optional<Element> child(String local) {
            for (Element child : children) {
                if (child.name.equals(local)) {
                    return Optional.of(child);
                }
            }
            return Optional.empty();
        }

        /** All children of that local name. */
        List<Element> children(String local) {
            return children.stream().filter(c -> c.name.equals(local)).toList();
        }

        /** The text inside, unescaped. */
        String text() {
            return XmlText.unescape(inner());
        }

        /** What stands between the tags, as it is. */
        String inner() {
            return new String(xml, inner, outer - inner, StandardCharsets.UTF_8);
        }

        /** The whole element, as it is. */
        String raw() {
            return new String(xml, start, end - start, StandardCharsets.UTF_8);
        }
    }

    final byte[] xml;
    final Element root;

    private XmlPart(byte[] xml, Element root) {
        this.xml = xml;
        this.root = root;
    }

    /** Reads all elements. */
    static XmlPart parse(byte[] part) throws UnusableFileException {
        return parse(part, "");
    }

    /** Reads all elements but those inside elements of that name. */
    static XmlPart parse(byte[] part, String opaque) throws UnusableFileException {
        byte[] xml = utf8(part);
        XmlScan scan = new XmlScan(xml, 0);
        XmlScan.Token token = scan.next();
        if (token != XmlScan.Token.START && token != XmlScan.Token.EMPTY) {
            throw XmlScan.damaged();
        }
        Element root = new Element(scan, token == XmlScan.Token.EMPTY);
        if (!root.empty) {
            inside(scan, root, opaque, 0);
        }
        return new XmlPart(xml, root);
    }

    private static void inside(XmlScan scan, Element parent, String opaque, int depth) throws UnusableFileException {
        if (depth > MAX_DEPTH) {
            throw XmlScan.damaged();
        }
        while (true) {
            switch (scan.next()) {
                case EMPTY -> parent.children.add(new Element(scan, true));
                case START -> {
                    Element child = new Element(scan, false);
                    parent.children.add(child);
                    if (child.name.equals(opaque)) {
                        child.outer = scan.skip();
                        child.end = scan.end;
                    } else {
                        inside(scan, child, opaque, depth + 1);
                    }
                }
                case END -> {
                    parent.outer = scan.start;
                    parent.end = scan.end;
                    return;
                }
                case EOF -> throw XmlScan.damaged();
            }
        }
    }

    /** The part in UTF-8 without byte order mark; the same array when it is so already. */
    static byte[] utf8(byte[] part) throws UnusableFileException {
        int b0 = part.length > 1 ? part[0] & 0xFF : 0;
        int b1 = part.length > 1 ? part[1] & 0xFF : 0;
        if ((b0 == 0xFE && b1 == 0xFF) || (b0 == 0 && b1 == '<')) {
            return transcode(part, StandardCharsets.UTF_16BE, b0 == 0xFE ? 2 : 0);
        }
        if ((b0 == 0xFF && b1 == 0xFE) || (b0 == '<' && b1 == 0)) {
            return transcode(part, StandardCharsets.UTF_16LE, b0 == 0xFF ? 2 : 0);
        }
        Charset declared = declared(part);
        return declared.equals(StandardCharsets.UTF_8) ? part : transcode(part, declared, 0);
    }

    private static Charset declared(byte[] part) throws UnusableFileException {
        String head = new String(part, 0, Math.min(part.length, 120), StandardCharsets.ISO_8859_1);
        int close = head.indexOf("?>");
        int at = head.indexOf("encoding");
        boolean stated = head.startsWith("<?xml") || head.startsWith("\u00EF\u00BB\u00BF<?xml");
        if (!stated || at < 0 || close < at) {
            return StandardCharsets.UTF_8;
        }
        String rest = head.substring(at, close).replace('\'', '"');
        int open = rest.indexOf('"');
        int shut = rest.indexOf('"', open + 1);
        if (open < 0 || shut < 0) {
            throw XmlScan.damaged();
        }
        try {
            Charset found = Charset.forName(rest.substring(open + 1, shut));
            return found.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : found;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw XmlScan.damaged();
        }
    }

    private static byte[] transcode(byte[] part, Charset charset, int skip) throws UnusableFileException {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(part, skip, part.length - skip))
                    .toString();
            int close = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
            String body = close < 0 ? text : text.substring(close + 2);
            return (XmlText.DECLARATION + body).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException unreadable) {
            throw XmlScan.damaged();
        }
    }
}
