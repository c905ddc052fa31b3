package th.itaworkbook.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import th.itaworkbook.finding.UnusableFileException;

/**
 * Walks one XML part. Names are local names, as any prefix may stand for the same namespace. A document type, an
 * unknown entity, nesting beyond reason and everything not well formed mean that the file is damaged.
 */
final class XmlCursor {
    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int END = XMLStreamConstants.END_ELEMENT;
    static final int DONE = XMLStreamConstants.END_DOCUMENT;

    /** Office nests about twenty deep. */
    private static final int MAX_DEPTH = 256;

    /** Attributes, and namespaces, of one element; Office writes about fifty at most. */
    private static final int MAX_ATTRIBUTES = 256;

    /** Smaller parts cannot hold enough names to do harm. */
    private static final int GUARDED_LENGTH = 1 << 20;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader2 reader;
    private final PartReader source;
    private final Optional<NameGuard> guard;
    private final StringBuilder text = new StringBuilder();
    private final View view = new View();
    private int depth;

    /** The characters of an attribute where the parser has them, without a copy. */
    private static final class View extends TypedValueDecoder implements CharSequence {
        private static final char[] NONE = {};

        private char[] buffer = NONE;
        private int start;
        private int end;

        @Override
        public void decode(String text) {
            decode(text.toCharArray(), 0, text.length());
        }

        @Override
        public void decode(char[] characters, int from, int to) {
            buffer = characters;
            start = from;
            end = to;
        }

        @Override
        public void handleEmptyValue() {
            decode(NONE, 0, 0);
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            return buffer[start + index];
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new String(buffer, start + from, to - from);
        }

        @Override
        public String toString() {
            return new String(buffer, start, end - start);
        }
    }

    private XmlCursor(XMLStreamReader2 reader, PartReader source, long length) {
        this.reader = reader;
        this.source = source;
        this.guard = length > GUARDED_LENGTH ? Optional.of(new NameGuard()) : Optional.empty();
    }

    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no external entities");
        });
        return factory;
    }

    /** Starts before the root element. */
    static XmlCursor over(byte[] xml) throws UnusableFileException {
        return over(PartReader.over(xml), xml.length);
    }

    /**
     * Starts before the root element of a part that is unpacked while it is read.
     *
     * @param length unpacked size in bytes
     */
    static XmlCursor over(InputStream xml, long length) throws UnusableFileException {
        return over(PartReader.over(xml), length);
    }

    private static XmlCursor over(PartReader source, long length) throws UnusableFileException {
        try {
            return new XmlCursor((XMLStreamReader2) FACTORY.createXMLStreamReader(source), source, length);
        } catch (XMLStreamException | RuntimeException e) {
            throw Refusals.damaged();
        }
    }

    /** Moves on to the next start or end of an element, or to the end of the document. */
    int next() throws UnusableFileException {
        while (true) {
            int event = advance();
            if (event == START || event == END || event == DONE) {
                return event;
            }
        }
    }

    /** Moves on within the current element to the next child, skipping what is inside children; false at its end. */
    boolean nextChild(int parentDepth) throws UnusableFileException {
        while (true) {
            int event = next();
            if (event == START && depth == parentDepth + 1) {
                return true;
            }
            if (event == DONE || (event == END && depth < parentDepth)) {
                return false;
            }
        }
    }

    /** Moves to the root element. */
    String root() throws UnusableFileException {
        if (next() != START) {
            throw Refusals.damaged();
        }
        return name();
    }

    /** Reads on to the end of the document, so that all of it is known to be well formed. */
    void finish() throws UnusableFileException {
        int event = next();
        while (event != DONE) {
            event = next();
        }
    }

    /** Number of open elements, the current one included while it starts. */
    int depth() {
        return depth;
    }

    /** Local name of the current element. */
    String name() {
        return reader.getLocalName();
    }

    /** Namespace of the current element; empty when it has none. */
    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Number of attributes. */
    int attributes() {
        return reader.getAttributeCount();
    }

    /** Local name of an attribute; empty for one in a namespace, which never means the plain one. */
    String attributeName(int index) {
        return isPlain(index) ? reader.getAttributeLocalName(index) : "";
    }

    /** Value of an attribute, without white space around it; good only until the cursor moves or is asked again. */
    CharSequence attributeValue(int index) throws UnusableFileException {
        try {
            reader.getAttributeAs(index, view);
            return view;
        } catch (XMLStreamException e) {
            throw Refusals.damaged();
        }
    }

    /** The whole number in the attribute of that name without namespace, or what to say where it is missing or none. */
    int count(String local, int missing, int wrong) throws UnusableFileException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isPlain(i) && reader.getAttributeLocalName(i).equals(local)) {
                CharSequence value = attributeValue(i);
                return value.isEmpty() ? missing : Numbers.count(value, wrong);
            }
        }
        return missing;
    }

    /** The attribute of that name without namespace; the fallback when it is not there. */
    String attribute(String local, String fallback) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isPlain(i) && reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return fallback;
    }

    /** The attribute of that name in any namespace, such as {@code r:id}; empty when it is not there. */
    String qualifiedAttribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!isPlain(i) && reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text directly in the current element, read up to its end; text in child elements does not count. */
    CharSequence text() throws UnusableFileException {
        text.setLength(0);
        int own = depth;
        while (true) {
            int event = advance();
            if (event == END && depth < own) {
                return text;
            }
            if (depth == own && isCharacters(event)) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    /** All text in the current element, that of its children too, read up to its end. */
    String deepText() throws UnusableFileException {
        StringBuilder all = new StringBuilder();
        int own = depth;
        while (true) {
            int event = advance();
            if (event == END && depth < own) {
                return all.toString();
            }
            if (isCharacters(event)) {
                all.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    private static boolean isCharacters(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private boolean isPlain(int index) {
        String uri = reader.getAttributeNamespace(index);
        return uri == null || uri.isEmpty();
    }

    private int advance() throws UnusableFileException {
        int event;
        source.nextStep();
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            // The parser also throws unchecked exceptions on hostile input, and at the end of the document.
            throw Refusals.damaged();
        }
        if (event == START) {
            depth++;
            checkNames();
        } else if (event == END) {
            depth--;
        }
        boolean forbidden = event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE;
        if (forbidden || depth > MAX_DEPTH) {
            throw Refusals.damaged();
        }
        return event;
    }

    private void checkNames() throws UnusableFileException {
        if (reader.getAttributeCount() > MAX_ATTRIBUTES || reader.getNamespaceCount() > MAX_ATTRIBUTES) {
            throw Refusals.damaged();
        }
        if (guard.isPresent()) {
            guard.get().check(reader);
        }
    }
}
