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

/** Walks any XML part with a full parser. */
final class StaxCursor extends XmlCursor {
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

    private StaxCursor(XMLStreamReader2 reader, PartReader source, long length) {
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

    static StaxCursor over(byte[] xml) throws UnusableFileException {
        return over(PartReader.over(xml), xml.length);
    }

    static StaxCursor over(InputStream xml, long length) throws UnusableFileException {
        return over(PartReader.over(xml), length);
    }

    private static StaxCursor over(PartReader source, long length) throws UnusableFileException {
        try {
            return new StaxCursor((XMLStreamReader2) FACTORY.createXMLStreamReader(source), source, length);
        } catch (XMLStreamException | RuntimeException e) {
            throw Refusals.damaged();
        }
    }

    @Override
    int next() throws UnusableFileException {
        while (true) {
            int event = advance();
            if (event == START || event == END || event == DONE) {
                return event;
            }
        }
    }

    @Override
    String name() {
        return reader.getLocalName();
    }

    @Override
    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    @Override
    int attributes() {
        return reader.getAttributeCount();
    }

    @Override
    String attributeName(int index) {
        return isPlain(index) ? reader.getAttributeLocalName(index) : "";
    }

    @Override
    CharSequence attributeValue(int index) throws UnusableFileException {
        try {
            reader.getAttributeAs(index, view);
            return view;
        } catch (XMLStreamException e) {
            throw Refusals.damaged();
        }
    }

    @Override
    String attribute(String local, String fallback) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isPlain(i) && reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return fallback;
    }

    @Override
    String qualifiedAttribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!isPlain(i) && reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
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

    @Override
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
