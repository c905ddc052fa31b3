package th.itaworkbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import th.itaworkbook.finding.UnusableFileException;

/**
 * Walks one XML part. Names are local names, as any prefix may stand for the same namespace. A document type, an
 * unknown entity, nesting beyond reason and everything not well formed mean that the file is damaged.
 */
abstract class XmlCursor {
    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int END = XMLStreamConstants.END_ELEMENT;
    static final int DONE = XMLStreamConstants.END_DOCUMENT;

    /** Office nests about twenty deep. */
    static final int MAX_DEPTH = 256;

    /** Number of open elements, the current one included while it starts. */
    protected int depth;

    /** What is read of a part, from its beginning to its end; it may have to be read a second time. */
    @FunctionalInterface
    interface Reading<T> {
        /** Reads it all and keeps nothing of an earlier time. */
        T from(XmlCursor xml) throws UnusableFileException;
    }

    /** Starts before the root element, with the parser that knows all of XML. */
    static XmlCursor over(byte[] xml) throws UnusableFileException {
        return StaxCursor.over(xml);
    }

    /** Reads a part: quickly while it is written as spreadsheet programs write, otherwise with the full parser. */
    static <T> T read(byte[] part, Reading<T> reading) throws UnusableFileException {
        try {
            return reading.from(PlainCursor.over(part));
        } catch (UnusualXmlException unusual) {
            return reading.from(StaxCursor.over(part));
        }
    }

    /** The same for a part that is unpacked while it is read, and never as a whole. */
    static <T> T read(XlsxPackage file, Entry part, Reading<T> reading) throws UnusableFileException {
        try (InputStream stream = file.stream(part)) {
            return reading.from(PlainCursor.over(stream, part.size()));
        } catch (UnusualXmlException unusual) {
            return readFully(file, part, reading);
        } catch (IOException e) {
            throw Refusals.damaged();
        }
    }

    private static <T> T readFully(XlsxPackage file, Entry part, Reading<T> reading) throws UnusableFileException {
        try (InputStream stream = file.stream(part)) {
            return reading.from(StaxCursor.over(stream, part.size()));
        } catch (IOException e) {
            throw Refusals.damaged();
        }
    }

    /** Moves on to the next start or end of an element, or to the end of the document. */
    abstract int next() throws UnusableFileException;

    /** Local name of the current element. */
    abstract String name();

    /** Namespace of the current element; empty when it has none. */
    abstract String namespace();

    /** Number of attributes. */
    abstract int attributes();

    /** Local name of an attribute; empty for one in a namespace, which never means the plain one. */
    abstract String attributeName(int index);

    /** Value of an attribute, without white space around it; good only until the cursor moves or is asked again. */
    abstract CharSequence attributeValue(int index) throws UnusableFileException;

    /** The attribute of that name without namespace; the fallback when it is not there. */
    abstract String attribute(String local, String fallback);

    /** The attribute of that name in any namespace, such as {@code r:id}; empty when it is not there. */
    abstract String qualifiedAttribute(String local);

    /**
     * The text directly in the current element, read up to its end; text in child elements does not count. Good only
     * until the cursor moves.
     */
    abstract CharSequence text() throws UnusableFileException;

    /** All text in the current element, that of its children too, read up to its end. */
    abstract String deepText() throws UnusableFileException;

    /** Takes the next cell and moves behind it where it follows at once and is plain; otherwise nothing is moved. */
    boolean takes(CellScan cell) {
        return false;
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

    /** The whole number in the attribute of that name without namespace, or what to say where it is missing or none. */
    int count(String local, int missing, int wrong) throws UnusableFileException {
        for (int i = 0; i < attributes(); i++) {
            if (attributeName(i).equals(local)) {
                CharSequence value = attributeValue(i);
                return value.isEmpty() ? missing : Numbers.count(value, wrong);
            }
        }
        return missing;
    }
}
